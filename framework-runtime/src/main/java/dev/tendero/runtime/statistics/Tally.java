package dev.tendero.runtime.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts by number. Not safe for several threads. */
final class Tally {

    private final Map<Long, Long> counts = new HashMap<>();

    long add(long number, long times) {
        return counts.merge(number, times, Long::sum);
    }

    Map<Long, Long> counts() {
        return Map.copyOf(counts);
    }

    /** The numbers that were counted most often, those first. */
    List<Long> top(int limit) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }
}
