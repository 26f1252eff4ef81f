package dev.tendero.runtime.understanding;

import java.util.List;
import java.util.Map;

/**
 * The words of a shop's trade.
 *
 * @param vocabulary brands, categories and attribute values
 * @param synonyms the customer's word to the shop's word
 * @param catalogue asked at every message
 */
public record ShopWords(List<VocabularyEntry> vocabulary, Map<String, String> synonyms, CatalogWords catalogue) {

    public ShopWords {
        vocabulary = List.copyOf(vocabulary);
        synonyms = Map.copyOf(synonyms);
    }
}
