package dev.tendero.web.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tendero.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param type a URN that ends in the code
 * @param title the same for every problem of that code
 * @param detail what happened, where, and how to mend it
 * @param code stable; what client programs compare
 * @param instance the path that was asked for
 * @param line where the JSON broke, from 1; only for {@code bad_json}
 * @param column likewise
 * @param parameter the parameter that is wrong; only for {@code bad_parameter}
 * @param incident what to look for in the server's log; only for errors of ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String instance,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String parameter,
        @Nullable String incident)
        implements WireRecord {

    public static Problem of(ErrorCode code, String detail, String instance) {
        return new Problem(
                "urn:tendero:problem:" + code.wireName(),
                title(code),
                code.httpStatus(),
                detail,
                code.wireName(),
                instance,
                null,
                null,
                null,
                null);
    }

    public Problem at(int newLine, int newColumn) {
        return new Problem(type, title, status, detail, code, instance, newLine, newColumn, parameter, incident);
    }

    public Problem withParameter(String newParameter) {
        return new Problem(type, title, status, detail, code, instance, line, column, newParameter, incident);
    }

    public Problem withIncident(String newIncident) {
        return new Problem(type, title, status, detail, code, instance, line, column, parameter, newIncident);
    }

    public Problem withStatus(int newStatus) {
        return new Problem(type, title, newStatus, detail, code, instance, line, column, parameter, incident);
    }

    private static String title(ErrorCode code) {
        String words = code.wireName().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
