package dev.tendero.runtime.lint;

import dev.tendero.runtime.catalog.FeedWords;
import dev.tendero.runtime.shop.OwnEntity;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.understanding.VocabularyEntry;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlNode;
import dev.tendero.runtime.yaml.YamlScalar;
import dev.tendero.runtime.yaml.YamlSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Synonyms that stand for two things: two values, or a value and what the catalogue itself calls so; or for none. */
final class SynonymLint {

    private static final Set<String> KINDS = Set.of("marca", "categoria");

    private final ShopSource shop;
    private final WordForms forms;
    private final Problems problems;

    SynonymLint(ShopSource shop, WordForms forms, Problems problems) {
        this.shop = shop;
        this.forms = forms;
        this.problems = problems;
    }

    /** @param feed the catalogue's words, as far as they are known */
    void check(FeedWords feed) {
        boolean hasAny = !shop.settings().synonyms().isEmpty();
        if (hasAny && shop.tree().find("synonyms") instanceof YamlMapping synonyms) {
            synonyms(synonyms, feed.vocabulary());
            if (!feed.names().isEmpty()) {
                calledSo(synonyms, feed);
            }
        }
        shop.settings().entities().stream()
                .filter(OwnEntity.Listed.class::isInstance)
                .map(OwnEntity::name)
                .forEach(this::values);
    }

    private record Meaning(String value, Position at) {}

    private void synonyms(YamlMapping synonyms, List<VocabularyEntry> vocabulary) {
        Map<String, VocabularyEntry> known = new HashMap<>();
        vocabulary.stream()
                .filter(entry -> KINDS.contains(entry.entity()))
                .forEach(entry -> known.putIfAbsent(forms.singular(entry.value()), entry));
        Map<String, Meaning> meanings = new HashMap<>();
        for (YamlMapping.Entry entry : synonyms.entries()) {
            if (entry.value() instanceof YamlScalar value) {
                oneMeaning(entry.key(), value.text(), meanings);
                VocabularyEntry own = known.get(forms.singular(entry.name()));
                if (own != null && !forms.stems(own.value()).equals(forms.stems(value.text()))) {
                    problems.add(
                            entry.key().position(),
                            "the synonym \"" + entry.name() + "\" stands for \"" + value.text()
                                    + "\", and is itself a " + own.entity()
                                    + " of the catalogue; expected a word that the catalogue does not have");
                }
            }
        }
    }

    /** A synonym for what the catalogue does not have finds nothing, and nobody would notice. */
    private void calledSo(YamlMapping synonyms, FeedWords feed) {
        Set<String> stems = Stream.concat(
                        feed.names().stream(), feed.vocabulary().stream().map(VocabularyEntry::value))
                .flatMap(words -> forms.content(words).stream())
                .collect(Collectors.toSet());
        for (YamlMapping.Entry entry : synonyms.entries()) {
            if (entry.value() instanceof YamlScalar value && !stems.containsAll(forms.content(value.text()))) {
                problems.warn(
                        value.position(),
                        "the synonym \"" + entry.name() + "\" stands for \"" + value.text()
                                + "\", and nothing in the catalogue is called so; expected a category, a brand, a value"
                                + " or words of a product's name");
            }
        }
    }

    private void oneMeaning(YamlScalar word, String value, Map<String, Meaning> meanings) {
        Meaning other = meanings.putIfAbsent(forms.stems(word.text()), new Meaning(value, word.position()));
        if (other != null && !forms.stems(other.value()).equals(forms.stems(value))) {
            problems.add(
                    word.position(),
                    "the synonym \"" + word.text() + "\" stands for \"" + value + "\", and for \"" + other.value()
                            + "\" in line " + other.at().line() + "; expected one of them");
        }
    }

    /** Of an entity of the shop's own: values with other words for them. */
    private void values(String entity) {
        YamlNode node = shop.tree().find("entities", entity, "values");
        Map<String, Meaning> meanings = new HashMap<>();
        if (node instanceof YamlMapping values) {
            for (YamlMapping.Entry value : values.entries()) {
                oneMeaning(value.key(), value.name(), meanings);
                words(value.value()).forEach(word -> oneMeaning(word, value.name(), meanings));
            }
        }
    }

    private static List<YamlScalar> words(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> List.of(scalar);
            case YamlSequence(Position at, List<YamlNode> items) ->
                items.stream()
                        .filter(YamlScalar.class::isInstance)
                        .map(YamlScalar.class::cast)
                        .toList();
            case YamlMapping mapping -> List.of();
        };
    }
}
