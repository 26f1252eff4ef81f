package dev.tendero.runtime.catalog;

import dev.tendero.runtime.language.YesOrNo;
import dev.tendero.runtime.search.CatalogIndex;
import dev.tendero.runtime.search.CatalogName;
import dev.tendero.runtime.understanding.VocabularyEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a shop's products teach: brands, categories of all levels, values of attributes. */
final class Vocabulary {

    private static final int MOST_ENTRIES = 100_000;
    private static final int MOST_WORDS = 4;
    /** Of what tells an amount: {@code a partir de 8 años}. */
    private static final int MOST_WORDS_OF_AMOUNTS = 7;

    /** An attribute with few values is a choice, even where each product has its own. */
    private static final int FEW_VALUES = 20;

    private static final int SAMPLE = 12;

    private Vocabulary() {}

    /** The commonest first within each kind; attributes that hold texts or numbers of their own are left out. */
    static List<VocabularyEntry> of(CatalogIndex index) {
        List<VocabularyEntry> entries = new ArrayList<>();
        addNames(entries, "marca", index.names(CatalogName.Kind.BRAND));
        addNames(entries, "categoria", index.names(CatalogName.Kind.CATEGORY));
        attributes(index).stream()
                .limit(Math.max(0, MOST_ENTRIES - entries.size()))
                .map(Value::entry)
                .forEach(entries::add);
        return entries;
    }

    /** Who wants what the shop answers with yes calls it by the question. */
    static VocabularyEntry entry(String attribute, String value) {
        String words = isAssent(value) ? attribute : value;
        return new VocabularyEntry("atributo", words, Map.of("name", attribute, "value", value));
    }

    private static boolean isAssent(String value) {
        return YesOrNo.of(value).equals(Optional.of(YesOrNo.YES));
    }

    static boolean isDenial(String value) {
        return YesOrNo.of(value).equals(Optional.of(YesOrNo.NO));
    }

    private static void addNames(List<VocabularyEntry> entries, String entity, List<CatalogName> names) {
        names.stream()
                .sorted(Comparator.comparingInt(CatalogName::products).reversed())
                .limit(MOST_ENTRIES - entries.size())
                .map(name -> new VocabularyEntry(entity, name.name(), Map.of()))
                .forEach(entries::add);
    }

    private static List<Value> attributes(CatalogIndex index) {
        Map<String, List<Value>> byName = index.names(CatalogName.Kind.ATTRIBUTE).stream()
                .map(Value::of)
                .collect(Collectors.groupingBy(Value::name));
        return byName.values().stream()
                .filter(Vocabulary::isChoice)
                .filter(values -> !isRelation(values, index))
                .flatMap(Vocabulary::telling)
                .filter(Value::isCalled)
                .sorted(Comparator.comparingInt(Value::products).reversed())
                .toList();
    }

    /** Of those that are answered with yes or no the commonest yes. */
    private static Stream<Value> telling(List<Value> values) {
        return values.stream().allMatch(Value::isAnswer)
                ? values.stream().filter(Value::isAssent).max(Comparator.comparingInt(Value::products)).stream()
                : values.stream().filter(value -> !value.isAnswer());
    }

    private static boolean isChoice(List<Value> values) {
        int products = values.stream().mapToInt(Value::products).sum();
        return values.size() <= FEW_VALUES || values.size() <= products / 2;
    }

    /**
     * {@code compatible con: iPhone 15} names another product. Whoever says it may want either, so that it is left to
     * the free words. The commonest values stand for all.
     */
    private static boolean isRelation(List<Value> values, CatalogIndex index) {
        List<Value> sample = values.stream()
                .filter(value -> value.value().contains(" "))
                .sorted(Comparator.comparingInt(Value::products).reversed())
                .limit(SAMPLE)
                .toList();
        long others = sample.stream()
                .filter(value -> index.namesOthers(value.name(), value.value()))
                .count();
        return others * 2 > sample.size();
    }

    private record Value(String name, String value, int products) {

        static Value of(CatalogName attribute) {
            int equals = attribute.name().indexOf('=');
            return new Value(
                    attribute.name().substring(0, equals),
                    attribute.name().substring(equals + 1),
                    attribute.products());
        }

        boolean isAssent() {
            return Vocabulary.isAssent(value);
        }

        boolean isAnswer() {
            return isAssent() || isDenial(value);
        }

        boolean isCalled() {
            String words = entry().value();
            boolean isAmount = words.chars().anyMatch(Character::isDigit);
            return words.split("\\s+").length <= (isAmount ? MOST_WORDS_OF_AMOUNTS : MOST_WORDS);
        }

        VocabularyEntry entry() {
            return Vocabulary.entry(name, value);
        }
    }
}
