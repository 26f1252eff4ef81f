package dev.tendero.runtime.yaml;

/**
 * Something wrong in a file that a user wrote.
 *
 * @param file as the user would name it
 * @param line from 1
 * @param column from 1
 * @param message what is wrong; what was expected; the nearest right word
 */
public record Problem(String file, int line, int column, String message) {

    /** {@code file:line:column: message}, as compilers print it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
