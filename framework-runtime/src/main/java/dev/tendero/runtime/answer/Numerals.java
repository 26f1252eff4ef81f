package dev.tendero.runtime.answer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers as people write them: {@code 1.299,50}, {@code 1,299.50}, {@code mil doscientos}, {@code eighty-nine}. */
final class Numerals {

    private static final Map<String, Integer> WORDS = words();
    private static final Set<String> AND = Set.of("y", "e", "and");
    private static final Set<String> ARTICLES = Set.of("un", "una", "um", "uma");
    private static final Set<String> OF_THE = Set.of("dos");

    private Numerals() {}

    /**
     * What a number in figures can mean: a single separator before three digits may be of thousands or of decimals.
     * Without trailing zeros.
     */
    static Set<BigDecimal> figures(String written) {
        String text = written.replaceAll("['\\u202f\\u00a0 ]", "");
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return Set.of(plain(text));
        }
        boolean one = text.indexOf(text.charAt(last)) == last
                && text.chars().filter(c -> c == '.' || c == ',').count() == 1;
        boolean repeated = text.indexOf(text.charAt(last)) != last;
        BigDecimal whole = plain(text.replaceAll("[.,]", ""));
        if (repeated) {
            return Set.of(whole);
        }
        BigDecimal decimal = plain(text.substring(0, last).replaceAll("[.,]", "") + "." + text.substring(last + 1));
        return one && text.length() - last == 4 && !whole.equals(decimal) ? Set.of(whole, decimal) : Set.of(decimal);
    }

    /** How many words from {@code from} on are one number in words; 0 when none is. */
    static int wordsLength(List<Word> words, int from) {
        if (isBeforeNumber(words, from, ARTICLES)) {
            return 1;
        }
        if (isBeforeNumber(words, from, OF_THE)) {
            return 0;
        }
        int end = from;
        for (int i = from; i < words.size(); i++) {
            if (parts(words.get(i).fold()).length > 0) {
                end = i + 1;
            } else if (i == from || !AND.contains(words.get(i).fold()) || end < i) {
                break;
            }
        }
        return end - from;
    }

    /**
     * {@code un veintinueve por ciento} is of 29, not of 30, and Portuguese {@code dos três} of 3; not so {@code dos
     * mil}.
     */
    private static boolean isBeforeNumber(List<Word> words, int at, Set<String> small) {
        if (at + 1 >= words.size() || !small.contains(words.get(at).fold())) {
            return false;
        }
        int[] next = parts(words.get(at + 1).fold());
        return next.length > 0 && (small == ARTICLES || next[0] < 100);
    }

    /** The value of a number in words of that length. */
    static BigDecimal value(List<Word> words, int from, int length) {
        long total = 0;
        long current = 0;
        for (Word word : words.subList(from, from + length)) {
            for (int part : parts(word.fold())) {
                if (part == 1000) {
                    total += Math.max(1, current) * 1000;
                    current = 0;
                } else if (part == 100 && current > 0 && current < 10) {
                    current *= 100;
                } else {
                    current += part;
                }
            }
        }
        return plain(Long.toString(total + current));
    }

    private static int[] parts(String word) {
        if (word.contains("-")) {
            int[][] halves =
                    List.of(word.split("-", 2)).stream().map(Numerals::parts).toArray(int[][]::new);
            return halves[0].length == 1 && halves[1].length == 1 ? new int[] {halves[0][0], halves[1][0]} : new int[0];
        }
        Integer value = WORDS.get(word);
        return value == null ? new int[0] : new int[] {value};
    }

    static BigDecimal plain(String digits) {
        return plain(new BigDecimal(digits));
    }

    /** One form for equal numbers: {@code 80} for {@code 80.00}. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        Texts.properties("/answer/numbers.properties").forEach((value, forms) -> {
            for (String form : forms.toString().split(" ")) {
                words.put(form, Integer.valueOf(value.toString()));
            }
        });
        return Map.copyOf(words);
    }
}
