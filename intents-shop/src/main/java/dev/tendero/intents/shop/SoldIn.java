package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.Product;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.Turn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In what sizes, colours or tastes a thing is sold of which one is looked at: {@code ¿qué colores hay?} */
final class SoldIn {

    private static final int MOST = 40;
    private static final int LOOKED_THROUGH = 100;
    /** Letters that a plural has more, {@code colores}. */
    private static final int ENDING = 2;

    /** {@code ¿cuántos pesos cuesta?} asks for no weights. */
    private static final Pattern AMOUNT =
            Pattern.compile("(?iu)\\b[ck]uant|\\bcu[aá]nt|\\bquant|\\bhow (?:much|many)\\b");

    private SoldIn() {}

    /**
     * One for each value of the attribute that is asked for, rather one that can be bought.
     *
     * @return empty where no attribute is asked for in the plural, or there is one value alone
     */
    static Optional<Answer> of(Turn turn, long key) {
        return attributes(turn, key).keySet().stream()
                .filter(name -> isAsked(turn, name))
                .findFirst()
                .flatMap(name -> told(turn, key, name));
    }

    /** Whether the products have different values of an attribute that is named in the message. */
    static boolean differ(Turn turn, List<Product> products) {
        List<String> said = Words.of(turn.utterance().text());
        return products.stream()
                .flatMap(product -> attributes(turn, product.key()).entrySet().stream())
                .filter(attribute -> said.containsAll(Words.of(attribute.getKey())))
                .distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()))
                .values()
                .stream()
                .anyMatch(values -> values > 1);
    }

    private static Optional<Answer> told(Turn turn, long key, String name) {
        List<Long> all = turn.catalog().variants(key).stream().limit(MOST).toList();
        List<Long> wished = wished(turn, name, all);
        Map<String, Row> byValue = byValue(turn, name, wished);
        boolean isOneOfMany = isOfAnother(turn, name) || wished.size() < all.size();
        return byValue.size() < (isOneOfMany ? 1 : 2)
                ? Optional.empty()
                : Optional.of(Answer.of(List.copyOf(byValue.values()))
                        .withVariant("variants")
                        .with("attribute", name)
                        .with("values", String.join(", ", byValue.keySet())));
    }

    /** Those that are as was said before: of the boots in 38 not all colours are there. */
    private static List<Long> wished(Turn turn, String name, List<Long> variants) {
        ProductSearch wish = Wish.of(turn, LOOKED_THROUGH);
        Map<String, List<String>> others = new LinkedHashMap<>(wish.attributes());
        others.remove(name);
        if (others.isEmpty() || variants.size() < 2) {
            return variants;
        }
        List<Long> found = turn.catalog()
                .search(ProductSearch.builder()
                        .categories(wish.categories())
                        .attributes(others)
                        .page(LOOKED_THROUGH, 0)
                        .build())
                .keys();
        List<Long> wished = variants.stream().filter(found::contains).toList();
        return wished.isEmpty() ? variants : wished;
    }

    private static Map<String, Row> byValue(Turn turn, String name, List<Long> keys) {
        Map<Long, String> values = new HashMap<>();
        turn.queries()
                .select("medidas", Map.of("name", name, "keys", keys, "limit", 2 * MOST, "offset", 0))
                .forEach(row ->
                        values.putIfAbsent(Products.key(row), row.text("value").orElse("")));
        Map<String, Row> byValue = new LinkedHashMap<>();
        Products.read(turn.queries(), keys).stream()
                .filter(row -> values.containsKey(Products.key(row)))
                .forEach(row -> byValue.merge(values.getOrDefault(Products.key(row), ""), row, SoldIn::rather));
        return byValue;
    }

    private static Row rather(Row there, Row other) {
        return isSoldOut(there) && !isSoldOut(other) ? other : there;
    }

    private static boolean isSoldOut(Row row) {
        return row.text("availability").filter("out_of_stock"::equals).isPresent();
    }

    private static Map<String, String> attributes(Turn turn, long key) {
        Map<String, String> attributes = new LinkedHashMap<>();
        turn.queries()
                .select("atributos", Map.of("product_key", key))
                .forEach(row -> row.text("name")
                        .ifPresent(
                                name -> attributes.put(name, row.text("value").orElse(""))));
        return attributes;
    }

    /** {@code cores} of {@code cor}, {@code tallas} of {@code talla}. */
    private static boolean isAsked(Turn turn, String name) {
        return isOfAnother(turn, name)
                || !AMOUNT.matcher(turn.utterance().text()).find()
                        && Stream.of(turn.utterance().text().split("[^\\p{L}]+"))
                                .anyMatch(word ->
                                        word.endsWith("s") && word.length() > name.length() && isForm(word, name));
    }

    /** {@code ¿hay otro color?} */
    private static boolean isOfAnother(Turn turn, String name) {
        boolean isAnother = turn.slots()
                .first("posicion")
                .filter(position -> position.parts().containsKey("variants"))
                .isPresent();
        return isAnother && isForm(turn.searchText(), name);
    }

    private static boolean isForm(String word, String name) {
        String folded = Words.folded(name);
        return Words.folded(word).startsWith(folded) && word.length() <= folded.length() + ENDING;
    }
}
