package dev.tendero.runtime.learning;

/**
 * A labelled text.
 *
 * @param isSentence whether people write so; other texts, such as the label's name, are learnt from and never guessed
 */
public record Example(String label, FeatureCounts features, boolean isSentence) {}
