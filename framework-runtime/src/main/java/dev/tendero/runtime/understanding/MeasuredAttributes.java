package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.Degree;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shop's attributes whose values hold numbers, by what they may tell of a thing. */
final class MeasuredAttributes {

    private static final String CURRENCY = "[€\\$£]";
    private static final String LENGTH = "length";
    private static final String WEIGHT = "weight";
    private static final String ROOM = "volume";
    /** So many are tried, for one question. */
    private static final int MOST = 12;

    /**
     * What tells an amount.
     *
     * @param names of the shop's attributes, best first
     * @param units for where no attribute does and the products' names do, best first
     */
    record Scale(List<String> names, List<String> units) {}

    private final TextAnalyzer analyzer;
    private final LanguagePack pack;
    private final Measures measures;
    /** Name to its stems; those with most values first. */
    private final Map<String, List<String>> names;

    private final Map<Degree, List<String>> stems = new HashMap<>();

    MeasuredAttributes(List<VocabularyEntry> vocabulary, Measures measures, TextAnalyzer analyzer, LanguagePack pack) {
        this.analyzer = analyzer;
        this.pack = pack;
        this.measures = measures;
        LanguagePack.CODES.stream()
                .flatMap(code -> Degree.of(code).stream())
                .forEach(degree -> stems.put(
                        degree,
                        degree.names().stream()
                                .flatMap(name -> stems(name).stream())
                                .toList()));
        Map<String, Long> counted = vocabulary.stream()
                .filter(VocabularyEntry::isOfAttribute)
                .filter(entry -> entry.value().chars().anyMatch(Character::isDigit))
                .map(entry -> Objects.toString(entry.parts().get("name"), ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
        this.names = counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> stems(each.getKey()), (one, other) -> one, LinkedHashMap::new));
    }

    /** Of what attributes are called that tell it. */
    private List<String> stemsOf(Degree degree) {
        return Objects.requireNonNull(stems.get(degree));
    }

    private List<String> stems(String text) {
        return analyzer.analyse(text).tokens().stream().map(Token::stem).toList();
    }

    /**
     * Those that are called as the property is, in the customers' language before the others; then those in its units.
     */
    Scale of(Degree degree) {
        Stream<String> called = Stream.concat(
                        Stream.of(pack.code()), LanguagePack.CODES.stream().sorted())
                .flatMap(code -> Degree.of(code).stream())
                .filter(each -> each.property().equals(degree.property()))
                .flatMap(each -> stemsOf(each).stream())
                .flatMap(this::called);
        // How long it is only an attribute of that name tells: others in metres are not lengths.
        Stream<String> written = degree.property().equals(LENGTH)
                ? Stream.empty()
                : degree.units().stream()
                        .flatMap(unit -> measures.namesWith(unit).stream())
                        .filter(name -> !isRoom(degree, name));
        return new Scale(few(Stream.concat(called, written)), degree.units());
    }

    /** How many grams a thing holds is not what it weighs. */
    private boolean isRoom(Degree degree, String name) {
        return degree.property().equals(WEIGHT)
                && LanguagePack.CODES.stream()
                        .flatMap(code -> Degree.of(code).stream())
                        .filter(other -> other.property().equals(ROOM))
                        .flatMap(other -> stemsOf(other).stream())
                        .anyMatch(Objects.requireNonNull(names.getOrDefault(name, List.of()))::contains);
    }

    /** What {@code más piezas} means; empty when the word names no attribute, no unit and no property. */
    Optional<Scale> named(Token word) {
        if (pack.stopWords().contains(word.normal())) {
            return Optional.empty();
        }
        Set<String> units = new LinkedHashSet<>();
        measures.unit(word).filter(unit -> !unit.matches(CURRENCY)).ifPresent(units::add);
        List<Degree> properties = LanguagePack.CODES.stream()
                .flatMap(code -> Degree.of(code).stream())
                .filter(degree -> stemsOf(degree).contains(word.stem()))
                .sorted(Comparator.comparingInt(degree -> degree.names().indexOf(word.normal())))
                .toList();
        properties.forEach(degree -> units.addAll(degree.units()));
        List<String> found = few(Stream.of(
                        called(word.stem()),
                        units.stream().limit(1).flatMap(unit -> measures.namesWith(unit).stream()),
                        properties.stream()
                                .filter(degree -> !degree.property().equals("size"))
                                .flatMap(degree -> of(degree).names().stream()))
                .flatMap(each -> each));
        boolean isNothing = found.isEmpty() && units.isEmpty();
        return isNothing ? Optional.empty() : Optional.of(new Scale(found, List.copyOf(units)));
    }

    /** Those of that name alone before those that begin with it, and these before the others. */
    private Stream<String> called(String stem) {
        return names.entrySet().stream()
                .filter(each -> each.getValue().contains(stem))
                .sorted(Comparator.comparingInt(
                        each -> each.getValue().size() + each.getValue().indexOf(stem)))
                .map(Map.Entry::getKey);
    }

    private static List<String> few(Stream<String> names) {
        return names.distinct().limit(MOST).toList();
    }
}
