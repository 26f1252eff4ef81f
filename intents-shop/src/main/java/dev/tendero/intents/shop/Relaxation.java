package dev.tendero.intents.shop;

import dev.tendero.api.ProductSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A wish with one part given up.
 *
 * @param dropped which part: {@code atributo}, {@code precio}, {@code marca}, {@code disponibilidad}, {@code oferta} or
 *     {@code texto}
 * @param value what the customer had said of it, for the answer; empty when it needs no words
 * @param kind of an attribute with its name, else {@code dropped}
 */
record Relaxation(ProductSearch search, String dropped, String value, String kind) {

    /**
     * The ways to give up one part: first what was said last, since the rest was met before, then the least painful;
     * never one that leaves nothing to look for.
     *
     * @param said what this message itself says, as {@link Wish#saidNow}
     */
    static List<Relaxation> of(ProductSearch wish, Set<String> said) {
        return of(wish).stream()
                .sorted(Comparator.comparing(way -> !said.contains(way.kind)))
                .toList();
    }

    private static List<Relaxation> of(ProductSearch wish) {
        List<Relaxation> ways = new ArrayList<>();
        if (wish.onSaleOnly()) {
            ways.add(Relaxation.of(wish.change().onSaleOnly(false).build(), "oferta", "-"));
        }
        if (wish.availableOnly()) {
            ways.add(Relaxation.of(wish.change().availableOnly(false).build(), "disponibilidad", "-"));
        }
        if (wish.attributes().size() > 1) {
            wish.attributes().forEach((name, values) -> ways.add(withoutAttribute(wish, name, values)));
        }
        if (!wish.attributes().isEmpty()) {
            String values = String.join(
                    ", ",
                    wish.attributes().values().stream().flatMap(List::stream).toList());
            String only = attribute(wish.attributes().keySet().iterator().next());
            String kind = wish.attributes().size() == 1 ? only : "atributo";
            ways.add(new Relaxation(wish.change().attributes(Map.of()).build(), "atributo", values, kind));
        }
        if (!wish.brands().isEmpty()) {
            ways.add(Relaxation.of(wish.change().brands(List.of()).build(), "marca", String.join(", ", wish.brands())));
        }
        if (wish.minPrice() != null || wish.maxPrice() != null) {
            ways.add(Relaxation.of(wish.change().price(null, null).build(), "precio", "-"));
        }
        if (!wish.text().isBlank()) {
            ways.add(Relaxation.of(wish.change().text("").build(), "texto", wish.text()));
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
        return new Relaxation(
                wish.change().attributes(others).build(), "atributo", String.join(", ", values), attribute(name));
    }

    static String attribute(String name) {
        return "atributo " + name;
    }

    private static Relaxation of(ProductSearch search, String dropped, String value) {
        return new Relaxation(search, dropped, value, dropped);
    }
}
