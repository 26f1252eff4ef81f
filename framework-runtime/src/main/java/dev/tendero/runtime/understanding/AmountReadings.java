package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which attribute an amount is of, where several are measured alike: the one whose name is said most of, an age before
 * other times, one that has just that amount before ranges, then the one with most values that fit. The others go along
 * as readings that may be meant too.
 */
final class AmountReadings {

    /** The part that has the amount as the customer said it, of which the entity is one value. */
    static final String SAID = "said";

    /** The part that has the values, where one entity stands for them all. */
    static final String VALUES = "values";

    private static final String OTHERS = "others";

    /** More are one entity. */
    private static final int APART = 60;
    /** As many as a search takes. */
    private static final int MOST = 1_000;
    /** Attributes that are tried after the likeliest. */
    private static final int MOST_OTHERS = 5;

    private final Set<String> ages;
    /** Stems of what says something. */
    private final Map<String, Set<String>> names;

    AmountReadings(List<String> attributes, MeasuredValues values, TextAnalyzer analyzer, LanguagePack pack) {
        this.ages = attributes.stream().filter(values::isAge).collect(Collectors.toUnmodifiableSet());
        this.names = attributes.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> analyzer.analyse(name).tokens().stream()
                                .filter(token -> !pack.stopWords().contains(token.normal()))
                                .map(Token::stem)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /** A stretch of what a customer said. */
    record Said(Utterance utterance, NamedBeside.Stretch stretch) {

        int start() {
            return utterance.tokens().get(stretch.from()).start();
        }

        int end() {
            return utterance.tokens().get(stretch.to() - 1).end();
        }

        String text() {
            return utterance.text().substring(start(), end());
        }

        Entity entity(String value, Map<String, Object> parts) {
            return Entity.of("atributo", value, start(), end()).withParts(parts);
        }

        private Set<String> stems() {
            return utterance.tokens().subList(stretch.from(), stretch.to()).stream()
                    .map(Token::stem)
                    .collect(Collectors.toSet());
        }
    }

    /** Values of one attribute, the first of them with the other attributes that they may be values of. */
    List<Entity> of(List<MeasuredValue> fitting, Said said) {
        Map<String, List<String>> byName = byName(fitting, said);
        String name = byName.keySet().iterator().next();
        List<Entity> entities = entities(name, Objects.requireNonNull(byName.get(name)), said);
        List<Object> others = byName.entrySet().stream()
                .skip(1)
                .limit(MOST_OTHERS)
                .<Object>map(each -> reading(each.getKey(), each.getValue()))
                .toList();
        return others.isEmpty() ? entities : withOthers(entities, others);
    }

    private static Map<String, Object> reading(String name, List<String> values) {
        return Map.of("name", name, VALUES, values.stream().limit(MOST).toList());
    }

    private static List<Entity> withOthers(List<Entity> entities, List<Object> others) {
        List<Entity> with = new ArrayList<>(entities);
        with.set(0, withOthers(with.getFirst(), others));
        return with;
    }

    private static Entity withOthers(Entity entity, List<Object> others) {
        if (others.isEmpty()) {
            return entity;
        }
        Map<String, Object> parts = new LinkedHashMap<>(entity.parts());
        parts.merge(OTHERS, others, AmountReadings::joined);
        return entity.withParts(parts);
    }

    private static Object joined(Object before, Object more) {
        List<Object> all = new ArrayList<>((List<?>) before);
        all.addAll((List<?>) more);
        return all;
    }

    private static List<Entity> entities(String name, List<String> values, Said said) {
        if (values.size() > APART) {
            Map<String, Object> parts = new LinkedHashMap<>(reading(name, values));
            parts.put(SAID, said.text());
            return List.of(said.entity(said.text(), parts));
        }
        return values.stream()
                .map(value -> said.entity(value, Map.of("name", name, "value", value, SAID, said.text())))
                .toList();
    }

    /** What no product has. */
    Entity unmet(List<MeasuredValue> all, Said said) {
        String name = byName(all, said).keySet().iterator().next();
        return said.entity(said.text(), Map.of("name", name, "value", said.text(), SAID, said.text()));
    }

    /** The likeliest first. */
    private Map<String, List<String>> byName(List<MeasuredValue> values, Said said) {
        Map<String, List<String>> all = values.stream()
                .collect(Collectors.groupingBy(
                        MeasuredValue::name,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.entry().value(), Collectors.toList())));
        Set<String> exact = values.stream()
                .filter(MeasuredValue::isExact)
                .map(MeasuredValue::name)
                .collect(Collectors.toSet());
        Set<String> stems = said.stems();
        Comparator<Map.Entry<String, List<String>>> likeliest =
                Comparator.comparing(each -> saidOf(each.getKey(), stems));
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(likeliest
                        .thenComparing(each -> ages.contains(each.getKey()))
                        .thenComparing(each -> exact.contains(each.getKey()))
                        .thenComparing(each -> each.getValue().size())
                        .reversed())
                .forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return ordered;
    }

    private int saidOf(String name, Set<String> stems) {
        Set<String> both = new HashSet<>(names.getOrDefault(name, Set.of()));
        both.retainAll(stems);
        return both.size();
    }

    /**
     * The readings, those of one attribute's value with what the same words measure: {@code 3 meses} may be a size, and
     * an age where the things wanted have no such size.
     */
    static List<Candidate> joined(List<Candidate> readings, List<Candidate> measures) {
        return readings.stream()
                .map(reading -> measures.stream()
                        .filter(measure -> isOfSame(reading, measure))
                        .findFirst()
                        .map(measure -> reading.with(value -> withOthers(value, others(value, measure))))
                        .orElse(reading))
                .toList();
    }

    private static boolean isOfSame(Candidate reading, Candidate measure) {
        return reading.from() == measure.from()
                && reading.to() == measure.to()
                && reading.entities().size() == 1
                && reading.entities().getFirst().parts().containsKey("name");
    }

    private static List<Object> others(Entity value, Candidate measure) {
        List<Object> others = new ArrayList<>();
        Entity first = measure.entities().getFirst();
        List<String> values = first.parts().get(VALUES) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : measure.entities().stream().map(Entity::value).toList();
        others.add(reading(String.valueOf(first.parts().get("name")), values));
        if (first.parts().get(OTHERS) instanceof List<?> more) {
            others.addAll(more);
        }
        Object own = value.parts().get("name");
        others.removeIf(other -> other instanceof Map<?, ?> parts && Objects.equals(parts.get("name"), own));
        return others;
    }
}
