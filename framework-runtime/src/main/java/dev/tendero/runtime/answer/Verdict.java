package dev.tendero.runtime.answer;

/** Whether a sentence states nothing beyond the rows. */
public sealed interface Verdict {

    /** Everything that is stated is in the rows, or nothing is stated. */
    record Grounded() implements Verdict {}

    /**
     * Something is stated that no row holds.
     *
     * @param excerpt the words that state it, of the model's text
     * @param why for operators, in English
     */
    record Ungrounded(Kind kind, String excerpt, String why) implements Verdict {}

    /** What was invented. */
    enum Kind {
        PRICE,
        COMPARISON,
        STOCK,
        DISCOUNT,
        NAME,
        NUMBER,
        PROMISE,
        CONTACT,
        /** Written in a script or a language that no shop answers in. */
        LANGUAGE,
        /** Code, the marks between turns, or our own instructions. */
        MARKUP
    }

    Verdict GROUNDED = new Grounded();
}
