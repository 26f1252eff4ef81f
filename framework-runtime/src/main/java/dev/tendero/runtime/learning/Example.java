package dev.tendero.runtime.learning;

/**
 * A labelled text.
 *
 * @param isSentence whether people write so; other texts, such as the label's name, are learnt from and never guessed
 * @param dense a vector of length 1 that says what the text means; of no dimensions without one
 */
@SuppressWarnings("ArrayRecordComponent") // Made once, read once.
public record Example(String label, FeatureCounts features, boolean isSentence, float[] dense) {

    static final float[] NO_VECTOR = {};

    /** Without a vector. */
    public Example(String label, FeatureCounts features, boolean isSentence) {
        this(label, features, isSentence, NO_VECTOR);
    }

    public Example withDense(float[] vector) {
        return new Example(label, features, isSentence, vector);
    }
}
