package dev.tendero.runtime.understanding;

/**
 * What speaks for an intent or for none of them. The first five are an intent's, the others that of "none". Each comes
 * with the weight that the demo shop and the two example shops learnt on average; a shop learns its own from there.
 */
public enum Signal {
    /** The learner's margin. */
    LEARNER(6.1),
    /** Grows with each keyword, less with each further one, 0 to 1. */
    KEYWORDS(2.6),
    /** A pattern or a whole example: what an intent's author wrote down as its own, 0 to 1. */
    SURE(2.0),
    /** How much of the message is made of what the intent works with, 0 to 1. */
    ENTITIES(2.1),
    /** Share of the entities that the intent has no use for, where its own words don't stand, 0 to 1. */
    FOREIGN(-0.7),

    /** Always 1. */
    NOBODY(0.2),
    /** The learner's margin for sentences that no intent answers. */
    NOBODY_LEARNT(4.8),
    /** Share of the message's content words that nobody knows, 0 to 1. */
    STRANGERS(2.7),
    /** Share of the message that no example knows, 0 to 1. */
    UNKNOWN(0.35),
    /** 1 where the message asks for what shops do beside selling and none of this one's intents speaks of, else 0. */
    UNSERVED(2.0);

    private static final Signal[] ALL = values();

    private final double weight;

    Signal(double weight) {
        this.weight = weight;
    }

    /** The weights that hold where a shop's own examples say nothing, in the order of the signals. */
    static double[] weights() {
        double[] weights = new double[ALL.length];
        for (Signal signal : ALL) {
            weights[signal.ordinal()] = signal.weight;
        }
        return weights;
    }

    static double[] none() {
        return new double[ALL.length];
    }

    void put(double[] signals, double value) {
        signals[ordinal()] = value;
    }

    double in(double[] signals) {
        return signals[ordinal()];
    }
}
