package dev.tendero.runtime.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what a reply to a request may state. */
final class FactsOf {

    /** Where a template has one of these, it counts what the answer shows, which is no fact about a product. */
    private static final Set<String> COUNTS = Set.of("total", "count", "index");
    /** What tells rows apart and no template words. */
    private static final Set<String> KEYS = Set.of("product_key", "id");
    /** Stands for a count where the shop's templates are read as facts. */
    private static final String A_NUMBER = "…";

    private final Templates templates;

    FactsOf(Templates templates) {
        this.templates = templates;
    }

    /** The shop's own words are its templates as they are rendered without anything that the customer said. */
    Facts request(WordingRequest request, KnownNames known) {
        List<String> customer = customer(request);
        String said = Folding.fold(String.join("\n", customer));
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        new TemplateNames(request).withoutCustomer().forEach((name, value) -> names.put(name, trustworthy(value)));
        request.answer().values().forEach((name, value) -> {
            if (value instanceof String text && !text.isBlank() && said.contains(Folding.fold(PlainText.value(text)))) {
                names.remove(name);
            }
        });
        long total = names.get("total") instanceof Number number ? number.longValue() : 0;
        names.replaceAll(FactsOf::uncounted);
        List<String> shop = new ArrayList<>(List.of(request.shop().name()));
        templates.reply(request.intent(), request.answer().variant(), names).ifPresent(shop::add);
        templates.prompt(request.intent(), names).map(FactsOf::withoutLengths).ifPresent(shop::add);
        names.values().forEach(value -> shop.add(Objects.toString(withoutKeys(value), "")));
        return Facts.of(request.answer().rows(), total, shop, customer, known);
    }

    private static @Nullable Object uncounted(String name, @Nullable Object value) {
        return switch (value) {
            case Number number when COUNTS.contains(name) && number.longValue() > 0 -> A_NUMBER;
            case List<?> rows -> rows.stream().map(FactsOf::uncountedRow).toList();
            case null, default -> value;
        };
    }

    private static Object uncountedRow(Object row) {
        if (!(row instanceof Map<?, ?> columns)) {
            return row;
        }
        Map<Object, @Nullable Object> uncounted = new LinkedHashMap<>();
        columns.forEach((name, cell) -> uncounted.put(name, "index".equals(name) ? A_NUMBER : cell));
        return uncounted;
    }

    private static @Nullable Object withoutKeys(@Nullable Object value) {
        return switch (value) {
            case List<?> rows -> rows.stream().map(FactsOf::withoutKeys).toList();
            case Map<?, ?> row -> {
                Map<Object, @Nullable Object> shown = new LinkedHashMap<>(row);
                shown.keySet().removeAll(KEYS);
                yield shown;
            }
            case null, default -> value;
        };
    }

    /** {@code en dos frases} tells a model how to write, and nothing about the shop. */
    private static String withoutLengths(String prompt) {
        return Lexicon.pattern("length").matcher(Folding.fold(prompt)).replaceAll(" ");
    }

    /** The same without the texts that speak to a model; rows are looked into. */
    private static @Nullable Object trustworthy(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> Facts.addressesAModel(text) ? "" : text;
            case Map<?, ?> row -> {
                Map<Object, @Nullable Object> clean = new LinkedHashMap<>();
                row.forEach((name, cell) -> clean.put(name, trustworthy(cell)));
                yield clean;
            }
            case List<?> rows -> {
                List<@Nullable Object> clean = new ArrayList<>();
                rows.forEach(row -> clean.add(trustworthy(row)));
                yield clean;
            }
            default -> value;
        };
    }

    private static List<String> customer(WordingRequest request) {
        return Stream.concat(
                        request.latest().stream().map(turn -> turn.message()),
                        Stream.concat(
                                Stream.of(request.message()),
                                request.slots().entities().stream().map(entity -> entity.value())))
                .toList();
    }
}
