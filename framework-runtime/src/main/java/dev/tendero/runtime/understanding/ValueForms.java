package dev.tendero.runtime.understanding;

import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The forms in which customers say the values of attributes: {@code niña} is rather {@code niñas} than {@code niños},
 * and {@code negras} may be any attribute's {@code negro}, though one has it in just that form.
 */
final class ValueForms {

    private static final String ATTRIBUTE = "atributo";

    private final LanguagePack pack;
    private final UnaryOperator<String> stems;
    private final List<VocabularyEntry> values;
    /** How many different colours each attribute has. */
    private final Map<String, Long> colours;

    ValueForms(LanguagePack pack, List<VocabularyEntry> vocabulary, UnaryOperator<String> stems) {
        this.pack = pack;
        this.stems = stems;
        this.values = vocabulary.stream()
                .filter(entry -> entry.entity().equals(ATTRIBUTE))
                .toList();
        this.colours = values.stream()
                .filter(entry -> isColour(Normal.of(entry.value())))
                .collect(Collectors.groupingBy(ValueForms::name, Collectors.counting()));
    }

    /**
     * @param byNormal what is called by words as they are written; the forms are added here
     * @param byStem what is called by their stems
     * @param named stems of words that mean something else by the shop's synonyms
     */
    void add(
            Map<String, List<VocabularyEntry>> byNormal, Map<String, List<VocabularyEntry>> byStem, Set<String> named) {
        byNormal.replaceAll((said, entries) -> ofAny(said, entries, byStem.getOrDefault(stems.apply(said), List.of())));
        Map<String, List<VocabularyEntry>> others = new HashMap<>();
        for (VocabularyEntry value : values) {
            String word = Normal.of(value.value());
            for (UnaryOperator<String> number : GrammaticalNumber.FORMS) {
                String other = number.apply(word);
                if (isWord(word) && !byNormal.containsKey(other) && !named.contains(stems.apply(other))) {
                    others.computeIfAbsent(other, none -> new ArrayList<>(1)).add(value);
                }
            }
        }
        byNormal.putAll(others);
    }

    /** Where one attribute has the word itself, the other attributes that have it in another form; of colours first. */
    private List<VocabularyEntry> ofAny(String said, List<VocabularyEntry> entries, List<VocabularyEntry> sameStem) {
        if (!entries.stream().allMatch(entry -> entry.entity().equals(ATTRIBUTE))) {
            return entries;
        }
        List<String> names = entries.stream().map(ValueForms::name).toList();
        List<VocabularyEntry> all = new ArrayList<>(entries);
        sameStem.stream()
                .filter(entry -> entry.entity().equals(ATTRIBUTE) && !names.contains(name(entry)))
                .forEach(all::add);
        if (isColour(said)) {
            all.sort(Comparator.comparingLong((VocabularyEntry entry) -> colours.getOrDefault(name(entry), 0L))
                    .reversed());
        }
        return all;
    }

    private boolean isColour(String word) {
        return GrammaticalNumber.FORMS.stream()
                .anyMatch(number -> pack.colours().contains(number.apply(word)));
    }

    private static boolean isWord(String value) {
        return value.length() > 3 && value.chars().allMatch(Character::isLetter);
    }

    private static String name(VocabularyEntry entry) {
        return Objects.toString(entry.parts().get("name"), "");
    }
}
