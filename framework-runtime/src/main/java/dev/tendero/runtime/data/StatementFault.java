package dev.tendero.runtime.data;

/**
 * A statement that the database refuses to read.
 *
 * @param origin the file or class that declares it
 * @param message what the database says
 */
public record StatementFault(String namespace, String statement, String origin, String message) {

    @Override
    public String toString() {
        return origin + ": statement " + statement + ": " + message;
    }
}
