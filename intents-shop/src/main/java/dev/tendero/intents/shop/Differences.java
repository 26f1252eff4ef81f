package dev.tendero.intents.shop;

import dev.tendero.api.Row;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
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
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        turn.queries()
                .select("atributos", Map.of("product_key", Products.key(product)))
                .forEach(row -> attributes
                        .computeIfAbsent(row.text("name").orElse(""), none -> new ArrayList<>(1))
                        .add(row.text("value").orElse("")));
        return attributes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        attribute -> String.join(", ", attribute.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String values(String name, List<Map<String, String>> each) {
        return IntStream.range(0, each.size())
                .mapToObj(i -> each.get(i).get(name) + " (" + (i + 1) + ")")
                .collect(Collectors.joining(", "));
    }
}
