package dev.tendero.runtime.understanding;

import java.util.Locale;

/**
 * Something that spoke for an intent, or against it.
 *
 * @param what for people, such as {@code keyword «busco»}
 * @param weight how much it said; a negative one spoke against
 */
public record Evidence(Kind kind, String what, double weight) {

    /** What it is that spoke. */
    public enum Kind {
        /** What was learnt from all examples. */
        LEARNER(false),
        KEYWORD(true),
        PATTERN(true),
        /** A whole one. */
        EXAMPLE(true),
        /** Entities that the intent works with. */
        ENTITIES(false),
        /** Entities that it has no use for. */
        FOREIGN(false);

        private final boolean isOfWords;

        Kind(boolean isOfWords) {
            this.isOfWords = isOfWords;
        }
    }

    static Evidence of(Kind kind, double weight) {
        return new Evidence(kind, name(kind), weight);
    }

    /** @param words as the intent's author wrote them */
    static Evidence of(Kind kind, String words, double weight) {
        return new Evidence(kind, name(kind) + " «" + words + "»", weight);
    }

    private static String name(Kind kind) {
        return kind == Kind.FOREIGN ? "foreign entities" : kind.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the customer said words that the intent's author wrote down. */
    public boolean isOfWords() {
        return kind.isOfWords;
    }

    Evidence withWeight(double other) {
        return new Evidence(kind, what, other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.2f", what, weight);
    }
}
