package dev.tendero.runtime.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money that a text names.
 *
 * @param values what it can mean
 * @param currency ISO 4217 code; null when the text names none, or a word for money in general
 * @param start index of its first unit; {@code end} after its last
 */
record Amount(Set<BigDecimal> values, @Nullable String currency, int start, int end) {

    boolean isAnyOf(Set<BigDecimal> allowed) {
        return values.stream().anyMatch(allowed::contains);
    }

    /** The amounts of a text: beside a currency, after a word for price, or written like one of the known prices. */
    static List<Amount> of(String folded, List<Word> words, Set<BigDecimal> prices) {
        List<Amount> amounts = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Reading reading = read(folded, words, i, prices);
            if (reading == null) {
                i++;
            } else {
                amounts.add(reading.amount());
                i = reading.next();
            }
        }
        return amounts;
    }

    private record Reading(Amount amount, int next) {}

    private static @Nullable Reading read(String folded, List<Word> words, int i, Set<BigDecimal> prices) {
        Numeral numeral = Numeral.at(words, i);
        if (numeral == null) {
            return null;
        }
        boolean figures = numeral.inFigures();
        Set<BigDecimal> values = numeral.values();
        int after = numeral.next();
        String following = after < words.size() ? words.get(after).fold() : "";
        String preceding = i > 0 ? words.get(i - 1).fold() : "";
        if (Lexicon.CENTS.contains(following)) {
            return reading(cents(values), null, words, i, after);
        }
        if (Lexicon.CURRENCIES.containsKey(following)) {
            return withCents(values, code(following), words, i, after);
        }
        if (figures && Lexicon.CURRENCIES.containsKey(preceding) && isNext(folded, words, i)) {
            return reading(values, code(preceding), words, i - 1, after - 1);
        }
        boolean named =
                Lexicon.endsWith("price", folded.substring(0, words.get(i).start()));
        boolean alike = figures
                && words.get(i).fold().matches(".*[.,]\\d\\d")
                && values.stream().anyMatch(prices::contains);
        boolean hasUnit = figures && following.matches("[a-z]+") && !Lexicon.STOP.contains(following) && !alike;
        return (named && !hasUnit) || alike ? reading(values, null, words, i, after - 1) : null;
    }

    /** Whether {@code € 80} is one expression; in {@code 80 €, 3 días} the sign belongs to what stands before it. */
    private static boolean isNext(String folded, List<Word> words, int i) {
        boolean taken = i > 1 && words.get(i - 2).isNumber();
        return !taken
                && folded.substring(words.get(i - 1).end(), words.get(i).start())
                        .isBlank();
    }

    /** {@code 79 euros con 90}, {@code 79 euros y 90 céntimos}. */
    private static Reading withCents(
            Set<BigDecimal> euros, @Nullable String code, List<Word> words, int from, int currency) {
        int cents = currency + 2;
        if (cents < words.size()
                && words.get(cents).isNumber()
                && words.get(cents).fold().length() <= 2) {
            boolean said = cents + 1 < words.size()
                    && Lexicon.CENTS.contains(words.get(cents + 1).fold());
            if (said || words.get(currency + 1).fold().equals("con")) {
                BigDecimal part = cents(Numerals.figures(words.get(cents).fold()))
                        .iterator()
                        .next();
                Set<BigDecimal> sums = new HashSet<>();
                euros.forEach(value -> sums.add(Numerals.plain(value.add(part))));
                return reading(sums, code, words, from, said ? cents + 1 : cents);
            }
        }
        return reading(euros, code, words, from, currency);
    }

    private static Reading reading(
            Set<BigDecimal> values, @Nullable String code, List<Word> words, int from, int last) {
        Amount amount = new Amount(
                values, code, words.get(from).start(), words.get(last).end());
        return new Reading(amount, last + 1);
    }

    private static Set<BigDecimal> cents(Set<BigDecimal> values) {
        Set<BigDecimal> cents = new HashSet<>();
        values.forEach(value -> cents.add(Numerals.plain(value.movePointLeft(2))));
        return cents;
    }

    private static @Nullable String code(String word) {
        String code = Lexicon.CURRENCIES.get(word);
        return "*".equals(code) ? null : code;
    }
}
