package dev.tendero.runtime.answer;

/** Told of what models do, on the turn's thread. Must be quick and must not throw. */
public interface WordingObserver {

    WordingObserver NONE = new WordingObserver() {};

    /**
     * A turn for which a model was wanted has been worded.
     *
     * @param outcome {@code ok}, {@code failed}, {@code ungrounded} or {@code over_budget}
     */
    default void worded(String shop, String intent, String outcome, long micros) {}

    /** A provider was asked and did not answer as it should; another one, or the template, is next. */
    default void failed(String provider, String model, String reason) {}

    /** A model stated what no row holds. */
    default void ungrounded(String shop, String intent, Verdict.Ungrounded verdict) {}

    /** Tokens used by one call, as the provider counts them, or estimated. */
    default void used(String provider, String model, long tokens) {}
}
