package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Entities that a stretch of tokens may stand for.
 *
 * @param entities usually one; {@code los dos primeros} are two
 * @param from index of the first token
 * @param to index after the last token
 * @param rank of two readings of the same stretch the lower one holds
 */
record Candidate(List<Entity> entities, int from, int to, int rank) {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(
                    (Candidate candidate) -> candidate.from - candidate.to)
            .thenComparingInt(Candidate::rank)
            .thenComparingInt(Candidate::from);

    /** The readings that hold: the longest, then the most specific; none overlaps another. In order of appearance. */
    static List<Candidate> resolve(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        candidates.stream().sorted(BEST_FIRST).forEach(candidate -> {
            if (kept.stream().noneMatch(candidate::overlaps)) {
                kept.add(candidate);
            }
        });
        kept.sort(Comparator.comparingInt(Candidate::from));
        return kept;
    }

    boolean covers(int token) {
        return token >= from && token < to;
    }

    private boolean overlaps(Candidate other) {
        return from < other.to && other.from < to;
    }
}
