package dev.tendero.intents.shop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, as it stands in a value or in a product's name: {@code 2,20 m}, {@code 140 x 200 cm}.
 *
 * @param kind the smallest unit of its kind as the runtime names it ({@code mm}, {@code g}, {@code people}), else the
 *     word beside it; empty for a bare number
 * @param size in that unit; of several sides their geometric mean
 */
record Amount(String kind, double size) {

    private static final String NUMBER = "\\d+(?:[.,]\\d+)*";
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\p{L}\\d.,])(" + NUMBER + "(?:\\s*(?:cm|mm|m)?\\s*[x×]\\s*" + NUMBER
                    + ")*)(?:\\s*(?:[-–]|\\b(?:a|to)\\b)\\s*(" + NUMBER + "))?\\s*-?([\\p{L}]+(?![\\p{L}\\d])|[\"”″])?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER_INCHES = Pattern.compile("\\s*(?:$|[.,;:)/x×](?!\\d))");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("\\s*-?\\d");
    private static final Pattern DIGITS = Pattern.compile(NUMBER);
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

    /** A generation of networks, {@code 5G}: no weight. */
    private static final Pattern GENERATION = Pattern.compile("[2-6]G");

    private record Unit(String kind, double times, Pattern words) {

        Unit(String kind, double times, String words) {
            this(kind, times, Pattern.compile(words));
        }
    }

    private static final List<Unit> UNITS = List.of(
            new Unit("mm", 1, "mm|mil[ií]metros?|millimet(?:er|re)s?"),
            new Unit("mm", 10, "cms?|cent[ií]metros?|centimet(?:er|re)s?"),
            new Unit("mm", 1_000, "m|mts?|metros?|met(?:er|re)s?"),
            new Unit("mm", 304.8, "ft|feet|foot|pies?"),
            new Unit("pulgadas", 1, "\"|”|″|pulg(?:adas?)?|polegadas?|in|inch(?:es)?"),
            new Unit("g", 0.001, "mg"),
            new Unit("g", 1, "g|grs?|gramos?|gramas?|grams?"),
            new Unit("g", 1_000, "kgs?|kilos?|kilogramos?|quilos?|kilograms?"),
            new Unit("g", 453.6, "lbs?|pounds?|libras?"),
            new Unit("ml", 1, "ml|mililitros?|millilit(?:er|re)s?"),
            new Unit("ml", 10, "cl|centilitros?"),
            new Unit("ml", 1_000, "l|lts?|litros?|lit(?:er|re)s?"),
            new Unit("gb", 1 / 1_024.0, "mb|megas?"),
            new Unit("gb", 1, "gb|gigas?|gigabytes?"),
            new Unit("gb", 1_024, "tb|teras?|terabytes?"),
            new Unit("w", 1, "w|vatios?|watts?"),
            new Unit("w", 1_000, "kw|kilovatios?|kilowatts?"),
            new Unit("lumenes", 1, "lm|l[uú]menes|l[uú]mens?"),
            new Unit("h", 1 / 60.0, "min|minutos?|minutes?"),
            new Unit("h", 1, "h|horas?|hours?"),
            new Unit(
                    "people",
                    1,
                    "plazas?|jugador(?:es)?|players?|jogador(?:es)?|personas?|comensal(?:es)?|raciones|raci[oó]n|cubiertos?|people|persons?|seats?|seaters?|servings?"
                            + "|pessoas?|lugar(?:es)?|doses?"));

    /** The first of a value, in whatever unit. */
    static Optional<Amount> of(String value) {
        return all(value).stream().findFirst();
    }

    /** The first in that unit, of the words of a name. */
    static Optional<Amount> of(String name, String kind) {
        return all(name).stream().filter(each -> each.kind.equals(kind)).findFirst();
    }

    private static List<Amount> all(String text) {
        List<Amount> amounts = new ArrayList<>();
        Matcher matcher = WRITTEN.matcher(text);
        while (matcher.find()) {
            if (!GENERATION.matcher(matcher.group()).matches()) {
                amounts.add(amount(matcher.toMatchResult(), text));
            }
        }
        return amounts;
    }

    private static Amount amount(MatchResult written, String text) {
        double product = 1;
        int sides = 0;
        for (MatchResult side : DIGITS.matcher(written.group(1)).results().toList()) {
            product *= number(side.group());
            sides++;
        }
        double size = written.group(2) == null ? Math.pow(product, 1.0 / sides) : number(written.group(2));
        String word = unit(written, text);
        return UNITS.stream()
                .filter(unit -> unit.words().matcher(word).matches())
                .findFirst()
                .map(unit -> new Amount(unit.kind(), size * unit.times()))
                .orElseGet(() -> new Amount(singular(word), size));
    }

    /** {@code in} where it stands for inches: not in {@code 7 in 1} nor in {@code 3 in blue}. */
    private static String unit(MatchResult written, String text) {
        String word = written.group(3) == null ? "" : written.group(3).toLowerCase(Locale.ROOT);
        if (!word.equals("in")) {
            return word;
        }
        boolean isApart = Character.isWhitespace(text.charAt(written.start(3) - 1));
        String after = text.substring(written.end());
        return AFTER_INCHES.matcher(after).lookingAt()
                        || (!isApart && !BEFORE_NUMBER.matcher(after).lookingAt())
                ? word
                : "";
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** {@code 1.299} has thousands; {@code 0.299}, {@code 6,05} and {@code 1.299,500} have not. */
    private static double number(String written) {
        if (THOUSANDS.matcher(written).matches() && !written.startsWith("0")) {
            return new BigDecimal(written.replaceAll("[.,]", "")).doubleValue();
        }
        int mark = Math.max(written.lastIndexOf(','), written.lastIndexOf('.'));
        String whole = mark < 0 ? written : written.substring(0, mark);
        String part = mark < 0 ? "0" : written.substring(mark + 1);
        return new BigDecimal(whole.replaceAll("[.,]", "") + "." + part).doubleValue();
    }
}
