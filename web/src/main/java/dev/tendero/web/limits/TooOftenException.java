package dev.tendero.web.limits;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.time.Duration;

/** Somebody does something more often than they may; says when they may again. */
public final class TooOftenException extends TenderoException {

    private static final long serialVersionUID = 1;

    private final long seconds;

    TooOftenException(String what, Duration wait) {
        super(ErrorCode.TOO_MANY_REQUESTS, what + "; try again in " + seconds(wait) + " s");
        this.seconds = seconds(wait);
    }

    /** When to come again; at least 1. */
    public long retryAfterSeconds() {
        return seconds;
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
