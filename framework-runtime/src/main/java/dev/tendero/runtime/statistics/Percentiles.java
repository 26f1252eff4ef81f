package dev.tendero.runtime.statistics;

import java.util.List;

/** How long a stage took for the fastest 50, 95 and 99 of 100 turns: milliseconds, exact to 1 %; 0 without turns. */
public record Percentiles(double p50, double p95, double p99) {

    /** Turns that took at most {@code micros}, more than the bucket before. */
    record Bucket(long micros, long turns) {}

    /** @param buckets from the fastest to the slowest */
    static Percentiles of(List<Bucket> buckets) {
        long turns = buckets.stream().mapToLong(Bucket::turns).sum();
        return new Percentiles(rank(buckets, turns, 50), rank(buckets, turns, 95), rank(buckets, turns, 99));
    }

    private static double rank(List<Bucket> buckets, long turns, int percent) {
        long wanted = (turns * percent + 99) / 100;
        long passed = 0;
        for (Bucket bucket : buckets) {
            passed += bucket.turns();
            if (passed >= wanted) {
                return bucket.micros() / 1000.0;
            }
        }
        return 0;
    }
}
