package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All finders together; where two disagree about a stretch of text, {@link Candidate#resolve} decides. */
final class EntityFinder {

    private final Sources sources;
    private final ValueFamilies families;
    private final OwnFinder own;
    private final Neighbours neighbours;

    /** @param own of what the shop declares itself */
    EntityFinder(Sources sources, ValueFamilies families, OwnFinder own, Neighbours neighbours) {
        this.sources = sources;
        this.families = families;
        this.own = own;
        this.neighbours = neighbours;
    }

    /**
     * Where entities come from.
     *
     * @param bareValues looked for beside what the gazetteers find
     * @param extractors of plugins
     */
    record Sources(
            List<Gazetteer> gazetteers,
            BareValues bareValues,
            Measures measures,
            Superlatives superlatives,
            PatternFinder patterns,
            List<Function<Utterance, List<Entity>>> extractors) {}

    /** What the words beside an entity make of it. */
    record Neighbours(NameReading names, Negation negation, Narrowing narrowing) {

        private List<Candidate> mark(List<Candidate> resolved, Utterance utterance) {
            List<Candidate> named = names.withoutPurposes(resolved, utterance);
            return narrowing.mark(negation.mark(named, utterance), utterance.tokens());
        }
    }

    /** Without {@code producto}, which is what is left over. */
    List<Candidate> find(Utterance utterance) {
        List<Candidate> owned = own.find(utterance);
        List<Candidate> all = Candidate.withOwn(readings(utterance, owned), owned);
        List<Candidate> resolved = Candidate.resolve(NameReading.withoutDescribing(all)).stream()
                .map(candidate -> families.withKin(candidate, utterance.tokens()))
                .toList();
        return neighbours.mark(resolved, utterance);
    }

    /** @param owned what the shop's own kinds claim, and no measure */
    private List<Candidate> readings(Utterance utterance, List<Candidate> owned) {
        List<Candidate> readings = new ArrayList<>();
        sources.gazetteers().forEach(gazetteer -> readings.addAll(gazetteer.find(utterance)));
        readings.addAll(sources.bareValues().find(utterance, readings));
        readings.addAll(families.find(utterance));
        sources.superlatives().find(utterance).stream()
                .filter(order -> isTold(order) || readings.stream().noneMatch(order::overlaps))
                .forEach(readings::add);
        sources.patterns().find(utterance).stream()
                .filter(pattern -> !isRatherAValue(pattern, readings))
                .forEach(readings::add);
        List<Candidate> brought = sources.extractors().stream()
                .flatMap(extractor -> extracted(extractor, utterance).stream())
                .toList();
        readings.addAll(brought);
        List<Candidate> measures = sources.measures().find(utterance).stream()
                .filter(measure -> owned.stream().noneMatch(measure::overlaps))
                .filter(measure -> brought.stream().noneMatch(measure::overlaps))
                .filter(measure -> !neighbours.names().isOfTitle(measure, utterance.tokens()))
                .toList();
        List<Candidate> all = new ArrayList<>(AmountReadings.joined(readings, measures));
        all.addAll(measures);
        return all;
    }

    /** The {@code número 5} of {@code globo número 5}, in a shop whose balloons have a number, is none of a list. */
    private static boolean isRatherAValue(Candidate pattern, List<Candidate> readings) {
        return isOf(pattern, "posicion")
                && readings.stream().anyMatch(reading -> isOf(reading, "categoria"))
                && readings.stream()
                        .anyMatch(reading -> isOf(reading, "atributo")
                                && reading.from() >= pattern.from()
                                && reading.to() == pattern.to());
    }

    private static boolean isOf(Candidate candidate, String kind) {
        return candidate.entities().getFirst().entity().equals(kind);
    }

    /** Whether an attribute tells it by amounts; else a value that is called so, {@code grande}, is what is wanted. */
    private static boolean isTold(Candidate order) {
        return order.entities().getFirst().parts().get("names") instanceof List<?> names && !names.isEmpty();
    }

    private static List<Candidate> extracted(Function<Utterance, List<Entity>> extractor, Utterance utterance) {
        return extractor.apply(utterance).stream()
                .flatMap(entity -> Candidate.of(entity, utterance.tokens()).stream())
                .toList();
    }
}
