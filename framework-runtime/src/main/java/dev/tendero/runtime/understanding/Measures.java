package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.Decimals;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.LanguagePack.EntityPattern;
import dev.tendero.runtime.language.TextAnalyzer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds attribute values by what they measure: {@code más de 50 litros}, {@code para 12 personas}, {@code menos de un
 * kilo}. Each value that fits is an entity, of one attribute; where none does, what was said is one, which no product
 * has.
 */
final class Measures {

    static final String KIND = "medida";

    /** After a value that is written so. */
    private static final int RANK = 245;

    private static final String NUMBER = "\\d+(?:\\.\\d+)?";
    private static final Map<String, String> ONE = Map.of("es", "una?", "pt", "uma?", "en", "an?|one");
    private static final String EXACT = "exact";
    /** The part that has the amount as the customer said it, of which the entity is one value. */
    private static final String SAID = "said";

    private static final String UNIT = "(?<unit>\\p{L}+)";
    private static final String PEOPLE = "people";
    /** Values of one attribute that an amount may stand for. */
    private static final int MOST = 60;
    /** {@code 5G} weighs nothing. */
    private static final Pattern GENERATION = Pattern.compile("\\dG");
    /** Of these an amount that no product has is a wish all the same; {@code 2 unidades} is how many are bought. */
    private static final Set<String> TELLING = Set.of("g", "ml", "mm", "gb", "mah", "w", "v", "pulgadas", PEOPLE);

    /** @param measure of the entry */
    private record Known(VocabularyEntry entry, Measure measure) {}

    private record Shape(String detail, Pattern pattern) {}

    private final LanguagePack pack;
    private final Pattern one;
    /** Of all languages: a shop's attributes may have names in another one than its customers'. */
    private final List<Lead> people;

    private final List<Shape> shapes;
    private final Map<String, List<Known>> known;

    Measures(List<VocabularyEntry> vocabulary, TextAnalyzer analyzer, LanguagePack pack) {
        this.pack = pack;
        this.one = Pattern.compile(ONE.getOrDefault(pack.code(), NUMBER));
        this.people = LanguagePack.CODES.stream()
                .map(code -> Lead.of(LanguagePack.of(code), Lead.Kind.PEOPLE))
                .toList();
        this.shapes = pack.patterns().stream()
                .filter(pattern -> pattern.entity().equals(KIND))
                .map(this::shape)
                .toList();
        this.known = vocabulary.stream()
                .filter(entry ->
                        entry.entity().equals("atributo") && entry.parts().containsKey("name"))
                .flatMap(entry -> known(entry, analyzer).stream())
                .collect(Collectors.groupingBy(each -> each.measure().of(), HashMap::new, Collectors.toList()));
    }

    /** {@code menos de un kilo} is an amount, {@code una persona} alone is none. */
    private Shape shape(EntityPattern pattern) {
        boolean isExact = pattern.detail().equals(EXACT);
        String number = "(" + NUMBER + (isExact ? "" : "|" + ONE.getOrDefault(pack.code(), NUMBER)) + ")";
        String regex = pattern.regex().replace("N", number).replace("U", UNIT);
        return new Shape(pattern.detail(), Pattern.compile("(?<![^ ])(?:" + regex + ")(?![^ ])"));
    }

    /** {@code 50 l}, or {@code 12} of an attribute that says what is counted, {@code raciones}. */
    private Optional<Known> known(VocabularyEntry entry, TextAnalyzer analyzer) {
        List<Token> value = analyzer.analyse(entry.value()).tokens();
        List<Token> name = analyzer.analyse(name(entry)).tokens();
        boolean isCount = value.size() == 1 && name.size() == 1;
        if (!isCount && (value.size() != 2 || GENERATION.matcher(entry.value()).matches())) {
            return Optional.empty();
        }
        Token unit = isCount ? name.getFirst() : value.getLast();
        return number(value.getFirst().normal()).map(number -> new Known(entry, measure(number, unit)));
    }

    private static Optional<BigDecimal> number(String written) {
        return Character.isDigit(written.charAt(0)) ? Decimals.parse(written) : Optional.empty();
    }

    /** Whoever is counted, they are people: {@code plazas}, {@code raciones}, {@code comensales}. */
    private Measure measure(BigDecimal number, Token unit) {
        if (people.stream().anyMatch(lead -> lead.spans(List.of(unit)))) {
            return new Measure(PEOPLE, number);
        }
        boolean isUnit = pack.units().containsValue(unit.normal());
        return Measure.of(number, isUnit ? unit.normal() : unit.stem());
    }

    List<Candidate> find(Utterance utterance) {
        if (!isAnyCounted(utterance.tokens())) {
            return List.of();
        }
        Words words = Words.of(utterance.tokens(), pack);
        String text = String.join(" ", words.forms());
        List<Candidate> found = new ArrayList<>();
        for (Shape shape : shapes) {
            Matcher matcher = shape.pattern().matcher(text);
            while (matcher.find()) {
                found.addAll(candidates(shape, matcher, words, utterance));
            }
        }
        return found;
    }

    /**
     * Whether a number stands before a unit that the shop's values have; most messages have none, and are done here.
     */
    private boolean isAnyCounted(List<Token> tokens) {
        return !known.isEmpty()
                && IntStream.range(1, tokens.size())
                        .filter(i -> isNumber(tokens.get(i - 1).normal()))
                        .anyMatch(i -> known.containsKey(
                                measure(BigDecimal.ONE, tokens.get(i)).of()));
    }

    private boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0))
                || pack.numbers().containsKey(word)
                || one.matcher(word).matches();
    }

    private List<Candidate> candidates(Shape shape, Matcher matcher, Words words, Utterance utterance) {
        String text = String.join(" ", words.forms());
        Token unit = utterance.tokens().get(words.from().get(wordAt(text, matcher.start("unit"))));
        List<Measure> said = IntStream.rangeClosed(1, matcher.groupCount())
                .filter(group -> matcher.start(group) >= 0 && matcher.start(group) != matcher.start("unit"))
                .mapToObj(group -> measure(number(matcher.group(group)).orElse(BigDecimal.ONE), unit))
                .sorted(Comparator.comparing(Measure::amount))
                .toList();
        int from = words.from().get(wordAt(text, matcher.start()));
        int to = words.to().get(wordAt(text, matcher.end() - 1));
        List<Entity> entities =
                entities(new Measure.Range(shape.detail(), said.getFirst(), said.getLast()), utterance, from, to);
        return entities.isEmpty() ? List.of() : List.of(new Candidate(entities, from, to, RANK));
    }

    private List<Entity> entities(Measure.Range range, Utterance utterance, int from, int to) {
        String unit = range.least().of();
        List<Known> all = known.getOrDefault(unit, List.of());
        List<Known> fitting = all.stream()
                .filter(each -> range.holds(each.measure().amount()))
                .toList();
        boolean isWish = TELLING.contains(unit) || !range.detail().equals(EXACT);
        if (!fitting.isEmpty() || all.isEmpty() || !isWish) {
            return ofOne(fitting)
                    .map(each -> entity(each, each.value(), utterance, from, to))
                    .toList();
        }
        String said = utterance
                .text()
                .substring(
                        utterance.tokens().get(from).start(),
                        utterance.tokens().get(to - 1).end());
        return List.of(entity(mostUsual(all), said, utterance, from, to));
    }

    /** Width, height and depth have one unit: the attribute that has most values is meant. */
    private static Stream<VocabularyEntry> ofOne(List<Known> fitting) {
        if (fitting.isEmpty()) {
            return Stream.empty();
        }
        String name = name(mostUsual(fitting));
        return fitting.stream()
                .map(Known::entry)
                .filter(entry -> name(entry).equals(name))
                .limit(MOST);
    }

    /** Of attributes with the same unit the one that has most values. */
    private static VocabularyEntry mostUsual(List<Known> all) {
        Map<String, Long> names =
                all.stream().collect(Collectors.groupingBy(each -> name(each.entry()), Collectors.counting()));
        return all.stream()
                .map(Known::entry)
                .max(Comparator.comparing(entry -> Objects.requireNonNull(names.get(name(entry)))))
                .orElseThrow();
    }

    private static Entity entity(VocabularyEntry entry, String value, Utterance utterance, int from, int to) {
        int start = utterance.tokens().get(from).start();
        int end = utterance.tokens().get(to - 1).end();
        String said = utterance.text().substring(start, end);
        return Entity.of("atributo", value, start, end)
                .withParts(Map.of("name", name(entry), "value", value, SAID, said));
    }

    private static String name(VocabularyEntry entry) {
        return Objects.toString(entry.parts().get("name"), "");
    }

    private static int wordAt(String text, int at) {
        return (int) text.substring(0, at).chars().filter(sign -> sign == ' ').count();
    }
}
