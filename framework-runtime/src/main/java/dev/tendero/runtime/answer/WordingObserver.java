package dev.tendero.runtime.answer;

/** Told of what models do, on the turn's thread. Must be quick and must not throw. */
public interface WordingObserver {

    WordingObserver NONE = new WordingObserver() {};

    /** Tells both, this one first. */
    default WordingObserver and(WordingObserver other) {
        WordingObserver first = this;
        return new WordingObserver() {
            @Override
            public void worded(String shop, String intent, String outcome, long micros) {
                first.worded(shop, intent, outcome, micros);
                other.worded(shop, intent, outcome, micros);
            }

            @Override
            public void failed(String provider, String model, String reason) {
                first.failed(provider, model, reason);
                other.failed(provider, model, reason);
            }

            @Override
            public void ungrounded(String shop, String intent, Verdict.Ungrounded verdict) {
                first.ungrounded(shop, intent, verdict);
                other.ungrounded(shop, intent, verdict);
            }

            @Override
            public void used(String provider, String model, long tokens) {
                first.used(provider, model, tokens);
                other.used(provider, model, tokens);
            }
        };
    }

    /**
     * A turn for which a model was wanted has been worded.
     *
     * @param outcome {@code ok}, {@code failed}, {@code ungrounded}, {@code over_budget}, {@code busy} or
     *     {@code abandoned}
     */
    default void worded(String shop, String intent, String outcome, long micros) {}

    /** A provider was asked and did not answer as it should; another one, or the template, is next. */
    default void failed(String provider, String model, String reason) {}

    /** A model stated what no row holds. */
    default void ungrounded(String shop, String intent, Verdict.Ungrounded verdict) {}

    /** Tokens used by one call, as the provider counts them, or estimated. */
    default void used(String provider, String model, long tokens) {}
}
