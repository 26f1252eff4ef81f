package dev.tendero.benchmarks.search;

import java.util.Arrays;
import java.util.List;

/**
 * How long searches took.
 *
 * @param nanos one a search, ascending
 * @param found how many of them found anything
 */
record Times(long[] nanos, int found) {

    private static final long BUDGET = 20_000_000_000L;
    private static final int MOST_PASSES = 20;

    /** A search by two words; tells how many products came out. */
    interface Search {
        int run(List<String> words) throws Exception;
    }

    /** Runs all of them again and again, 20 times or 20 s long, unmeasured; and as long measured. */
    static Times of(List<List<String>> queries, Search search) throws Exception {
        passes(queries, search);
        return passes(queries, search);
    }

    private static Times passes(List<List<String>> queries, Search search) throws Exception {
        long[] nanos = new long[queries.size() * MOST_PASSES];
        int done = 0;
        int found = 0;
        long end = System.nanoTime() + BUDGET;
        while (done < nanos.length && System.nanoTime() < end) {
            long start = System.nanoTime();
            found += search.run(queries.get(done % queries.size())) > 0 ? 1 : 0;
            nanos[done++] = System.nanoTime() - start;
        }
        long[] measured = Arrays.copyOf(nanos, done);
        Arrays.sort(measured);
        return new Times(measured, found);
    }

    int count() {
        return nanos.length;
    }

    double millis(double quantile) {
        return nanos[Math.min(nanos.length - 1, (int) (nanos.length * quantile))] / 1e6;
    }
}
