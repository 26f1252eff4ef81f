package dev.tendero.runtime.search;

import dev.tendero.api.Availability;
import dev.tendero.runtime.search.IndexedProduct.NamedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A catalogue in memory; every change is a revision. */
final class Shelf implements ProductSource {

    private final TreeMap<Long, Put> products = new TreeMap<>();
    private String identity = "shelf";
    private long revision;

    private record Put(IndexedProduct product, long revision) {}

    Shelf put(long key, String name, String brand, String categories, String price, String... more) {
        List<NamedValue> attributes = new ArrayList<>();
        String description = "";
        Availability availability = Availability.IN_STOCK;
        boolean onSale = false;
        for (String one : more) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                attributes.add(new NamedValue(one.substring(0, equals), one.substring(equals + 1)));
            } else if (one.equals("agotado")) {
                availability = Availability.OUT_OF_STOCK;
            } else if (one.equals("rebajado")) {
                onSale = true;
            } else {
                description = one;
            }
        }
        put(new IndexedProduct(
                key,
                true,
                name,
                brand.isEmpty() ? null : brand,
                Arrays.asList(categories.split(" > ")),
                attributes,
                description,
                new BigDecimal(price),
                onSale,
                availability,
                "SKU-" + key + "X"));
        return this;
    }

    Shelf unlist(long key) {
        IndexedProduct old = products.get(key).product();
        put(new IndexedProduct(
                key,
                false,
                old.name(),
                old.brand(),
                old.categories(),
                old.attributes(),
                old.description(),
                old.price(),
                old.onSale(),
                old.availability(),
                old.id()));
        return this;
    }

    void becomeAnother(String newIdentity) {
        products.clear();
        revision = 0;
        identity = newIdentity;
    }

    private void put(IndexedProduct product) {
        revision++;
        products.put(product.key(), new Put(product, revision));
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public void changedSince(long from, Consumer<IndexedProduct> sink) {
        products.values().stream()
                .filter(put -> put.revision() > from)
                .map(Put::product)
                .forEach(sink);
    }
}
