package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.Decimals;
import dev.tendero.runtime.language.LanguagePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tokens in the form that patterns match: normal forms, with every number as plain digits, number words included.
 *
 * @param forms one a word
 * @param from index of the word's first token
 * @param to index after its last token
 */
record Words(List<String> forms, List<Integer> from, List<Integer> to) {

    private static final Set<String> TYING = Set.of("y", "a", "o", "e", "ou", "and", "to", "or", "-", "hasta", "ate");
    private static final Pattern SMALL = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d+)?");

    static Words of(List<Token> tokens, LanguagePack pack) {
        Words words = new Words(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int at = 0;
        while (at < tokens.size()) {
            NumberRun run = NumberRun.at(tokens, at, pack);
            String form = run.length() > 0 ? run.value().toPlainString() : form(tokens.get(at));
            int next = at + Math.max(1, run.length());
            if (run.scale() > 1) {
                words.shareScale(run, pack);
            }
            words.forms.add(form);
            words.from.add(at);
            words.to.add(next);
            at = next;
        }
        return words;
    }

    /**
     * {@code entre 5 y 8 mil} begins at five thousand, {@code entre uno y dos millones} at one million, {@code entre
     * 500 y un millón} at five hundred thousand, {@code entre 500 y 2 mil} at five hundred.
     */
    private void shareScale(NumberRun run, LanguagePack pack) {
        int number = forms.size() - 2;
        if (number < 0 || !TYING.contains(forms.getLast())) {
            return;
        }
        String said = Integer.valueOf(1).equals(pack.numbers().get(forms.get(number))) ? "1" : forms.get(number);
        if (SMALL.matcher(said).matches()) {
            Stream.iterate(run.scale(), scale -> scale > 1, scale -> scale / NumberSum.THOUSAND)
                    .map(scale -> new BigDecimal(said).multiply(BigDecimal.valueOf(scale)))
                    .filter(before -> before.compareTo(run.value()) < 0)
                    .findFirst()
                    .ifPresent(before -> forms.set(number, plain(before)));
        }
    }

    /**
     * Which of the words stands there, where a blank joins each two. One may hold blanks itself: {@code pal} is read as
     * {@code para el}.
     *
     * @param at a sign of a word
     */
    static int indexAt(List<String> words, int at) {
        int index = 0;
        for (int end = words.getFirst().length();
                end <= at;
                end += 1 + words.get(index).length()) {
            index++;
        }
        return index;
    }

    String[] array() {
        return forms.toArray(String[]::new);
    }

    private static String form(Token token) {
        String normal = token.normal();
        return Character.isDigit(normal.charAt(0))
                ? Decimals.parse(normal).map(Words::plain).orElse(normal)
                : normal;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
