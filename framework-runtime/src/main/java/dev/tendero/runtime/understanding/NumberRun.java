package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Number words that follow each other, {@code doscientos cincuenta y tres}.
 *
 * @param length in tokens; 0 where there is no number word, or only an article
 * @param isThousands whether it comes to whole thousands, {@code 8 mil}
 */
record NumberRun(int length, int value, boolean isThousands) {

    private static final NumberRun NONE = new NumberRun(0, 0, false);
    private static final Set<String> JOINING = Set.of("y", "e", "and");

    /** @param numbers number word to its value */
    static NumberRun at(List<Token> tokens, int start, Map<String, Integer> numbers) {
        if (start + 1 < tokens.size() && isThousands(tokens.get(start), tokens.get(start + 1), numbers)) {
            return new NumberRun(2, Integer.parseInt(tokens.get(start).normal()) * NumberSum.THOUSAND, true);
        }
        NumberSum sum = new NumberSum();
        int end = start;
        for (int i = start; i < tokens.size(); i++) {
            String word = tokens.get(i).normal();
            Integer number = numbers.get(word);
            boolean goesOn = number == null ? end > start && JOINING.contains(word) : sum.takes(number, i > end);
            if (!goesOn) {
                break;
            }
            end = number == null ? end : i + 1;
        }
        return of(end - start, sum.value());
    }

    private static NumberRun of(int length, int value) {
        boolean isArticle = length == 1 && value == 1;
        return length == 0 || isArticle
                ? NONE
                : new NumberRun(length, value, value > 0 && value % NumberSum.THOUSAND == 0);
    }

    /** {@code 20 mil}. */
    private static boolean isThousands(Token first, Token second, Map<String, Integer> numbers) {
        return first.normal().matches("\\d{1,3}")
                && Integer.valueOf(NumberSum.THOUSAND).equals(numbers.get(second.normal()));
    }
}
