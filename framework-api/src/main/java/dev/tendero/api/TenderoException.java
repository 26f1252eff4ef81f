package dev.tendero.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one exception of the framework. Its message says what happened, where, and how to mend it. */
@Stability(value = Stability.Level.STABLE, since = "0.1")
public class TenderoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public TenderoException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public TenderoException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code, "code");
    }

    public ErrorCode code() {
        return code;
    }
}
