package dev.tendero.runtime.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits text into words. A number with its unit ({@code 500 ml}, {@code 500ml}) and words tied by a hyphen, an
 * apostrophe, an ampersand or a dot are compounds: customers write them either way.
 */
final class Words {

    private static final String UNIT =
            "ml|cl|dl|l|kg|g|mg|mm|cm|m|m2|w|kw|v|a|ah|mah|wh|hz|khz|mhz|ghz|kb|mb|gb|tb|mp|k|"
                    + "ud|uds|pulgadas|litros?|gramos?|kilos?|metros?|vatios?|watts?|in";
    private static final Pattern WORD = Pattern.compile("(?<number>\\d+(?:[.,]\\d+)*)(?:\\s?(?<unit>" + UNIT
            + "))(?![\\p{L}\\p{N}])|\\d+(?:[.,]\\d+)+|[\\p{L}\\p{N}]+(?:[-'’&.·][\\p{L}\\p{N}]+)*");
    private static final Pattern TIES = Pattern.compile("[-'’&.·]");
    private static final int LONGEST = 60;

    private Words() {}

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
