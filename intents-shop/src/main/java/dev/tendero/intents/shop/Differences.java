package dev.tendero.intents.shop;

import dev.tendero.api.Row;
import dev.tendero.api.spi.Turn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** In which attributes two or three products that stand side by side differ. */
final class Differences {

    private static final int MOST_PRODUCTS = 3;
    private static final int SHOWN = 6;

    private Differences() {}

    /** @return for each attribute that all of them have its {@code name} and their {@code values}, with their places */
    static List<Map<String, Object>> of(Turn turn, List<Row> products) {
        if (products.size() < 2 || products.size() > MOST_PRODUCTS) {
            return List.of();
        }
        List<Map<String, String>> each =
                products.stream().map(product -> attributes(turn, product)).toList();
        return each.getFirst().keySet().stream()
                .filter(name -> each.stream().allMatch(attributes -> attributes.containsKey(name)))
                .filter(name -> each.stream()
                                .map(attributes -> attributes.get(name))
                                .distinct()
                                .count()
                        > 1)
                .limit(SHOWN)
                .map(name -> Map.<String, Object>of("name", name, "values", values(name, each)))
                .toList();
    }

    /** An attribute may have several values. */
    private static Map<String, String> attributes(Turn turn, Row product) {
        return turn.queries().select("atributos", Map.of("product_key", Products.key(product))).stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("name").orElse(""),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.text("value").orElse(""), Collectors.joining(", "))));
    }

    private static String values(String name, List<Map<String, String>> each) {
        return IntStream.range(0, each.size())
                .mapToObj(i -> each.get(i).get(name) + " (" + (i + 1) + ")")
                .collect(Collectors.joining(", "));
    }
}
