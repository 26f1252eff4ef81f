package dev.tendero.runtime.understanding;

import dev.tendero.runtime.shop.OwnEntity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a shop's trade.
 *
 * @param language in which its catalogue is written, ISO 639-1; its customers may write another one
 * @param vocabulary brands, categories and attribute values
 * @param synonyms the customer's word to the shop's word
 * @param catalogue asked at every message
 * @param entities that the shop declares itself; those of queries with their values
 */
public record ShopWords(
        String language,
        List<VocabularyEntry> vocabulary,
        Map<String, String> synonyms,
        CatalogWords catalogue,
        List<OwnEntity> entities) {

    public ShopWords {
        vocabulary = List.copyOf(vocabulary);
        synonyms = Collections.unmodifiableMap(new LinkedHashMap<>(synonyms));
        entities = List.copyOf(entities);
    }

    ShopWords with(Map<String, String> otherSynonyms) {
        return new ShopWords(language, vocabulary, otherSynonyms, catalogue, entities);
    }
}
