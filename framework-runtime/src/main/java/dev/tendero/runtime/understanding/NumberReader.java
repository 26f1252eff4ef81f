package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.Decimals;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Lexicon;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the numbers that a message says in words, or in digits before a word that they count. */
final class NumberReader {

    private static final Set<String> JOINING = Set.of("y", "e", "and");
    private static final Set<String> OF = Set.of("de", "of");
    private static final Pattern CURRENCY = Pattern.compile("[€$£]");
    private static final Pattern SMALL = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,3})?");
    /** {@code 2 mil millones}. */
    private static final int MOST_SCALES = 2;

    private final List<Token> tokens;
    private final LanguagePack pack;
    private final Lexicon lexicon;

    NumberReader(List<Token> tokens, LanguagePack pack) {
        this.tokens = tokens;
        this.pack = pack;
        this.lexicon = Lexicon.of(pack.code());
    }

    NumberRun at(int start) {
        NumberRun run = one(start);
        return run.isMillions() ? millions(run, start) : run;
    }

    private NumberRun one(int start) {
        if (!mayBegin(start)) {
            return NumberRun.NONE;
        }
        NumberRun counted = counted(start);
        return counted.isNone() ? words(start) : counted;
    }

    private boolean mayBegin(int at) {
        String word = word(at);
        return pack.numbers().containsKey(word)
                || (!word.isEmpty() && Character.isDigit(word.charAt(0)))
                || lexicon.fractions().keySet().stream()
                        .anyMatch(phrase -> phrase.equals(word) || phrase.startsWith(word + ' '));
    }

    private String word(int at) {
        return at < tokens.size() ? tokens.get(at).normal() : "";
    }

    /** {@code 20 mil}, {@code 1,5 millones}, {@code two and a half million}, {@code medio millón}. */
    private NumberRun counted(int start) {
        NumberRun many = phrase(lexicon.fractions(), start);
        if (many.isNone()) {
            many = SMALL.matcher(word(start)).matches() ? digits(start) : NumberRun.NONE;
            NumberRun sum = many.isNone() ? sum(start) : many;
            NumberRun more = sum.isNone() ? NumberRun.NONE : phrase(lexicon.added(), start + sum.length());
            many = more.isNone() ? many : sum.plus(more.length(), more.value());
        }
        return many.isNone() ? many : scaled(many, start + many.length());
    }

    private NumberRun digits(int at) {
        return Decimals.parse(word(at)).map(value -> new NumberRun(1, value, 1)).orElse(NumberRun.NONE);
    }

    private NumberRun scaled(NumberRun many, int from) {
        long scale = 1;
        int at = from;
        while (at < from + MOST_SCALES && scaleAt(at) > 1) {
            scale *= scaleAt(at++);
        }
        return scale == 1 ? NumberRun.NONE : many.times(at - from, scale);
    }

    private int scaleAt(int at) {
        int number = pack.numbers().getOrDefault(word(at), 1);
        return number >= NumberSum.THOUSAND ? number : 1;
    }

    private NumberRun phrase(Map<String, BigDecimal> phrases, int at) {
        NumberRun longest = NumberRun.NONE;
        for (Map.Entry<String, BigDecimal> phrase : phrases.entrySet()) {
            List<String> words = List.of(phrase.getKey().split(" "));
            boolean stands = words.size() > longest.length()
                    && at + words.size() <= tokens.size()
                    && words.equals(tokens.subList(at, at + words.size()).stream()
                            .map(Token::normal)
                            .toList());
            longest = stands ? new NumberRun(words.size(), phrase.getValue(), 1) : longest;
        }
        return longest;
    }

    private NumberRun words(int start) {
        NumberRun sum = sum(start);
        boolean isArticle = sum.length() == 1 && sum.value().equals(BigDecimal.ONE);
        return isArticle ? NumberRun.NONE : sum;
    }

    private NumberRun sum(int start) {
        NumberSum sum = new NumberSum();
        int end = start;
        for (int i = start; i < tokens.size(); i++) {
            Integer number = pack.numbers().get(word(i));
            boolean goesOn = number == null
                    ? end > start && JOINING.contains(word(i)) && hasRoom(sum, i + 1)
                    : sum.takes(number, i > end);
            if (!goesOn) {
                break;
            }
            end = number == null ? end : i + 1;
        }
        return end == start ? NumberRun.NONE : new NumberRun(end - start, BigDecimal.valueOf(sum.value()), sum.scale());
    }

    /** Whether what follows goes on with it, and is no number by itself: {@code entre mil y dos mil}. */
    private boolean hasRoom(NumberSum sum, int at) {
        return at < tokens.size()
                && pack.numbers().containsKey(word(at))
                && (sum.room() == Long.MAX_VALUE || sum(at).value().longValue() < sum.room());
    }

    /** {@code un millón y medio}, {@code 1 millón 200 mil}, {@code 2 millones de pesos}. */
    private NumberRun millions(NumberRun run, int start) {
        NumberRun more = phrase(lexicon.added(), start + run.length());
        NumberRun whole =
                more.isNone() ? run : run.plus(more.length(), more.value().multiply(BigDecimal.valueOf(run.scale())));
        NumberRun rest = one(start + whole.length());
        whole = rest.scale() == NumberSum.THOUSAND ? whole.plus(rest) : whole;
        int next = start + whole.length();
        boolean isOfMoney =
                OF.contains(word(next)) && CURRENCY.matcher(word(next + 1)).matches();
        return isOfMoney ? whole.plus(1, BigDecimal.ZERO) : whole;
    }
}
