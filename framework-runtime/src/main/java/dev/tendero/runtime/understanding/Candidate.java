package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

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

    /** An entity over the tokens that its span touches; empty where it touches none. */
    static Optional<Candidate> of(Entity entity, List<Token> tokens) {
        int[] covered = IntStream.range(0, tokens.size())
                .filter(i ->
                        tokens.get(i).start() < entity.end() && tokens.get(i).end() > entity.start())
                .toArray();
        return covered.length == 0
                ? Optional.empty()
                : Optional.of(new Candidate(List.of(entity), covered[0], covered[covered.length - 1] + 1, 0));
    }

    /** Both readings, where each says of the same stretch something else. */
    static List<Candidate> withOwn(List<Candidate> candidates, List<Candidate> own) {
        List<Candidate> all = new ArrayList<>();
        for (Candidate each : candidates) {
            List<Entity> entities = new ArrayList<>(each.entities);
            own.stream().filter(each::isWhere).forEach(other -> entities.addAll(other.entities));
            all.add(new Candidate(entities, each.from, each.to, each.rank));
        }
        own.stream()
                .filter(each -> candidates.stream().noneMatch(each::isWhere))
                .forEach(all::add);
        return all;
    }

    /** The same stretch, each of its entities changed. */
    Candidate with(UnaryOperator<Entity> change) {
        return new Candidate(entities.stream().map(change).toList(), from, to, rank);
    }

    private boolean isWhere(Candidate other) {
        return from == other.from && to == other.to;
    }

    boolean covers(int token) {
        return token >= from && token < to;
    }

    boolean overlaps(Candidate other) {
        return from < other.to && other.from < to;
    }
}
