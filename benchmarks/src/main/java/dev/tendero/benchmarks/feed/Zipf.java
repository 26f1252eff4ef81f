package dev.tendero.benchmarks.feed;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws ranks as words occur in a language: a few very often, most of them rarely. */
final class Zipf {

    private final double[] cumulative;

    /**
     * @param ranks how many there are
     * @param exponent 0 makes all equally likely, 1 is a natural language's
     */
    Zipf(int ranks, double exponent) {
        cumulative = new double[ranks];
        double sum = 0;
        for (int i = 0; i < ranks; i++) {
            sum += 1 / Math.pow(i + 1, exponent);
            cumulative[i] = sum;
        }
    }

    /** @return from 0, the likeliest, to one less than the number of ranks */
    int next(RandomGenerator random) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
    }
}
