package dev.tendero.runtime.yaml;

/**
 * A place in a user's file.
 *
 * @param file as the user would name it
 * @param line from 1; 0 when the place is not in a line
 * @param column from 1, in characters; 0 when the place is not in a line
 */
public record Position(String file, int line, int column) {

    /** Where a file begins: the place of what it lacks. */
    public static Position startOf(String file) {
        return new Position(file, 1, 1);
    }

    /** Something that has no lines, such as an environment variable. */
    public static Position whole(String name) {
        return new Position(name, 0, 0);
    }

    public Problem problem(String message) {
        return new Problem(file, line, column, message);
    }
}
