package dev.tendero.runtime.statistics;

import dev.tendero.runtime.statistics.Percentiles.Bucket;
import java.util.List;
import java.util.TreeMap;

/** Turns by how long they took, in buckets of 1 %. Not safe for several threads. */
final class Histogram {

    private final TreeMap<Integer, Bucket> buckets = new TreeMap<>();

    /** The bucket of a time, as the statements reckon it. */
    static int bucket(long micros) {
        return (int) Math.round(Math.log1p(micros) * 100);
    }

    void add(int bucket, long micros, long turns) {
        buckets.merge(
                bucket,
                new Bucket(micros, turns),
                (one, other) -> new Bucket(Math.max(one.micros(), other.micros()), one.turns() + other.turns()));
    }

    /** @param text {@code bucket:micros:turns}, with commas between */
    void addAll(String text) {
        for (String part : text.split(",", -1)) {
            String[] values = part.split(":", -1);
            add(Integer.parseInt(values[0]), Long.parseLong(values[1]), Long.parseLong(values[2]));
        }
    }

    Percentiles percentiles() {
        return Percentiles.of(List.copyOf(buckets.values()));
    }
}
