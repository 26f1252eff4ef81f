package dev.tendero.runtime.catalog;

import dev.tendero.runtime.search.CatalogIndex;
import dev.tendero.runtime.search.CatalogName;
import dev.tendero.runtime.understanding.VocabularyEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that a shop's products teach: brands, categories of all levels, values of attributes, amounts however many
 * there are.
 */
final class Vocabulary {

    private static final int MOST_ENTRIES = 100_000;
    /** What a limit is held against, {@code de menos de 2 kg}; of rarer values it does not know. */
    private static final int MOST_AMOUNTS_OF_ONE = 10_000;

    private static final int MOST_AMOUNTS = 50_000;

    /** An attribute with few values is a choice, even where each product has its own. */
    private static final int FEW_VALUES = 20;

    private static final int SAMPLE = 12;
    /** One word that is no letter of a size. */
    private static final Pattern NAME = Pattern.compile("\\p{L}{3,}");

    /** So many times as many are all. */
    private static final int FEW_OF_ALL = 4;

    private Vocabulary() {}

    /** The commonest first within each kind; attributes that hold texts or numbers without a measure are left out. */
    static List<VocabularyEntry> of(CatalogIndex index) {
        List<VocabularyEntry> entries = new ArrayList<>();
        addNames(entries, "marca", index.names(CatalogName.Kind.BRAND));
        addNames(entries, "categoria", index.names(CatalogName.Kind.CATEGORY));
        Map<String, List<AttributeValue>> byName = index.names(CatalogName.Kind.ATTRIBUTE).stream()
                .map(AttributeValue::of)
                .collect(Collectors.groupingBy(AttributeValue::name));
        attributes(byName.values(), index).stream()
                .limit(Math.max(0, MOST_ENTRIES - entries.size()))
                .map(AttributeValue::entry)
                .forEach(entries::add);
        entries.addAll(amounts(byName.values()));
        return entries;
    }

    private static void addNames(List<VocabularyEntry> entries, String entity, List<CatalogName> names) {
        names.stream()
                .sorted(Comparator.comparingInt(CatalogName::products).reversed())
                .limit(MOST_ENTRIES - entries.size())
                .map(name -> new VocabularyEntry(entity, name.name(), Map.of()))
                .forEach(entries::add);
    }

    private static List<AttributeValue> attributes(Collection<List<AttributeValue>> all, CatalogIndex index) {
        return all.stream()
                .filter(Vocabulary::isChoice)
                .filter(values -> !isRelation(values, index))
                .flatMap(Vocabulary::telling)
                .filter(AttributeValue::isCalled)
                .filter(value -> !isRatherAName(value, index))
                .sorted(Comparator.comparingInt(AttributeValue::products).reversed())
                .toList();
    }

    /** Of those that are answered with yes or no the commonest yes. */
    private static Stream<AttributeValue> telling(List<AttributeValue> values) {
        return values.stream().allMatch(AttributeValue::isAnswer)
                ? values.stream()
                        .filter(AttributeValue::isAssent)
                        .max(Comparator.comparingInt(AttributeValue::products))
                        .stream()
                : values.stream().filter(value -> !value.isAnswer());
    }

    /**
     * Of attributes that are no choice, the commonest first, however many values they have: the commonest of each
     * first.
     */
    private static List<VocabularyEntry> amounts(Collection<List<AttributeValue>> all) {
        return all.stream()
                .filter(values -> !isChoice(values))
                .filter(Vocabulary::isMeasured)
                .sorted(Comparator.comparingInt(Vocabulary::products).reversed())
                .flatMap(values -> values.stream()
                        .filter(AttributeValue::isAmount)
                        .sorted(Comparator.comparingInt(AttributeValue::products)
                                .reversed())
                        .limit(MOST_AMOUNTS_OF_ONE))
                .limit(MOST_AMOUNTS)
                .map(AttributeValue::amount)
                .toList();
    }

    /** Most of its values are amounts: neither codes nor texts. */
    private static boolean isMeasured(List<AttributeValue> values) {
        return values.stream().filter(AttributeValue::isAmount).count() * 2 > values.size();
    }

    private static boolean isChoice(List<AttributeValue> values) {
        return values.size() <= FEW_VALUES || values.size() <= products(values) / 2;
    }

    private static int products(List<AttributeValue> values) {
        return values.stream().mapToInt(AttributeValue::products).sum();
    }

    /**
     * {@code compatible con: iPhone 15} names another product. Whoever says it may want either, so that it is left to
     * the free words. The commonest values stand for all; one newborn among sizes makes them no products.
     */
    private static boolean isRelation(List<AttributeValue> values, CatalogIndex index) {
        List<AttributeValue> sample = values.stream()
                .filter(value -> value.value().contains(" ") && !value.isAmount())
                .sorted(Comparator.comparingInt(AttributeValue::products).reversed())
                .limit(SAMPLE)
                .toList();
        long others = sample.stream()
                .filter(value -> index.namedOthers(value.name(), value.value()) > 0)
                .count();
        return others * 2 > sample.size() && others * FEW_OF_ALL > Math.min(values.size(), SAMPLE);
    }

    /** The {@code iPhone} of watches that are compatible with it, where more of the products are called so. */
    private static boolean isRatherAName(AttributeValue value, CatalogIndex index) {
        return NAME.matcher(value.value()).matches()
                && index.namedOthers(value.name(), value.value()) > value.products();
    }
}
