package dev.tendero.runtime.answer;

import dev.tendero.api.Answer;
import dev.tendero.api.Availability;
import dev.tendero.api.Product;
import dev.tendero.api.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a template can use in one turn, with their values ready to be shown. Later ones win: the slots, the
 * answer's values, the runtime's own. A {@link BigDecimal} among slots and values is an amount of money; in a row only
 * {@code price} and {@code list_price} are.
 */
final class TemplateNames {

    /** The runtime's own names outside any section. */
    static final Set<String> OWN = Set.of("shop", "text", "count", "total", "products", "rows");
    /** The names inside {@code {{#products}}}. */
    static final Set<String> OF_PRODUCT = Set.of(
            "index",
            "id",
            "name",
            "brand",
            "category",
            "price",
            "list_price",
            "on_sale",
            "availability",
            "available",
            "url",
            "image_url");

    private final WordingRequest request;
    private final MoneyFormat money;
    private final Texts texts;

    TemplateNames(WordingRequest request) {
        this.request = request;
        this.money = new MoneyFormat(request.shop());
        this.texts = Texts.of(request.language());
    }

    Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        request.slots().parameters().forEach((name, value) -> names.put(name, shown(value)));
        List<String> attributes = attributes();
        if (!attributes.isEmpty()) {
            names.put("atributo_list", shown(attributes));
        }
        names.putAll(withoutCustomer());
        names.put("text", PlainText.value(request.message()));
        return names;
    }

    /** Of an amount what was said, {@code más de 40 litros}, and not each value that fits. */
    private List<String> attributes() {
        return request.slots().wanted("atributo").stream()
                .map(attribute -> attribute
                        .parts()
                        .getOrDefault("said", attribute.value())
                        .toString())
                .distinct()
                .toList();
    }

    /** The same without anything that the customer said. */
    Map<String, @Nullable Object> withoutCustomer() {
        Answer answer = request.answer();
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        names.put("total", answer.rows().size());
        answer.values().forEach((name, value) -> names.put(name, shown(value)));
        names.put("shop", PlainText.value(request.shop().name()));
        names.put("count", answer.rows().size());
        List<Optional<Product>> products =
                answer.rows().stream().map(Product::of).toList();
        List<Map<String, @Nullable Object>> rows = rows(answer.rows(), products);
        names.put("rows", rows);
        names.put("products", products.stream().allMatch(Optional::isPresent) ? rows : only(answer.rows(), products));
        return names;
    }

    private List<Map<String, @Nullable Object>> rows(List<Row> rows, List<Optional<Product>> products) {
        List<Map<String, @Nullable Object>> shown = new ArrayList<>();
        for (Row row : rows) {
            shown.add(products.get(shown.size())
                    .map(product -> product(row, product, shown.size() + 1))
                    .orElseGet(() -> indexed(row, shown.size() + 1)));
        }
        return shown;
    }

    /** The rows that are products, counted among themselves. */
    private List<Map<String, @Nullable Object>> only(List<Row> rows, List<Optional<Product>> products) {
        List<Map<String, @Nullable Object>> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            products.get(i).ifPresent(product -> shown.add(product(row, product, shown.size() + 1)));
        }
        return shown;
    }

    private Map<String, @Nullable Object> product(Row row, Product product, int index) {
        Map<String, @Nullable Object> names = indexed(row, index);
        BigDecimal listPrice = product.listPrice();
        String oldPrice = listPrice == null || listPrice.compareTo(product.price()) <= 0
                ? null
                : money.amount(listPrice, product.currency());
        names.put("name", PlainText.value(product.name()));
        names.put("brand", cleaned(product.brand()));
        names.put("category", cleaned(product.category()));
        names.put("price", money.amount(product.price(), product.currency()));
        names.put("list_price", oldPrice);
        names.put("on_sale", oldPrice != null);
        Availability availability = product.availability();
        names.put("availability", availability == null ? null : texts.availability(availability));
        names.put("available", availability == null ? Unsaid.UNSAID : availability == Availability.IN_STOCK);
        names.put("url", cleaned(product.url()));
        names.put("image_url", cleaned(product.imageUrl()));
        return names;
    }

    private Map<String, @Nullable Object> indexed(Row row, int index) {
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        row.columns()
                .forEach((column, value) ->
                        names.put(column, value instanceof BigDecimal number ? money.number(number) : shown(value)));
        names.put("index", index);
        return names;
    }

    private @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal amount -> money.amount(amount);
            case Number number -> number;
            case Boolean truth -> truth;
            case Map<?, ?> map -> entries(map);
            case Iterable<?> many -> items(many);
            default -> PlainText.value(value.toString());
        };
    }

    private Map<String, @Nullable Object> entries(Map<?, ?> map) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        map.forEach((key, value) -> shown.put(String.valueOf(key), shown(value)));
        return shown;
    }

    private List<Object> items(Iterable<?> many) {
        List<Object> shown = new ArrayList<>();
        for (Object item : many) {
            Object value = shown(item);
            if (value != null) {
                shown.add(value);
            }
        }
        return shown;
    }

    private static @Nullable String cleaned(@Nullable String text) {
        return text == null ? null : PlainText.value(text);
    }
}
