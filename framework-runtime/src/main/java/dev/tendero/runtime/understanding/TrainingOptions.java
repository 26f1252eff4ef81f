package dev.tendero.runtime.understanding;

import dev.tendero.runtime.learning.LearntModels;
import java.util.Set;

/**
 * How an understanding is learnt.
 *
 * @param vectors one more block of features
 * @param models where what was learnt before is found
 * @param muted signals that it does without, when it learns and when it reads: for measurements
 */
public record TrainingOptions(SentenceVectors vectors, LearntModels models, Set<Signal> muted) {

    /** From words alone; keeps nothing. */
    public static final TrainingOptions PLAIN = new TrainingOptions(SentenceVectors.NONE, LearntModels.NONE, Set.of());

    public TrainingOptions {
        muted = Set.copyOf(muted);
    }

    /** Keeps nothing. */
    public static TrainingOptions with(SentenceVectors vectors) {
        return new TrainingOptions(vectors, LearntModels.NONE, Set.of());
    }
}
