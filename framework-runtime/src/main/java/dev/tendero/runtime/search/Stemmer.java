package dev.tendero.runtime.search;

/** Brings the forms of a folded word to one term. */
interface Stemmer {

    /** @param word folded; what comes back for a form without accents is the same as for one with them */
    String stem(String word);

    /** The stemmer of a language; words of other languages stay as they are. */
    static Stemmer of(String language) {
        return switch (language) {
            case "es" -> new SpanishStemmer();
            case "pt" -> new PortugueseStemmer();
            case "en" -> new EnglishStemmer();
            default -> word -> word;
        };
    }
}
