package dev.tendero.runtime.catalog;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where a format keeps what we know by name.
 *
 * @param columns our name of a column to the file's, in lower case
 * @param attributes attribute name to the file's column, in lower case
 * @param values the shop's word for what the format fixes in English, by {@code column.value}
 * @param details whether the column {@code product_detail} holds more attributes ({@code section:name:value}, ...)
 */
record FeedColumns(
        Map<String, String> columns, Map<String, String> attributes, Map<String, String> values, boolean details) {

    static final String ID = "id";
    static final String NAME = "name";
    static final String DESCRIPTION = "description";
    static final String BRAND = "brand";
    static final String CATEGORY = "category";
    static final String PRICE = "price";
    static final String SALE_PRICE = "sale_price";
    static final String AVAILABILITY = "availability";
    static final String IMAGE = "image_url";
    static final String URL = "url";

    private static final Set<String> OURS =
            Set.of(ID, NAME, DESCRIPTION, BRAND, CATEGORY, PRICE, SALE_PRICE, AVAILABILITY, IMAGE, URL);

    /** Google Merchant's columns; attributes are told in the shop's language. */
    static FeedColumns google(String language) {
        GoogleWords words = new GoogleWords(language);
        return new FeedColumns(
                Map.of(
                        ID,
                        "id",
                        NAME,
                        "title",
                        DESCRIPTION,
                        "description",
                        BRAND,
                        "brand",
                        CATEGORY,
                        "product_type",
                        PRICE,
                        "price",
                        SALE_PRICE,
                        "sale_price",
                        AVAILABILITY,
                        "availability",
                        IMAGE,
                        "image_link",
                        URL,
                        "link"),
                words.columns(),
                words.values(),
                true);
    }

    /**
     * A table with columns of its own.
     *
     * @param columns our name of a column to the file's; a name that is none of ours is an attribute's. Empty: the file
     *     uses our names
     */
    static FeedColumns csv(Map<String, String> columns) {
        Map<String, String> places = new HashMap<>();
        Map<String, String> attributes = new TreeMap<>();
        if (columns.isEmpty()) {
            OURS.forEach(name -> places.put(name, name));
        }
        columns.forEach((name, column) -> (OURS.contains(name) ? places : attributes)
                .put(name, column.strip().toLowerCase(Locale.ROOT)));
        return new FeedColumns(places, attributes, Map.of(), false);
    }

    Optional<String> of(String ours) {
        return Optional.ofNullable(columns.get(ours));
    }

    /** What the shop calls that value of the file's column. */
    String inShopWords(String column, String value) {
        return values.getOrDefault(column + "." + value.toLowerCase(Locale.ROOT), value);
    }
}
