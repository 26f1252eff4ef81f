package dev.tendero.runtime.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A percentage that a text names.
 *
 * @param values what it can mean; empty where something else than a number stands before {@code por ciento}
 * @param before the last word with a meaning of its own before it; empty where there is none
 * @param after the first such word after it
 * @param start where it begins in the text; {@code end} after its sign
 */
record Percent(Set<BigDecimal> values, String before, String after, int start, int end) {

    private static final Set<String> SIGNS = Set.of("%", "porciento", "percent");
    private static final Set<String> SIGNS_OF_TWO = Set.of("por ciento", "por cien", "por cento", "per cent");

    static List<Percent> of(List<Word> words) {
        List<Percent> percents = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            int sign = signLength(words, i);
            Percent percent = sign == 0 ? null : before(words, i, i + sign);
            if (percent != null) {
                percents.add(percent);
            }
        }
        return percents;
    }

    /** {@code 65 %} and {@code sesenta y cinco por ciento} are the same. */
    boolean isOneOf(Set<BigDecimal> numbers) {
        return values.stream().anyMatch(numbers::contains);
    }

    /** Whether both are said of the same thing, as in {@code 100 % algodón} and {@code de algodón al 100 %}. */
    boolean isSaidOfTheSame(Percent other) {
        List<String> things = List.of(other.before(), other.after());
        return isOneOf(other.values())
                && (!after.isEmpty() && things.contains(after) || !before.isEmpty() && things.contains(before));
    }

    /** {@code Es del 100 %.} */
    boolean isSaidOfNothing() {
        return before.isEmpty() && after.isEmpty();
    }

    private static int signLength(List<Word> words, int at) {
        String word = words.get(at).fold();
        if (SIGNS.contains(word)) {
            return 1;
        }
        boolean two = at + 1 < words.size()
                && SIGNS_OF_TWO.contains(word + " " + words.get(at + 1).fold());
        return two ? 2 : 0;
    }

    private static @Nullable Percent before(List<Word> words, int sign, int next) {
        Numeral number = Numeral.in(words.subList(0, sign)).stream()
                .filter(numeral -> numeral.next() == sign)
                .findFirst()
                .orElse(null);
        if (number == null && Set.of("%", "cien").contains(words.get(next - 1).fold())) {
            return null;
        }
        int first = number == null ? sign - 1 : number.first();
        return new Percent(
                number == null ? Set.of() : number.values(),
                meaning(words, IntStream.iterate(first - 1, i -> i >= 0, i -> i - 1)),
                meaning(words, IntStream.range(next, words.size())),
                words.get(first).start(),
                words.get(next - 1).end());
    }

    private static String meaning(List<Word> words, IntStream places) {
        return places.mapToObj(words::get)
                .map(Word::fold)
                .filter(word -> !Lexicon.STOP.contains(word))
                .findFirst()
                .orElse("");
    }
}
