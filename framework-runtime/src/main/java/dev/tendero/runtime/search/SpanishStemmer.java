package dev.tendero.runtime.search;

/** Number and gender: {@code rojas, rojo} to {@code roj}; {@code luces, luz} to {@code luc}. */
final class SpanishStemmer implements Stemmer {

    @Override
    public String stem(String word) {
        return Suffixes.isCode(word) || word.length() < 3
                ? word
                : softened(Suffixes.dropGender(word.length() < 4 ? word : singular(word)));
    }

    private static String singular(String word) {
        if (word.endsWith("uses") && word.length() > 5) {
            return Suffixes.drop(word, "ses");
        }
        if (word.endsWith("es")) {
            return Suffixes.drop(word, "es");
        }
        boolean shortInI = word.length() < 5 && (word.endsWith("is") || word.endsWith("us"));
        return word.endsWith("ss") || shortInI ? word : Suffixes.drop(word, "s");
    }

    /** {@code lápiz} has the plural {@code lápices}. */
    private static String softened(String word) {
        return Suffixes.replace(word, "z", "c");
    }
}
