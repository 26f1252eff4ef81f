package dev.tendero.runtime.routing;

/** What became of asking an {@link IntentChooser}. */
public sealed interface Choice {

    /** One of the doubt's intents. */
    record Chosen(String intent) implements Choice {}

    /** The message means none of the intents. */
    record NoneFits() implements Choice {}

    /** Nobody chose, so what the router had found holds. */
    record Undecided(Why why) implements Choice {}

    /** Why nobody chose. */
    enum Why {
        /** The answer was none of the intents that were given to choose from, or not in the form asked for. */
        UNKNOWN,
        /** No answer in time: too slow, refused, broken, or left alone after several failures. */
        FAILED,
        /** The day's tokens are used up. */
        OVER_BUDGET,
        /** As many calls of models are running as may at once. */
        BUSY
    }

    /**
     * For logs and metrics: {@code chosen}, {@code none}, {@code unknown}, {@code failed}, {@code over_budget} or
     * {@code busy}.
     */
    default String outcome() {
        return switch (this) {
            case Chosen chosen -> "chosen";
            case NoneFits none -> "none";
            case Undecided(Why why) ->
                switch (why) {
                    case UNKNOWN -> "unknown";
                    case FAILED -> "failed";
                    case OVER_BUDGET -> "over_budget";
                    case BUSY -> "busy";
                };
        };
    }
}
