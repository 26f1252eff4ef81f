package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.Decimals;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.understanding.AmountShapes.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the amounts in a catalogue's attributes: {@code 50 l}, {@code 12} of what counts {@code raciones}, {@code 2-5
 * jugadores}, {@code a partir de 4 años}, {@code 8+} of an age. They may be in any language that there is: a shop's
 * attributes need not be in its customers'.
 */
final class MeasuredValues {

    static final String PEOPLE = "people";
    static final String YEARS = Measure.YEARS;

    /** {@code 5G} weighs nothing. */
    private static final Pattern GENERATION = Pattern.compile("\\dG");

    private static final Pattern BETWEEN = Pattern.compile("(?<=\\d)\\s*[-–]\\s*(?=\\d)");
    private static final Pattern AND_MORE = Pattern.compile("\\+\\s*(\\d+)|(\\d+)\\s*\\+");
    private static final Pattern GLUED = Pattern.compile("(?<=\\d)(?=\\p{L})");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final int LONGEST = 8;
    /** What they say of where it begins. */
    private static final Set<String> OPEN = Set.of("from", "above");

    private final TextAnalyzer analyzer;
    private final List<LanguagePack> packs;
    private final List<Lead> people;
    private final List<Lead> ages;
    private final List<Lead> maxima;

    /** @param pack the customers' language, which is tried first */
    MeasuredValues(TextAnalyzer analyzer, LanguagePack pack) {
        this.analyzer = analyzer;
        this.packs = LanguagePack.CODES.stream()
                .sorted((one, other) -> Boolean.compare(other.equals(pack.code()), one.equals(pack.code())))
                .map(LanguagePack::of)
                .toList();
        this.people =
                packs.stream().map(each -> Lead.of(each, Lead.Kind.PEOPLE)).toList();
        this.ages = packs.stream().map(each -> Lead.of(each, Lead.Kind.AGE)).toList();
        this.maxima =
                packs.stream().map(each -> Lead.of(each, Lead.Kind.MAXIMUM)).toList();
    }

    /** Empty where it is no amount. */
    Optional<MeasuredValue> read(VocabularyEntry entry) {
        String value = entry.value();
        if (GENERATION.matcher(value).matches() || !NUMBER.matcher(value).find()) {
            return Optional.empty();
        }
        String name = Objects.toString(entry.parts().get("name"), "");
        List<Token> named = analyzer.analyse(name).tokens();
        List<Token> tokens = analyzer.analyse(value).tokens();
        return tokens.size() <= 2 && NUMBER.matcher(tokens.getFirst().normal()).matches()
                ? plain(entry, tokens, named)
                : written(entry, forms(value), named);
    }

    /** {@code 50 l}, or {@code 12} alone. */
    private Optional<MeasuredValue> plain(VocabularyEntry entry, List<Token> value, List<Token> name) {
        Optional<Token> unit = value.size() > 1 ? Optional.of(value.getLast()) : counted(name);
        return unit.flatMap(token -> Decimals.parse(value.getFirst().normal())
                .map(number -> measure(number, token.normal(), token.stem()))
                .map(measure -> new MeasuredValue(
                        entry, measure.of(), least(measure, name), measure.amount(), isAnyOf(ages, name))));
    }

    /** Who weighs less may sit on what carries 120 kg. */
    private BigDecimal least(Measure measure, List<Token> name) {
        return isAnyOf(maxima, name) ? BigDecimal.ZERO : measure.amount();
    }

    /** {@code de 2 a 4 jugadores}, {@code a partir de 4 años}. */
    private Optional<MeasuredValue> written(VocabularyEntry entry, List<String> forms, List<Token> name) {
        if (forms.size() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(forms);
        if (Character.isDigit(words.getLast().charAt(0))) {
            counted(name).ifPresent(unit -> words.add(unit.normal()));
        }
        return packs.stream()
                .map(pack -> AmountShapes.of(pack).whole(words))
                .flatMap(Optional::stream)
                .findFirst()
                .map(amount -> value(entry, amount, words, name));
    }

    private MeasuredValue value(VocabularyEntry entry, Amount amount, List<String> words, List<Token> name) {
        Measure.Range written = range(amount, words);
        Measure least = written.least();
        Measure most = written.most();
        boolean isOpen =
                OPEN.contains(amount.detail()) || (amount.detail().equals(AmountShapes.EXACT) && isAnyOf(ages, name));
        boolean hasNoLeast = amount.detail().equals("below") || amount.detail().equals("upto") || isAnyOf(maxima, name);
        return new MeasuredValue(
                entry, least.of(), hasNoLeast ? BigDecimal.ZERO : least.amount(), most.amount(), isOpen);
    }

    private Measure.Range range(Amount amount, List<String> words) {
        return amount.range(unit -> {
            String word = words.get(unit);
            return number -> measure(number, word, word);
        });
    }

    /** Whether it says how old who has the thing must be. */
    boolean isAge(String attribute) {
        return isAnyOf(ages, analyzer.analyse(attribute).tokens());
    }

    /** What is counted by a number alone: the one word that the attribute is called, those whom it counts, years. */
    private Optional<Token> counted(List<Token> name) {
        return name.size() == 1
                ? Optional.of(name.getFirst())
                : name.stream()
                        .filter(token -> isAny(people, token) || isAny(ages, token))
                        .findFirst();
    }

    private static List<String> forms(String value) {
        String spaced = BETWEEN.matcher(Normal.of(value)).replaceAll(" - ");
        spaced = AND_MORE.matcher(spaced).replaceAll("≥ $1$2");
        spaced = GLUED.matcher(spaced).replaceAll(" ");
        spaced = NUMBER.matcher(spaced).replaceAll(MeasuredValues::digits);
        return List.of(spaced.strip().split("\\s+"));
    }

    private static String digits(MatchResult number) {
        String plain = Decimals.parse(number.group())
                .map(amount -> amount.stripTrailingZeros().toPlainString())
                .orElse(number.group());
        return Matcher.quoteReplacement(plain);
    }

    /** Whoever is counted, they are people: {@code plazas}, {@code raciones}, {@code jugadores}. */
    Measure measure(BigDecimal number, String unit, String stem) {
        Token token = new Token(unit, unit, stem, 0, unit.length());
        if (isAny(people, token)) {
            return new Measure(PEOPLE, number);
        }
        return isAny(ages, token)
                ? new Measure(YEARS, number)
                : packs.stream()
                        .map(pack -> pack.units().get(unit))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(usual -> Measure.of(number, usual))
                        .orElseGet(() -> Measure.of(number, stem));
    }

    private static boolean isAnyOf(List<Lead> leads, List<Token> tokens) {
        return tokens.stream().anyMatch(token -> isAny(leads, token));
    }

    private static boolean isAny(List<Lead> leads, Token token) {
        return leads.stream().anyMatch(lead -> lead.spans(List.of(token)));
    }
}
