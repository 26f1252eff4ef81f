package dev.tendero.runtime.evaluation;

/** @param intent {@link #OUT_OF_SCOPE} where no intent answers */
public record LabelledSentence(String text, String intent) {

    /** The label of sentences that no intent answers. */
    public static final String OUT_OF_SCOPE = "oos";

    boolean isOutOfScope() {
        return intent.equals(OUT_OF_SCOPE);
    }
}
