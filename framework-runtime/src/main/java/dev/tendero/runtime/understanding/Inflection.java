package dev.tendero.runtime.understanding;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether two words are one in another number or gender: {@code rojo} and {@code rojas}, but not {@code tela} and
 * {@code tele}, which have one stem and nothing else in common.
 */
final class Inflection {

    private Inflection() {}

    /** @param one and the other in normal form */
    static boolean areOneWord(String one, String other) {
        Set<String> forms = forms(one);
        return forms(other).stream().anyMatch(forms::contains);
    }

    private static Set<String> forms(String word) {
        return GrammaticalNumber.FORMS.stream()
                .map(number -> number.apply(word))
                .flatMap(form -> Stream.of(form, ofOtherGender(form)))
                .collect(Collectors.toSet());
    }

    /** {@code rojo} of {@code roja}. */
    private static String ofOtherGender(String word) {
        return word.endsWith("a") ? word.substring(0, word.length() - 1) + "o" : word;
    }
}
