package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.Decimals;
import dev.tendero.runtime.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The tokens in the form that patterns match: normal forms, with every number as plain digits, number words included.
 *
 * @param forms one a word
 * @param from index of the word's first token
 * @param to index after its last token
 */
record Words(List<String> forms, List<Integer> from, List<Integer> to) {

    static Words of(List<Token> tokens, LanguagePack pack) {
        Words words = new Words(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int at = 0;
        while (at < tokens.size()) {
            NumberRun run = NumberRun.at(tokens, at, pack.numbers());
            String form = run.length() > 0 ? Integer.toString(run.value()) : form(tokens.get(at));
            int next = at + Math.max(1, run.length());
            words.forms.add(form);
            words.from.add(at);
            words.to.add(next);
            at = next;
        }
        return words;
    }

    String[] array() {
        return forms.toArray(String[]::new);
    }

    private static String form(Token token) {
        String normal = token.normal();
        return Character.isDigit(normal.charAt(0))
                ? Decimals.parse(normal)
                        .map(number -> number.stripTrailingZeros().toPlainString())
                        .orElse(normal)
                : normal;
    }

    /** Number words that follow each other, {@code doscientos cincuenta y tres}. */
    private record NumberRun(int length, int value) {

        private static final NumberRun NONE = new NumberRun(0, 0);
        private static final int THOUSAND = 1000;
        private static final int HUNDRED = 100;

        static NumberRun at(List<Token> tokens, int start, Map<String, Integer> numbers) {
            if (start + 1 < tokens.size() && isThousands(tokens.get(start), tokens.get(start + 1), numbers)) {
                return new NumberRun(2, Integer.parseInt(tokens.get(start).normal()) * THOUSAND);
            }
            int total = 0;
            int group = 0;
            int last = start - 1;
            for (int i = start; i < tokens.size(); i++) {
                Integer number = numbers.get(tokens.get(i).normal());
                if (number == null) {
                    if (last < start || !joins(tokens.get(i).normal())) {
                        break;
                    }
                } else if (last >= start && last < i - 1 && isAnother(number, total)) {
                    // Two numbers, "entre quinientos y mil".
                    break;
                } else {
                    if (number == THOUSAND) {
                        total += Math.max(1, group) * THOUSAND;
                        group = 0;
                    } else if (number == HUNDRED && group > 0 && group < 10) {
                        group *= HUNDRED;
                    } else if (fits(group, number) || last < start) {
                        group += number;
                    } else {
                        break;
                    }
                    last = i;
                }
            }
            boolean article = last == start && total + group == 1;
            return last < start || article ? NONE : new NumberRun(last - start + 1, total + group);
        }

        /** After {@code y}: {@code quinientos y mil} are two, {@code mil e duzentos} is one. */
        private static boolean isAnother(int number, int total) {
            return number == THOUSAND || (number >= HUNDRED && total == 0);
        }

        /** {@code 20 mil}. */
        private static boolean isThousands(Token first, Token second, Map<String, Integer> numbers) {
            return first.normal().matches("\\d{1,3}")
                    && Integer.valueOf(THOUSAND).equals(numbers.get(second.normal()));
        }

        /**
         * {@code doscientos} takes {@code cincuenta}, {@code treinta} takes {@code cinco}; {@code dos} takes nothing;
         * after {@code mil} anything fits.
         */
        private static boolean fits(int group, int number) {
            return group == 0 || (group % HUNDRED == 0 && number < HUNDRED) || (group % 10 == 0 && number < 10);
        }

        private static boolean joins(String word) {
            return word.equals("y") || word.equals("e") || word.equals("and");
        }
    }
}
