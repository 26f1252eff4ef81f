package dev.tendero.runtime.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** How a language's words become terms. Safe for many threads. */
final class TextAnalysis {

    /** Part of the index's identity: raise it when the same text gives other terms. */
    static final int VERSION = 4;

    private static final Map<String, Set<String>> EMPTY_WORDS = Map.of(
            "es",
                    Set.of(
                            "de", "del", "la", "las", "el", "los", "lo", "un", "una", "unos", "unas", "y", "e", "o",
                            "u", "con", "para", "por", "en", "a", "al", "que", "se", "su", "sus"),
            "pt",
                    Set.of(
                            "de", "da", "do", "das", "dos", "o", "a", "os", "as", "um", "uma", "e", "ou", "com", "para",
                            "por", "em", "no", "na", "que", "se"),
            "en", Set.of("the", "a", "an", "of", "for", "with", "and", "or", "in", "on", "to", "by"));

    private final Stemmer stemmer;
    private final Set<String> emptyWords;
    private final boolean nounFirst;

    TextAnalysis(String language) {
        stemmer = Stemmer.of(language);
        emptyWords = EMPTY_WORDS.getOrDefault(language, Set.of());
        nounFirst = language.equals("es") || language.equals("pt");
    }

    /** The words of a text that say something. */
    List<Word> words(String text) {
        return Words.of(text).stream().filter(word -> !isEmpty(word)).toList();
    }

    /**
     * The words that say what a thing is, from its name: {@code funda} of {@code funda de piel para portátil},
     * {@code sartenes, ollas} of {@code sartenes y ollas}. Where nouns come last, all words up to the first that only
     * ties.
     */
    List<Word> head(String name) {
        List<Word> words = Words.of(name);
        if (nounFirst) {
            return IntStream.range(0, words.size())
                    .filter(i -> i == 0
                            || words.get(i - 1).joined().equals("y")
                            || words.get(i - 1).joined().equals("e"))
                    .mapToObj(words::get)
                    .toList();
        }
        return words.stream().takeWhile(word -> !isEmpty(word)).toList();
    }

    String stem(String word) {
        return stemmer.stem(word);
    }

    private boolean isEmpty(Word word) {
        return emptyWords.contains(word.joined());
    }
}
