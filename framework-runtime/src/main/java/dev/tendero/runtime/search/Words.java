package dev.tendero.runtime.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits text into words. A number with its unit ({@code 500 ml}, {@code 500ml}) and words tied by a hyphen, an
 * apostrophe, an ampersand or a dot are compounds: customers write them either way.
 */
final class Words {

    /** Units as people say them, and as most catalogues write them. */
    private static final Map<String, String> WRITTEN_OUT = writtenOut();

    private static final String UNIT =
            "ml|cl|dl|l|kg|g|mg|mm|cm|m|m2|w|kw|v|a|ah|mah|wh|hz|khz|mhz|ghz|kb|mb|gb|tb|mp|k|" + "ud|uds|in|"
                    + String.join("|", WRITTEN_OUT.keySet());
    private static final String END = "(?![\\p{L}\\p{N}])";
    /** {@code 5W-30} is no 5 watts. */
    private static final String CODE = "\\d+[a-z]-\\d+(?!\\s?(?:" + UNIT + ")" + END + ")" + END;

    private static final String AMOUNT =
            "(?<number>\\d+(?:[.,]\\d+)*)(?:\\s?(?<unit>" + UNIT + "))" + END + "|\\d+(?:[.,]\\d+)+";
    private static final Pattern WORD =
            Pattern.compile(CODE + "|" + AMOUNT + "|[\\p{L}\\p{N}]+(?:[-'’&.·][\\p{L}\\p{N}]+)*");
    private static final Pattern TIES = Pattern.compile("[-'’&.·]");
    private static final int LONGEST = 60;

    private Words() {}

    private static Map<String, String> writtenOut() {
        Map<String, String> units = new LinkedHashMap<>();
        put(units, "l", "litros", "litro", "liters", "litres", "liter", "litre", "lt");
        put(units, "ml", "mililitros", "mililitro", "millilitres", "milliliters");
        put(units, "g", "gramos", "gramo", "gramas", "grama", "grams", "gram", "gr", "grs");
        put(units, "kg", "kilogramos", "kilogramo", "quilos", "quilo", "kilos", "kilo");
        put(units, "m", "metros", "metro", "meters", "metres", "meter", "metre", "mts");
        put(units, "cm", "centimetros", "centimetro", "centimeters", "centimetres", "cms");
        put(units, "mm", "milimetros", "milimetro", "millimeters", "millimetres");
        put(units, "w", "vatios", "vatio", "watts", "watt");
        put(units, "v", "voltios", "voltio", "volts", "volt");
        put(units, "pulgadas", "pulgada", "polegadas", "polegada", "inches", "inch", "pulg");
        put(units, "gb", "gigas", "giga", "gigabytes");
        return units;
    }

    private static void put(Map<String, String> units, String symbol, String... words) {
        List.of(words).forEach(word -> units.put(word, symbol));
        units.putIfAbsent(symbol, symbol);
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Folding.fold(text));
        while (matcher.find()) {
            if (matcher.end() - matcher.start() <= LONGEST) {
                words.add(word(matcher));
            }
        }
        return words;
    }

    private static Word word(Matcher matcher) {
        String unit = matcher.group("unit");
        if (unit != null) {
            unit = WRITTEN_OUT.getOrDefault(unit, unit);
            String number = matcher.group("number").replace(',', '.');
            return new Word(number + unit, List.of(number, unit));
        }
        String word = matcher.group();
        if (Character.isDigit(word.charAt(0)) && word.matches("[\\d.,]+")) {
            return Word.of(word.replace(',', '.'));
        }
        String[] parts = TIES.split(word);
        return parts.length == 1 ? Word.of(word) : new Word(String.join("", parts), Arrays.asList(parts));
    }
}
