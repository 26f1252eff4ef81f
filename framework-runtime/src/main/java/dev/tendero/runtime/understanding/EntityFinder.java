package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All finders together; where two disagree about a stretch of text, {@link Candidate#resolve} decides. */
final class EntityFinder {

    private final List<Gazetteer> gazetteers;
    private final BareValues bareValues;
    private final ValueFamilies families;
    private final PatternFinder patterns;
    private final NameReading names;
    private final Negation negation;
    private final Narrowing narrowing;
    private final OwnFinder own;
    private final List<Function<Utterance, List<Entity>>> extractors;

    /**
     * @param bareValues looked for beside what the gazetteers find
     * @param own of what the shop declares itself
     * @param extractors of plugins
     */
    EntityFinder(
            List<Gazetteer> gazetteers,
            BareValues bareValues,
            ValueFamilies families,
            PatternFinder patterns,
            NameReading names,
            Negation negation,
            Narrowing narrowing,
            OwnFinder own,
            List<Function<Utterance, List<Entity>>> extractors) {
        this.gazetteers = gazetteers;
        this.bareValues = bareValues;
        this.families = families;
        this.patterns = patterns;
        this.names = names;
        this.negation = negation;
        this.narrowing = narrowing;
        this.own = own;
        this.extractors = List.copyOf(extractors);
    }

    /** Without {@code producto}, which is what is left over. */
    List<Candidate> find(Utterance utterance) {
        List<Candidate> candidates = new ArrayList<>();
        gazetteers.forEach(gazetteer -> candidates.addAll(gazetteer.find(utterance)));
        candidates.addAll(bareValues.find(utterance, candidates));
        candidates.addAll(families.find(utterance));
        candidates.addAll(patterns.find(utterance));
        extractors.forEach(extractor -> candidates.addAll(extracted(extractor, utterance)));
        List<Candidate> all = Candidate.withOwn(candidates, own.find(utterance));
        List<Candidate> resolved = Candidate.resolve(NameReading.withoutDescribing(all)).stream()
                .map(candidate -> families.withKin(candidate, utterance.tokens()))
                .toList();
        List<Candidate> named = names.withoutPurposes(resolved, utterance.tokens());
        return narrowing.mark(negation.mark(named, utterance), utterance.tokens());
    }

    private static List<Candidate> extracted(Function<Utterance, List<Entity>> extractor, Utterance utterance) {
        return extractor.apply(utterance).stream()
                .flatMap(entity -> Candidate.of(entity, utterance.tokens()).stream())
                .toList();
    }
}
