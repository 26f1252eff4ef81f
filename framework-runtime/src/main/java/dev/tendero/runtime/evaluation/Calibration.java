package dev.tendero.runtime.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a confidence of 0.9 is right nine times in ten. Of the best intent of every sentence; for one that is out of
 * scope no intent is right.
 *
 * @param error the expected calibration error, 0 to 1: how far confidence and accuracy lie apart in each tenth, on
 *     average (Naeini et al., "Obtaining well calibrated probabilities using Bayesian binning", 2015)
 * @param bins the tenths, lowest confidence first
 */
public record Calibration(double error, List<Bin> bins) {

    private static final int TENTHS = 10;

    /**
     * @param count how many sentences
     * @param confidence their mean
     * @param accuracy share of them whose best intent is right
     */
    public record Bin(long count, double confidence, double accuracy) {

        private double error() {
            return Math.abs(confidence - accuracy) * count;
        }
    }

    static Calibration of(List<Outcome> outcomes) {
        List<Bin> bins = IntStream.range(0, TENTHS)
                .mapToObj(tenth -> bin(outcomes.stream()
                        .filter(one -> Math.min(TENTHS - 1, (int) (one.confidence() * TENTHS)) == tenth)
                        .toList()))
                .toList();
        double sum = bins.stream().mapToDouble(Bin::error).sum();
        return new Calibration(outcomes.isEmpty() ? 0 : sum / outcomes.size(), bins);
    }

    private static Bin bin(List<Outcome> outcomes) {
        return new Bin(
                outcomes.size(),
                outcomes.stream().mapToDouble(Outcome::confidence).average().orElse(0),
                outcomes.stream()
                        .mapToDouble(one -> one.isBestRight() ? 1 : 0)
                        .average()
                        .orElse(0));
    }
}
