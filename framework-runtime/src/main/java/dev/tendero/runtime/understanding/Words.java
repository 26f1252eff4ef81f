package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.Decimals;
import dev.tendero.runtime.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tokens in the form that patterns match: normal forms, with every number as plain digits, number words included.
 *
 * @param forms one a word
 * @param from index of the word's first token
 * @param to index after its last token
 */
record Words(List<String> forms, List<Integer> from, List<Integer> to) {

    private static final Set<String> TYING = Set.of("y", "a", "o", "e", "ou", "and", "to", "or", "-", "hasta", "ate");
    private static final Pattern SMALL = Pattern.compile("[1-9]\\d{0,2}");

    static Words of(List<Token> tokens, LanguagePack pack) {
        Words words = new Words(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int at = 0;
        while (at < tokens.size()) {
            NumberRun run = NumberRun.at(tokens, at, pack.numbers());
            String form = run.length() > 0 ? Integer.toString(run.value()) : form(tokens.get(at));
            int next = at + Math.max(1, run.length());
            if (run.isThousands()) {
                words.shareThousands(run.value());
            }
            words.forms.add(form);
            words.from.add(at);
            words.to.add(next);
            at = next;
        }
        return words;
    }

    /** {@code entre 5 y 8 mil} begins at five thousand, {@code entre 500 y 2 mil} does not. */
    private void shareThousands(int value) {
        int number = forms.size() - 2;
        if (number < 0
                || !TYING.contains(forms.getLast())
                || !SMALL.matcher(forms.get(number)).matches()) {
            return;
        }
        int before = Integer.parseInt(forms.get(number));
        if (before * NumberSum.THOUSAND < value) {
            forms.set(number, Integer.toString(before * NumberSum.THOUSAND));
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
                ? Decimals.parse(normal)
                        .map(number -> number.stripTrailingZeros().toPlainString())
                        .orElse(normal)
                : normal;
    }
}
