package dev.tendero.runtime.catalog;

import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a line of WooCommerce's export says of itself.
 *
 * @param values by our names of columns
 * @param stock whether it can be had; empty where the line does not say
 */
record WooProduct(boolean sold, Map<String, String> values, List<Attribute> attributes, String stock) {

    private static final List<String> INHERITED = List.of(
            FeedColumns.DESCRIPTION, FeedColumns.CATEGORY, FeedColumns.BRAND, FeedColumns.IMAGE, FeedColumns.URL);

    /** The variation with what only its parent says. */
    WooProduct of(WooProduct parent) {
        Map<String, String> all = new HashMap<>(values);
        INHERITED.forEach(column -> {
            String inherited = parent.values.get(column);
            if (inherited != null) {
                all.putIfAbsent(column, inherited);
            }
        });
        String name = name(parent.values.getOrDefault(FeedColumns.NAME, ""));
        if (!name.isEmpty()) {
            all.put(FeedColumns.NAME, name);
        }
        Set<String> own = attributes.stream().map(Attribute::name).collect(Collectors.toSet());
        List<Attribute> together = new ArrayList<>(attributes);
        parent.attributes.stream()
                .filter(attribute -> !own.contains(attribute.name()))
                .forEach(together::add);
        return new WooProduct(sold && parent.sold, all, together, stock.isEmpty() ? parent.stock : stock);
    }

    FeedRecord record(long line, Map<String, String> names) {
        Map<String, String> all = new HashMap<>(values);
        all.put(FeedColumns.AVAILABILITY, stock);
        return new FeedRecord(line, all, attributes, names);
    }

    /** A name of its own, else the parent's with what is chosen: {@code Camiseta - Rojo, M}. */
    private String name(String parent) {
        String own = values.getOrDefault(FeedColumns.NAME, "");
        if (!own.isEmpty() && !own.equals(parent)) {
            return own;
        }
        Set<String> chosen = attributes.stream()
                .filter(attribute ->
                        !attribute.name().equals("peso") && !attribute.name().equals("weight"))
                .map(Attribute::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return chosen.isEmpty() ? parent : parent + " - " + String.join(", ", chosen);
    }
}
