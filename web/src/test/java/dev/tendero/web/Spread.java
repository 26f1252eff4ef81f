package dev.tendero.web;

import java.util.Collection;
import java.util.List;

/** Times, as a report gives them; milliseconds. */
record Spread(int count, long median, long p99, long longest) {

    static Spread of(Collection<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty()
                ? new Spread(0, 0, 0, 0)
                : new Spread(sorted.size(), at(sorted, 0.5), at(sorted, 0.99), sorted.getLast());
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }

    @Override
    public String toString() {
        return "median " + median + " ms, p99 " + p99 + " ms, longest " + longest + " ms (" + count + ")";
    }
}
