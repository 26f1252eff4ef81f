package dev.tendero.api;

/** Whose fault an error is; it decides the HTTP status, the log level and whether trying again can help. */
@Stability(value = Stability.Level.STABLE, since = "0.1")
public enum ErrorCategory {
    /** The request or the user's files are wrong; trying the same again will not help. */
    USER,
    /** An intent handler, its YAML or its query failed. */
    PLUGIN,
    /** The database did not answer; trying again later can help. */
    DATABASE,
    /** A language model failed; the template answers instead. */
    MODEL,
    /** A mistake of ours. */
    INTERNAL
}
