package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.understanding.AmountShapes.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds attribute values by what they measure: {@code más de 50 litros}, {@code para 12 personas}, {@code medio kilo},
 * {@code 120 cm de ancho}. Each value that fits is an entity, of one attribute; where none does, what was said is one,
 * which no product has.
 */
final class Measures {

    /** After a value that is written so. */
    private static final int RANK = 245;

    /** The part that has the amount as the customer said it, of which the entity is one value. */
    private static final String SAID = "said";

    /** Values of one attribute that an amount may stand for. */
    private static final int MOST = 60;
    /** Of these {@code un kilo} is an amount, and {@code una persona} is none. */
    private static final Set<String> TANGIBLE = Set.of("g", "ml", "mm", "gb", "mah", "w", "v", "pulgadas");
    /** Of these an amount that no product has is a wish all the same; {@code 2 unidades} is how many are bought. */
    private static final Set<String> TELLING = Stream.concat(
                    TANGIBLE.stream(), Stream.of(MeasuredValues.PEOPLE, MeasuredValues.YEARS))
            .collect(Collectors.toUnmodifiableSet());

    private final LanguagePack pack;
    private final AmountShapes shapes;
    private final MeasuredValues values;
    private final Map<String, List<MeasuredValue>> known;
    private final NamedBeside names;

    Measures(List<VocabularyEntry> vocabulary, TextAnalyzer analyzer, LanguagePack pack) {
        this.pack = pack;
        this.shapes = AmountShapes.of(pack);
        this.values = new MeasuredValues(analyzer, pack);
        this.known = vocabulary.stream()
                .filter(entry ->
                        entry.entity().equals("atributo") && entry.parts().containsKey("name"))
                .flatMap(entry -> values.read(entry).stream())
                .collect(Collectors.groupingBy(MeasuredValue::of, HashMap::new, Collectors.toList()));
        this.names =
                NamedBeside.of(known.values().stream().flatMap(List::stream).map(MeasuredValue::name), analyzer, pack);
    }

    /** Names of the attributes whose values are written in it; those with most values first. */
    List<String> namesWith(String unit) {
        Map<String, Long> counted = known.getOrDefault(unit, List.of()).stream()
                .collect(Collectors.groupingBy(MeasuredValue::name, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The smallest unit of its kind; empty when the word is neither a unit nor who is counted. */
    Optional<String> unit(Token word) {
        String of = measure(BigDecimal.ONE, word).of();
        String usual = pack.units().getOrDefault(word.normal(), word.normal());
        boolean isUnit = pack.units().containsValue(usual) || of.equals(MeasuredValues.PEOPLE);
        return isUnit ? Optional.of(of) : Optional.empty();
    }

    List<Candidate> find(Utterance utterance) {
        if (!isAnyCounted(utterance.tokens())) {
            return List.of();
        }
        Words words = Words.of(utterance.tokens(), pack);
        List<Candidate> found = new ArrayList<>();
        for (Amount amount : shapes.in(words.forms())) {
            found.addAll(candidates(amount, words, utterance));
        }
        return found;
    }

    /**
     * Whether a number stands before a unit that the shop's values have; most messages have none, and are done here.
     */
    private boolean isAnyCounted(List<Token> tokens) {
        boolean mayCount = (known.containsKey(MeasuredValues.PEOPLE) || known.containsKey(MeasuredValues.YEARS))
                && tokens.stream().skip(1).map(Token::normal).anyMatch(this::isNumber);
        return mayCount || (!known.isEmpty() && isAnyMeasured(tokens));
    }

    private boolean isAnyMeasured(List<Token> tokens) {
        return IntStream.range(1, tokens.size())
                .filter(i -> isNumber(tokens.get(i - 1).normal())
                        || (shapes.mayLead(tokens.get(i - 1).normal())
                                && pack.units().containsKey(tokens.get(i).normal())))
                .anyMatch(i ->
                        known.containsKey(measure(BigDecimal.ONE, tokens.get(i)).of()));
    }

    private boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0)) || pack.numbers().containsKey(word);
    }

    private Measure measure(BigDecimal number, Token unit) {
        return values.measure(number, unit.normal(), unit.stem());
    }

    private List<Candidate> candidates(Amount amount, Words words, Utterance utterance) {
        List<Token> tokens = utterance.tokens();
        Measure.Range range = range(amount, words, tokens);
        boolean isExact = amount.detail().equals(AmountShapes.EXACT);
        if (isExact && amount.isArticle() && !TANGIBLE.contains(range.least().of())) {
            return List.of();
        }
        NamedBeside.Stretch stretch =
                names.around(tokens, words.from().get(amount.from()), words.to().get(amount.to() - 1));
        List<Entity> entities = entities(range, utterance, stretch);
        return entities.isEmpty() ? List.of() : List.of(new Candidate(entities, stretch.from(), stretch.to(), RANK));
    }

    private Measure.Range range(Amount amount, Words words, List<Token> tokens) {
        if (amount.unit() < 0) {
            Measure counted = new Measure(amount.counted(), amount.least());
            return new Measure.Range(amount.detail(), counted, counted);
        }
        Token unit = tokens.get(words.from().get(amount.unit()));
        return new Measure.Range(amount.detail(), measure(amount.least(), unit), measure(amount.most(), unit));
    }

    private List<Entity> entities(Measure.Range range, Utterance utterance, NamedBeside.Stretch stretch) {
        String unit = range.least().of();
        List<MeasuredValue> all = known.getOrDefault(unit, List.of()).stream()
                .filter(each -> stretch.name().isEmpty() || stretch.name().equals(each.name()))
                .toList();
        List<MeasuredValue> fitting =
                all.stream().filter(each -> each.fits(range)).toList();
        boolean isWish = TELLING.contains(unit) || !range.detail().equals(AmountShapes.EXACT);
        String said = said(utterance, stretch);
        if (!fitting.isEmpty() || all.isEmpty() || !isWish) {
            return ofOne(fitting)
                    .map(each -> entity(each, each.value(), said, utterance, stretch))
                    .toList();
        }
        return List.of(entity(mostUsual(all), said, said, utterance, stretch));
    }

    private static String said(Utterance utterance, NamedBeside.Stretch stretch) {
        return utterance
                .text()
                .substring(
                        utterance.tokens().get(stretch.from()).start(),
                        utterance.tokens().get(stretch.to() - 1).end());
    }

    /** Width, height and depth have one unit: the attribute that has most values is meant. */
    private static Stream<VocabularyEntry> ofOne(List<MeasuredValue> fitting) {
        if (fitting.isEmpty()) {
            return Stream.empty();
        }
        String name = name(mostUsual(fitting));
        return fitting.stream()
                .map(MeasuredValue::entry)
                .filter(entry -> name(entry).equals(name))
                .limit(MOST);
    }

    /** Of attributes with the same unit the one that has most values. */
    private static VocabularyEntry mostUsual(List<MeasuredValue> all) {
        Map<String, Long> names =
                all.stream().collect(Collectors.groupingBy(MeasuredValue::name, Collectors.counting()));
        return all.stream()
                .map(MeasuredValue::entry)
                .max(Comparator.comparing(entry -> Objects.requireNonNull(names.get(name(entry)))))
                .orElseThrow();
    }

    private static Entity entity(
            VocabularyEntry entry, String value, String said, Utterance utterance, NamedBeside.Stretch stretch) {
        int start = utterance.tokens().get(stretch.from()).start();
        int end = utterance.tokens().get(stretch.to() - 1).end();
        return Entity.of("atributo", value, start, end)
                .withParts(Map.of("name", name(entry), "value", value, SAID, said));
    }

    private static String name(VocabularyEntry entry) {
        return Objects.toString(entry.parts().get("name"), "");
    }
}
