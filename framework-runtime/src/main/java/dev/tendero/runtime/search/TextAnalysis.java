package dev.tendero.runtime.search;

import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a language's words become terms. Safe for many threads. */
final class TextAnalysis {

    /** Part of the index's identity: raise it when the same text gives other terms. */
    static final int VERSION = 17;

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

    private static final Map<String, String> WITHOUT = Map.of("es", "sin", "pt", "sem", "en", "without");
    /** {@code sugar-free}, where what is not there stands first. */
    private static final String FREE = "free";
    /** No stem begins so. */
    private static final char LACKING = '!';

    private final Stemmer stemmer;
    private final WordForms forms;
    private final String without;
    private final Set<String> emptyWords;
    private final boolean nounFirst;
    private final Set<String> common;
    private final Set<String> fillers;
    private final Set<String> denials;
    private final Set<String> lacking;

    TextAnalysis(String language) {
        stemmer = Stemmer.of(language);
        forms = WordForms.in(language);
        without = WITHOUT.getOrDefault(language, "");
        emptyWords = EMPTY_WORDS.getOrDefault(language, Set.of());
        nounFirst = language.equals("es") || language.equals("pt");
        boolean isPacked = LanguagePack.CODES.contains(language);
        fillers = isPacked ? LanguagePack.of(language).small().fillers() : Set.of();
        denials = isPacked ? LanguagePack.of(language).small().denials() : Set.of();
        lacking = isPacked ? LanguagePack.of(language).small().lacking() : Set.of();
        common = isPacked ? stems(Lexicon.of(language)) : Set.of();
    }

    private Set<String> stems(Lexicon lexicon) {
        return lexicon.common().stream().map(stemmer::stem).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it says little of a ware: then it is not missed where nothing is called so. */
    boolean isFiller(String word) {
        return fillers.contains(word);
    }

    /** Whether everybody writes it so: then it stands for no other word. */
    boolean isCommon(String word) {
        return common.contains(stem(word));
    }

    /**
     * The words of a text that say something; of {@code sin azúcar}, or {@code no lleva azúcar}, one that says both.
     */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        boolean isLacked = false;
        boolean isDenied = false;
        for (Word word : Words.of(text)) {
            if (word.joined().equals(without) || isDenied && lacking.contains(word.joined())) {
                isLacked = true;
            } else if (!nounFirst && word.parts().getLast().equals(FREE)) {
                addLacked(word, words);
            } else if (!isEmpty(word)) {
                words.add(isLacked ? word.asLacked() : word);
                isLacked = false;
            }
            isDenied = denials.contains(word.joined());
        }
        return words;
    }

    private static void addLacked(Word word, List<Word> words) {
        if (word.isCompound()) {
            words.add(Word.of(word.parts().getFirst()).asLacked());
        } else if (words.isEmpty()) {
            words.add(word);
        } else {
            words.add(words.removeLast().asLacked());
        }
    }

    /** How customers say that a thing is to be without it. */
    String asSaid(Word word) {
        return word.lacked() ? (without + " " + word.joined()).strip() : word.joined();
    }

    /**
     * The words that say what a thing is, from its name: {@code funda} of {@code funda de piel para portátil},
     * {@code sartenes, ollas} of {@code sartenes y ollas}. Where nouns come last, all words up to the first that only
     * ties.
     */
    List<Word> head(String name) {
        return head(Words.of(name));
    }

    /** The same where the name may begin with the brand: also {@code iPhone} of {@code Apple iPhone 13}. */
    List<Word> head(String name, String brand) {
        List<Word> words = Words.of(name);
        List<Word> first = Words.of(brand);
        boolean isBranded =
                words.size() > first.size() && words.subList(0, first.size()).equals(first);
        return isBranded && nounFirst
                ? Stream.concat(head(words).stream(), head(words.subList(first.size(), words.size())).stream())
                        .distinct()
                        .toList()
                : head(words);
    }

    private List<Word> head(List<Word> words) {
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

    /** Other forms of a word, some of which nobody says. */
    List<String> forms(String word) {
        return forms.of(word);
    }

    /** The term of what a product does without. */
    String lacking(Word word) {
        return LACKING + stem(word.joined());
    }

    private boolean isEmpty(Word word) {
        return emptyWords.contains(word.joined());
    }
}
