package dev.tendero.api;

import java.util.Locale;

/** Every error that can leave the server. Codes are stable: client programs compare them. */
@Stability(value = Stability.Level.STABLE, since = "0.1")
public enum ErrorCode {
    BAD_REQUEST(ErrorCategory.USER, 400),
    BAD_JSON(ErrorCategory.USER, 400),
    EMPTY_MESSAGE(ErrorCategory.USER, 400),
    MESSAGE_TOO_LONG(ErrorCategory.USER, 413),
    BODY_TOO_LARGE(ErrorCategory.USER, 413),
    BAD_PARAMETER(ErrorCategory.USER, 400),
    UNAUTHORIZED(ErrorCategory.USER, 401),
    NOT_FOUND(ErrorCategory.USER, 404),
    METHOD_NOT_ALLOWED(ErrorCategory.USER, 405),
    UNSUPPORTED_MEDIA_TYPE(ErrorCategory.USER, 415),
    UNKNOWN_SESSION(ErrorCategory.USER, 404),
    UNKNOWN_SHOP(ErrorCategory.USER, 404),
    UNKNOWN_CATEGORY(ErrorCategory.USER, 404),
    BAD_CONFIGURATION(ErrorCategory.USER, 500),
    TOO_MANY_REQUESTS(ErrorCategory.USER, 429),
    PLUGIN_FAILED(ErrorCategory.PLUGIN, 500),
    QUERY_FAILED(ErrorCategory.PLUGIN, 500),
    DATABASE_UNAVAILABLE(ErrorCategory.DATABASE, 503),
    MODEL_UNAVAILABLE(ErrorCategory.MODEL, 502),
    SHUTTING_DOWN(ErrorCategory.INTERNAL, 503),
    INTERNAL_ERROR(ErrorCategory.INTERNAL, 500);

    private final ErrorCategory category;
    private final int httpStatus;

    ErrorCode(ErrorCategory category, int httpStatus) {
        this.category = category;
        this.httpStatus = httpStatus;
    }

    public ErrorCategory category() {
        return category;
    }

    /** The status of the HTTP answer that carries this code. */
    public int httpStatus() {
        return httpStatus;
    }

    /** The wire form, such as {@code unknown_session}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
