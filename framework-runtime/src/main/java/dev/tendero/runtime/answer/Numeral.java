package dev.tendero.runtime.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text, in figures or in words.
 *
 * @param values what it can mean
 * @param first index of its first word
 * @param next index of the word after it
 * @param start where it begins in the text; {@code end} after its last unit
 */
record Numeral(Set<BigDecimal> values, boolean inFigures, int first, int next, int start, int end) {

    static List<Numeral> in(List<Word> words) {
        List<Numeral> numerals = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Numeral numeral = at(words, i);
            if (numeral == null) {
                i++;
            } else {
                numerals.add(numeral);
                i = numeral.next();
            }
        }
        return numerals;
    }

    /** The number that begins with that word; null when none does. */
    static @Nullable Numeral at(List<Word> words, int first) {
        Word word = words.get(first);
        if (word.isNumber()) {
            return of(words, Numerals.figures(word.fold()), true, first, first + 1);
        }
        int length = Numerals.wordsLength(words, first);
        return length == 0
                ? null
                : of(words, Set.of(Numerals.value(words, first, length)), false, first, first + length);
    }

    private static Numeral of(List<Word> words, Set<BigDecimal> values, boolean inFigures, int first, int next) {
        return new Numeral(
                values,
                inFigures,
                first,
                next,
                words.get(first).start(),
                words.get(next - 1).end());
    }

    boolean isWithin(int from, int to) {
        return from <= start && end <= to;
    }

    boolean isOneWord() {
        return next - first == 1;
    }
}
