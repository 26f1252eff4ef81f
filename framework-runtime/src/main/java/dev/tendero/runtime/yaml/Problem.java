package dev.tendero.runtime.yaml;

import java.util.Comparator;

/**
 * Something wrong in what a user wrote.
 *
 * @param file as the user would name it, or what else holds the mistake, such as an environment variable
 * @param line from 1; 0 when the mistake is not in a line
 * @param column from 1, in characters; 0 when the mistake is not in a line
 * @param message what is wrong; what was expected; the nearest right word
 * @param severity whether that has to be mended
 */
public record Problem(String file, int line, int column, String message, Severity severity) {

    /** Whether files can be served as they are. */
    public enum Severity {
        ERROR,
        /** Something that works, and would work better otherwise. */
        WARNING
    }

    /** An error. */
    public Problem(String file, int line, int column, String message) {
        this(file, line, column, message, Severity.ERROR);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** By file, then by place. */
    public static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparing(Problem::line).thenComparing(Problem::column);

    /** {@code file:line:column: message}, or {@code file:line:column: warning: message}, as compilers print it. */
    @Override
    public String toString() {
        String place = line == 0 ? "" : ":" + line + ":" + column;
        return file + place + ": " + (isError() ? "" : "warning: ") + message;
    }
}
