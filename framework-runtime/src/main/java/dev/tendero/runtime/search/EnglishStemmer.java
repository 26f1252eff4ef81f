package dev.tendero.runtime.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number, and what is done: {@code batteries, battery}; {@code shaving, shave}, but {@code spring}. */
final class EnglishStemmer implements Stemmer {

    /** Before it stood an e. */
    private static final Pattern DOING = Pattern.compile("(.*[^aeiou][aeiou][bcdfgklmnprstvz])ing");

    @Override
    public String stem(String word) {
        String singular = singular(word);
        Matcher doing = DOING.matcher(singular);
        return doing.matches() ? doing.group(1) + "e" : singular;
    }

    private static String singular(String word) {
        if (Suffixes.isCode(word) || word.length() < 4 || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return Suffixes.replace(word, "ies", "y");
        }
        boolean hissing = word.endsWith("ches")
                || word.endsWith("shes")
                || word.endsWith("xes")
                || word.endsWith("sses")
                || word.endsWith("zzes");
        return hissing ? Suffixes.drop(word, "es") : Suffixes.drop(word, "s");
    }
}
