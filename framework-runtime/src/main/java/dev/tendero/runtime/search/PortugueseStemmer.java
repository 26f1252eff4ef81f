package dev.tendero.runtime.search;

import java.util.Map;

/** Number and gender: {@code calções, calção} to {@code calcao}; {@code lençóis, lençol} to {@code lencol}. */
final class PortugueseStemmer implements Stemmer {

    private static final Map<String, String> PLURALS =
            Map.of("oes", "ao", "aes", "ao", "aos", "ao", "ais", "al", "eis", "el", "ois", "ol", "ns", "m");

    @Override
    public String stem(String word) {
        if (Suffixes.isCode(word) || word.length() < 4) {
            return word;
        }
        String singular = singular(word);
        return singular.endsWith("ao") ? singular : Suffixes.dropGender(singular);
    }

    private static String singular(String word) {
        for (Map.Entry<String, String> plural : PLURALS.entrySet()) {
            String changed = Suffixes.replace(word, plural.getKey(), plural.getValue());
            if (!changed.equals(word)) {
                return changed;
            }
        }
        boolean afterConsonant = word.endsWith("res") || word.endsWith("zes") || word.endsWith("ses");
        return afterConsonant ? Suffixes.drop(word, "es") : Suffixes.drop(word, "s");
    }
}
