package dev.tendero.runtime.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what a reply to a request may state. */
final class FactsOf {

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
        List<String> shop = new ArrayList<>(List.of(request.shop().name()));
        templates.reply(request.intent(), request.answer().variant(), names).ifPresent(shop::add);
        templates.prompt(request.intent(), names).ifPresent(shop::add);
        names.forEach((name, value) -> shop.add(Objects.toString(value, "")));
        long total = names.get("total") instanceof Number number ? number.longValue() : 0;
        return Facts.of(request.answer().rows(), total, shop, customer, known);
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
