package dev.tendero.web.http;

import dev.tendero.api.ErrorCategory;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.web.wire.BadJsonException;
import dev.tendero.web.wire.Problem;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into what may leave the house. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /**
     * @param route the template, for the log: the path may hold a conversation's id
     * @param path for the client
     */
    static Problem of(Throwable failure, String route, String path) {
        return failure instanceof TenderoException known ? of(known, route, path) : incident(failure, route, path);
    }

    private static Problem of(TenderoException failure, String route, String path) {
        ErrorCode code = failure.code();
        if (code.category() == ErrorCategory.DATABASE) {
            LOG.warn("{}: {}", route, failure.getMessage());
            return Problem.of(code, "the database does not answer; try again in a moment" + advice(path), path);
        }
        boolean ours = code.httpStatus() == ErrorCode.INTERNAL_ERROR.httpStatus();
        return ours ? incident(failure, route, path) : detailed(failure, Problem.of(code, detail(failure), path));
    }

    /** Whether a message was recorded whose confirmation is missing nobody knows; its id makes that harmless. */
    private static String advice(String path) {
        return path.equals("/chat") ? ", with the same message_id: it is answered once" : "";
    }

    private static Problem detailed(TenderoException failure, Problem problem) {
        return switch (failure) {
            case BadJsonException json -> problem.at(json.line(), json.column());
            case BadParameterException bad -> problem.withParameter(bad.parameter());
            default -> problem;
        };
    }

    private static Problem incident(Throwable failure, String route, String path) {
        ErrorCode code = failure instanceof TenderoException known ? known.code() : ErrorCode.INTERNAL_ERROR;
        String incident = newIncident();
        LOG.error("Incident {} at {}", incident, route, failure);
        return Problem.of(code, "something broke on our side; the server's log tells more", path)
                .withIncident(incident);
    }

    static String newIncident() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static String detail(TenderoException failure) {
        String message = failure.getMessage();
        return message == null ? failure.code().wireName() : message;
    }
}
