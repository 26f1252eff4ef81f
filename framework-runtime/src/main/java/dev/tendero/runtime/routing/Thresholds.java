package dev.tendero.runtime.routing;

/**
 * The only numbers that decide between answering, asking and giving up.
 *
 * @param answer least confidence with which a handler answers, 0 to 1; 0: what the shop has learnt
 * @param tie two intents nearer to each other than this are a tie, 0 to 1
 * @param certain above this confidence there is no tie, 0 to 1
 */
public record Thresholds(double answer, double tie, double certain) {

    public static final Thresholds DEFAULT = new Thresholds(0, 0.08, 0.75);

    public Thresholds {
        requireShare("answer", answer);
        requireShare("tie", tie);
        requireShare("certain", certain);
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("routing." + name + " is " + value + "; expected 0 to 1");
        }
    }
}
