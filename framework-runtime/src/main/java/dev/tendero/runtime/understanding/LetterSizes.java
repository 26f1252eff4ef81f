package dev.tendero.runtime.understanding;

import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What customers call the sizes that a shop writes with letters: {@code chico} the {@code CH}, {@code grande} the
 * {@code G 100 cm}.
 */
final class LetterSizes {

    /** The part of a value that was said by a word for its letters: of another thing that is only a word. */
    private static final String LETTERS = "letters";
    /** So many of an attribute's values make it one of sizes. */
    private static final int FEWEST = 2;

    private final Map<String, Set<String>> words;
    /** Names of the attributes that have them. */
    private final Set<String> attributes;

    LetterSizes(LanguagePack pack, List<VocabularyEntry> vocabulary) {
        this.words = pack.sizes();
        Map<String, Set<String>> letters = vocabulary.stream()
                .filter(entry -> entry.entity().equals("atributo") && words.containsKey(letters(entry)))
                .collect(Collectors.groupingBy(
                        LetterSizes::name, Collectors.mapping(LetterSizes::letters, Collectors.toSet())));
        this.attributes = letters.entrySet().stream()
                .filter(attribute -> attribute.getValue().size() >= FEWEST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of a value, in normal form; none where it is no such size. */
    Stream<String> words(VocabularyEntry entry) {
        return attributes.contains(name(entry))
                ? words.getOrDefault(letters(entry), Set.of()).stream().sorted()
                : Stream.empty();
    }

    /** The value as one of those words finds it. */
    static VocabularyEntry said(VocabularyEntry entry) {
        Map<String, Object> parts = new HashMap<>(entry.parts());
        parts.put(LETTERS, true);
        return new VocabularyEntry(entry.entity(), entry.value(), parts);
    }

    private static String letters(VocabularyEntry entry) {
        return Normal.of(entry.value()).split("[^\\p{L}\\p{N}]+", 2)[0];
    }

    private static String name(VocabularyEntry entry) {
        return Objects.toString(entry.parts().get("name"), "");
    }
}
