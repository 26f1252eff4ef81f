package dev.tendero.runtime.evaluation;

import java.util.List;

/**
 * How well entities are found.
 *
 * @param sentences how many were read
 * @param entities one a kind of entity that is marked or was found, in order of name
 * @param all over all kinds
 * @param misses what was not found, found elsewhere, or read as another value; in the order of the sentences
 */
public record EntityReport(int sentences, List<Score> entities, Score all, List<Miss> misses) {

    public EntityReport {
        entities = List.copyOf(entities);
        misses = List.copyOf(misses);
    }

    /**
     * @param support how many are marked
     * @param exact those at the very place that is marked
     * @param overlapping those that share a character with one that is marked
     * @param valued how many marks give a value
     * @param rightValues how many of those were found, and read as that value
     */
    public record Score(String entity, int support, Found exact, Found overlapping, int valued, int rightValues) {}

    /** Shares, 0 to 1; 0 where there is nothing to divide by. */
    public record Found(double precision, double recall, double f1) {

        static Found of(double precision, double recall) {
            double sum = precision + recall;
            return new Found(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
        }
    }

    /**
     * @param expected the mark; empty where nothing is marked
     * @param got what was found; empty where nothing was
     */
    public record Miss(String sentence, String expected, String got) {}
}
