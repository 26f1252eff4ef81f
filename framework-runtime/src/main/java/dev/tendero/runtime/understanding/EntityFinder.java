package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** All finders together; where two disagree about a stretch of text, {@link Candidate#resolve} decides. */
final class EntityFinder {

    private final List<Gazetteer> gazetteers;
    private final PatternFinder patterns;
    private final NameReading names;
    private final Negation negation;
    private final List<Function<Utterance, List<Entity>>> extractors;

    /** @param extractors of plugins */
    EntityFinder(
            List<Gazetteer> gazetteers,
            PatternFinder patterns,
            NameReading names,
            Negation negation,
            List<Function<Utterance, List<Entity>>> extractors) {
        this.gazetteers = gazetteers;
        this.patterns = patterns;
        this.names = names;
        this.negation = negation;
        this.extractors = List.copyOf(extractors);
    }

    /** Without {@code producto}, which is what is left over. */
    List<Candidate> find(Utterance utterance) {
        List<Candidate> candidates = new ArrayList<>();
        gazetteers.forEach(gazetteer -> candidates.addAll(gazetteer.find(utterance)));
        candidates.addAll(patterns.find(utterance));
        extractors.forEach(extractor -> candidates.addAll(extracted(extractor, utterance)));
        List<Candidate> resolved = Candidate.resolve(NameReading.withoutDescribing(candidates));
        return names.withoutPurposes(resolved, utterance.tokens()).stream()
                .map(candidate -> negation.mark(candidate, utterance.tokens()))
                .toList();
    }

    private static List<Candidate> extracted(Function<Utterance, List<Entity>> extractor, Utterance utterance) {
        return extractor.apply(utterance).stream()
                .map(entity -> candidate(entity, utterance.tokens()))
                .filter(candidate -> candidate.from() < candidate.to())
                .toList();
    }

    private static Candidate candidate(Entity entity, List<Token> tokens) {
        int[] covered = IntStream.range(0, tokens.size())
                .filter(i ->
                        tokens.get(i).start() < entity.end() && tokens.get(i).end() > entity.start())
                .toArray();
        return covered.length == 0
                ? new Candidate(List.of(entity), 0, 0, 0)
                : new Candidate(List.of(entity), covered[0], covered[covered.length - 1] + 1, 0);
    }
}
