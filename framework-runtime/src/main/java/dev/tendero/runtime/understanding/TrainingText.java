package dev.tendero.runtime.understanding;

import dev.tendero.runtime.learning.Example;

/**
 * A text that is learnt from.
 *
 * @param written as its author wrote it
 * @param example without a vector
 * @param reading without what the learner says
 */
record TrainingText(String written, Example example, Signals.Reading reading) {}
