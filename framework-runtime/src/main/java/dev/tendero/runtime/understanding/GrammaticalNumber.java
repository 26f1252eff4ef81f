package dev.tendero.runtime.understanding;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Singular and plural of nouns in normal form, by their endings; the same rules serve Spanish, Portuguese and English.
 */
final class GrammaticalNumber {

    /** Each makes one of the two; a word that is in it already may come out as no word, which does no harm. */
    static final List<UnaryOperator<String>> FORMS = List.of(
            GrammaticalNumber::singular,
            GrammaticalNumber::withoutS,
            GrammaticalNumber::plural,
            word -> other(word, true),
            word -> other(word, false));

    /** Portuguese endings in plural and singular: {@code trens}, {@code azuis}, {@code limões}. */
    private static final List<List<String>> ENDINGS = List.of(
            List.of("ens", "em"),
            List.of("ons", "om"),
            List.of("ais", "al"),
            List.of("eis", "el"),
            List.of("ois", "ol"),
            List.of("uis", "ul"),
            List.of("is", "il"),
            List.of("aes", "ao"),
            List.of("ies", "y"),
            List.of("oes", "ao"));

    private static final int SHORTEST = 4;
    private static final String VOWELS = "aeiou";

    private GrammaticalNumber() {}

    /** {@code pinceles} to {@code pincel}, {@code luces} to {@code luz}, {@code plumas} to {@code pluma}. */
    private static String singular(String word) {
        if (word.length() < SHORTEST || !word.endsWith("es") || isVowel(word, word.length() - 3)) {
            return withoutS(word);
        }
        String stem = word.substring(0, word.length() - 2);
        return stem.endsWith("c") ? stem.substring(0, stem.length() - 1) + "z" : stem;
    }

    private static String withoutS(String word) {
        return word.length() >= SHORTEST && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static String other(String word, boolean isPlural) {
        for (List<String> ending : ENDINGS) {
            String from = isPlural ? ending.getFirst() : ending.getLast();
            if (word.length() >= SHORTEST && word.endsWith(from)) {
                String to = isPlural ? ending.getLast() : ending.getFirst();
                return word.substring(0, word.length() - from.length()) + to;
            }
        }
        return word;
    }

    private static String plural(String word) {
        if (word.length() < SHORTEST || word.endsWith("s")) {
            return word;
        }
        return isVowel(word, word.length() - 1) ? word + "s" : word + "es";
    }

    private static boolean isVowel(String word, int at) {
        return VOWELS.indexOf(word.charAt(at)) >= 0;
    }
}
