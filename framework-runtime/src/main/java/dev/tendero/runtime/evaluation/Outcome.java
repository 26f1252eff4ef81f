package dev.tendero.runtime.evaluation;

import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understanding;

/**
 * What became of one sentence.
 *
 * @param best the most likely intent
 * @param confidence in that, 0 to 1
 * @param isAnswered whether the confidence is enough for an answer
 */
record Outcome(LabelledSentence sentence, String best, double confidence, boolean isAnswered) {

    static Outcome of(LabelledSentence sentence, Understanding understanding) {
        if (understanding.intents().isEmpty()) {
            return new Outcome(sentence, LabelledSentence.OUT_OF_SCOPE, 0, false);
        }
        ScoredIntent best = understanding.intents().getFirst();
        return new Outcome(
                sentence, best.intent(), best.confidence(), best.confidence() >= understanding.leastConfidence());
    }

    boolean isOutOfScope() {
        return sentence.isOutOfScope();
    }

    boolean isBestRight() {
        return best.equals(sentence.intent());
    }

    /** The intent that answers, or none. */
    String answered() {
        return isAnswered ? best : LabelledSentence.OUT_OF_SCOPE;
    }
}
