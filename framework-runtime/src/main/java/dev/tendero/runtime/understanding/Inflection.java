package dev.tendero.runtime.understanding;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether two words are one in another number or gender: {@code rojo} and {@code rojas}, but not {@code tela} and
 * {@code tele}, which have one stem and nothing else in common.
 */
final class Inflection {

    private static final int SHORTEST = 4;
    /** That nouns end in. */
    private static final String CONSONANTS = "lnrsz";

    private Inflection() {}

    /** @param one and the other in normal form */
    static boolean areOneWord(String one, String other) {
        Set<String> forms = forms(one);
        return forms(other).stream().anyMatch(forms::contains);
    }

    private static Set<String> forms(String word) {
        return GrammaticalNumber.FORMS.stream()
                .map(number -> number.apply(word))
                .flatMap(form -> Stream.of(form, ofOtherGender(form), withoutGender(form)))
                .collect(Collectors.toSet());
    }

    /** {@code español} of {@code española}. */
    private static String withoutGender(String word) {
        int last = word.length() - 1;
        return last > SHORTEST && word.endsWith("a") && CONSONANTS.indexOf(word.charAt(last - 1)) >= 0
                ? word.substring(0, last)
                : word;
    }

    /** {@code rojo} of {@code roja}. */
    private static String ofOtherGender(String word) {
        return word.endsWith("a") ? word.substring(0, word.length() - 1) + "o" : word;
    }
}
