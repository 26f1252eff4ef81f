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
    /** Of a message; more nobody means. */
    private static final int MOST_AMOUNTS = 10;

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
    private final AmountReadings readings;

    Measures(List<VocabularyEntry> vocabulary, TextAnalyzer analyzer, LanguagePack pack) {
        this.pack = pack;
        this.shapes = AmountShapes.of(pack);
        this.values = new MeasuredValues(analyzer, pack);
        List<VocabularyEntry> written =
                vocabulary.stream().filter(VocabularyEntry::isOfAttribute).toList();
        List<MeasuredValue> read =
                written.stream().flatMap(entry -> values.read(entry).stream()).toList();
        this.known = Stream.concat(read.stream(), ChildrensSizes.among(written, read))
                .collect(Collectors.groupingBy(MeasuredValue::of, HashMap::new, Collectors.toList()));
        List<String> attributes = known.values().stream()
                .flatMap(List::stream)
                .map(MeasuredValue::name)
                .distinct()
                .toList();
        this.names = NamedBeside.of(attributes.stream(), analyzer, pack);
        this.readings = new AmountReadings(attributes, values, analyzer, pack);
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
        for (Amount amount :
                shapes.in(words.forms()).stream().limit(MOST_AMOUNTS).toList()) {
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

    /** Those that are just the range that was said, {@code 6 a 12 meses}, else all that overlap it. */
    private static List<MeasuredValue> fitting(List<MeasuredValue> all, Measure.Range range) {
        List<MeasuredValue> same =
                all.stream().filter(each -> each.isSame(range)).toList();
        return same.isEmpty() ? all.stream().filter(each -> each.fits(range)).toList() : same;
    }

    private Measure.Range range(Amount amount, Words words, List<Token> tokens) {
        return amount.range(at -> {
            Token unit = tokens.get(words.from().get(at));
            return number -> measure(number, unit);
        });
    }

    private List<Entity> entities(Measure.Range range, Utterance utterance, NamedBeside.Stretch stretch) {
        String unit = range.least().of();
        List<MeasuredValue> all = known.getOrDefault(unit, List.of()).stream()
                .filter(each -> stretch.name().isEmpty() || stretch.name().equals(each.name()))
                .toList();
        List<MeasuredValue> fitting = fitting(all, range);
        boolean isWish = TELLING.contains(unit) || !range.detail().equals(AmountShapes.EXACT);
        AmountReadings.Said said = new AmountReadings.Said(utterance, stretch);
        if (!fitting.isEmpty()) {
            return readings.of(fitting, said);
        }
        return all.isEmpty() || !isWish ? List.of() : List.of(readings.unmet(all, said));
    }
}
