package dev.tendero.intents.shop;

import dev.tendero.api.ProductSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A wish with one part given up.
 *
 * @param dropped which part: {@code atributo}, {@code precio}, {@code marca}, {@code disponibilidad}, {@code oferta} or
 *     {@code texto}
 * @param value what the customer had said of it, for the answer; empty when it needs no words
 */
record Relaxation(ProductSearch search, String dropped, String value) {

    /** The ways to give up one part, the least painful first; never one that leaves nothing to look for. */
    static List<Relaxation> of(ProductSearch wish) {
        List<Relaxation> ways = new ArrayList<>();
        if (wish.onSaleOnly()) {
            ways.add(new Relaxation(wish.change().onSaleOnly(false).build(), "oferta", "-"));
        }
        if (wish.availableOnly()) {
            ways.add(new Relaxation(wish.change().availableOnly(false).build(), "disponibilidad", "-"));
        }
        if (wish.attributes().size() > 1) {
            wish.attributes().forEach((name, values) -> ways.add(withoutAttribute(wish, name, values)));
        }
        if (!wish.attributes().isEmpty()) {
            String values = String.join(
                    ", ",
                    wish.attributes().values().stream().flatMap(List::stream).toList());
            ways.add(new Relaxation(wish.change().attributes(Map.of()).build(), "atributo", values));
        }
        if (!wish.brands().isEmpty()) {
            ways.add(
                    new Relaxation(wish.change().brands(List.of()).build(), "marca", String.join(", ", wish.brands())));
        }
        if (wish.minPrice() != null || wish.maxPrice() != null) {
            ways.add(new Relaxation(wish.change().price(null, null).build(), "precio", "-"));
        }
        if (!wish.text().isBlank()) {
            ways.add(new Relaxation(wish.change().text("").build(), "texto", wish.text()));
        }
        return ways.stream().filter(way -> !Wish.isOpen(way.search())).toList();
    }

    /** How many things are asked of a product beside its category. */
    static int conditions(ProductSearch wish) {
        boolean price = wish.minPrice() != null || wish.maxPrice() != null;
        return wish.attributes().size()
                + (wish.onSaleOnly() ? 1 : 0)
                + (wish.availableOnly() ? 1 : 0)
                + (wish.brands().isEmpty() ? 0 : 1)
                + (price ? 1 : 0)
                + (wish.text().isBlank() ? 0 : 1);
    }

    private static Relaxation withoutAttribute(ProductSearch wish, String name, List<String> values) {
        Map<String, List<String>> others = new LinkedHashMap<>(wish.attributes());
        others.remove(name);
        return new Relaxation(wish.change().attributes(others).build(), "atributo", String.join(", ", values));
    }
}
