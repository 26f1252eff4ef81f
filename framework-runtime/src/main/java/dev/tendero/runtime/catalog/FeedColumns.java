package dev.tendero.runtime.catalog;

import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Where a format keeps what we know by name.
 *
 * @param columns our name of a column to the file's, in lower case
 * @param attributes attribute name to the file's column, in lower case
 * @param values the shop's word for what the format fixes in English, by {@code column.value}
 * @param details whether the column {@code product_detail} holds more attributes
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
    static final String LIST_PRICE = "list_price";
    static final String SALE_DATES = "sale_dates";
    static final String AVAILABILITY = "availability";
    static final String IMAGE = "image_url";
    static final String URL = "url";

    private static final Set<String> OURS =
            Set.of(ID, NAME, DESCRIPTION, BRAND, CATEGORY, PRICE, SALE_PRICE, LIST_PRICE, AVAILABILITY, IMAGE, URL);

    /** Google Merchant's columns; attributes are told in the shop's language. */
    static FeedColumns google(String language) {
        GoogleWords words = new GoogleWords(language);
        return new FeedColumns(
                Map.ofEntries(
                        Map.entry(ID, "id"),
                        Map.entry(NAME, "title"),
                        Map.entry(DESCRIPTION, "description"),
                        Map.entry(BRAND, "brand"),
                        Map.entry(CATEGORY, "product_type"),
                        Map.entry(PRICE, "price"),
                        Map.entry(SALE_PRICE, "sale_price"),
                        Map.entry(SALE_DATES, "sale_price_effective_date"),
                        Map.entry(AVAILABILITY, "availability"),
                        Map.entry(IMAGE, "image_link"),
                        Map.entry(URL, "link")),
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

    /** The same for a source whose columns have our names; every other one of them is an attribute. */
    static FeedColumns ours(List<String> present) {
        Map<String, String> columns = new HashMap<>();
        present.forEach(name -> columns.put(name, name));
        return csv(columns);
    }

    Optional<String> of(String ours) {
        return Optional.ofNullable(columns.get(ours));
    }

    /** @param field a value by the file's column */
    FeedRecord record(long line, Function<String, Optional<String>> field) {
        Map<String, String> found = new HashMap<>();
        columns.forEach((ours, column) -> field.apply(column).ifPresent(value -> found.put(ours, value)));
        List<Attribute> properties = new ArrayList<>();
        attributes.forEach((name, column) -> field.apply(column)
                .ifPresent(value -> properties.add(new Attribute(name, inShopWords(column, value)))));
        if (details) {
            field.apply(ProductDetail.COLUMN).map(ProductDetail::parse).ifPresent(properties::addAll);
        }
        return new FeedRecord(line, found, properties, columns);
    }

    private String inShopWords(String column, String value) {
        return values.getOrDefault(column + "." + value.toLowerCase(Locale.ROOT), value);
    }
}
