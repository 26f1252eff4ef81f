package dev.tendero.intents.shop;

import dev.tendero.api.Entity;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Slots;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What else a wish may mean, where its words are of several attributes, or name a thing and a category. */
final class WishReadings {

    /** As many as are tried; the first is what the words say by themselves. */
    private static final int READINGS = 6;
    /** Of so many values each as words. */
    private static final int WORDINGS = 3;

    private WishReadings() {}

    /** The first that something fits wholly, or but for its words; the wish as it is where none is. */
    static ProductSearch likeliest(Turn turn, ProductSearch search) {
        List<ProductSearch> readings =
                readings(turn, search).stream().distinct().limit(READINGS).toList();
        return Stream.concat(readings.stream(), worded(turn, search).stream())
                .distinct()
                .filter(reading -> isFound(turn, reading, search))
                .findFirst()
                .or(() -> readings.stream()
                        .filter(reading -> isOfThings(reading) && isFound(turn, withoutText(reading), search))
                        .findFirst())
                .orElse(search);
    }

    private static boolean isOfThings(ProductSearch reading) {
        return !reading.text().isBlank() && !reading.categories().isEmpty();
    }

    private static ProductSearch withoutText(ProductSearch reading) {
        return reading.change().text("").build();
    }

    /** What is looked for by its name in all categories must be called so. */
    private static boolean isFound(Turn turn, ProductSearch reading, ProductSearch search) {
        ProductHits hits = turn.catalog().search(reading);
        return !hits.isEmpty()
                && hits.missing().isEmpty()
                && (!reading.categories().isEmpty()
                        || search.categories().isEmpty()
                        || hits.mentioned().isEmpty());
    }

    /** A value that several attributes have ({@code verde}, of colours and of teas) may be meant of any of them. */
    private static List<ProductSearch> readings(Turn turn, ProductSearch search) {
        Slots slots = turn.slots();
        List<ProductSearch> readings = new ArrayList<>(named(search));
        for (Entity entity : slots.wanted("atributo")) {
            if (entity.parts().get("others") instanceof List<?> others) {
                readings.add(search);
                for (Object other : others) {
                    if (other instanceof Map<?, ?> parts) {
                        readings.add(search.change()
                                .attributes(replaced(search, entity, parts, before(slots, parts)))
                                .build());
                    }
                }
            }
        }
        slots.wanted("atributo").stream()
                .filter(entity -> entity.parts().containsKey("letters"))
                .forEach(entity -> {
                    readings.add(search);
                    readings.add(unvalued(turn, search, entity));
                });
        longer(search, slots).ifPresent(reading -> {
            readings.add(search);
            readings.add(reading);
        });
        return readings;
    }

    /** With words in place of values, or of words that were said before: taken where all of it is found so. */
    private static List<ProductSearch> worded(Turn turn, ProductSearch search) {
        List<ProductSearch> worded = new ArrayList<>();
        worded.add(search);
        turn.slots().wanted("atributo").stream()
                .filter(WishReadings::isWord)
                .limit(WORDINGS)
                .forEach(value -> worded.add(unvalued(turn, search, value)));
        worded.addAll(replaced(turn, search));
        return worded.size() == 1 ? List.of() : worded;
    }

    /** Of the attributes whose value it may be. */
    static Stream<String> names(Entity value) {
        Stream<?> others = value.parts().get("others") instanceof List<?> readings ? readings.stream() : Stream.of();
        return Stream.concat(
                Stream.of(String.valueOf(value.parts().get("name"))),
                others.flatMap(other ->
                        other instanceof Map<?, ?> parts ? Stream.of(String.valueOf(parts.get("name"))) : Stream.of()));
    }

    private static boolean isWord(Entity value) {
        return !value.parts().containsKey("letters")
                && !value.parts().containsKey("values")
                && !value.parts().containsKey("said");
    }

    /**
     * {@code pintalabios rojo}, where nail varnishes have a colour of that name and lipsticks say it in theirs;
     * {@code mochila grande}, where shirts have a size L and backpacks have none.
     */
    private static ProductSearch unvalued(Turn turn, ProductSearch search, Entity value) {
        Map<String, List<String>> others = new LinkedHashMap<>(search.attributes());
        others.computeIfPresent(String.valueOf(value.parts().get("name")), (name, values) -> {
            List<String> rest = values.stream()
                    .filter(each -> !each.equals(Wish.value(value)))
                    .toList();
            return rest.isEmpty() ? null : rest;
        });
        return search.change()
                .attributes(others)
                .text((search.text() + " " + said(turn, value)).strip())
                .build();
    }

    private static String said(Turn turn, Entity value) {
        String text = turn.utterance().text();
        if (value.carried() || value.end() > text.length()) {
            return isWord(value) ? Wish.value(value) : "";
        }
        return text.substring(value.start(), value.end());
    }

    /**
     * {@code ¿y de las gordas?} after bulbs with a thin thread: what is said now stands in place of the last of the
     * words that were said before.
     */
    private static List<ProductSearch> replaced(Turn turn, ProductSearch search) {
        List<String> before = turn.slots().wanted("producto").stream()
                .filter(Entity::carried)
                .flatMap(entity -> Stream.of(entity.value().split(" ")))
                .toList();
        boolean isThingKept = before.size() > 1 || !search.categories().isEmpty();
        if (before.isEmpty() || turn.searchText().isBlank() || !isThingKept) {
            return List.of();
        }
        String kept = String.join(" ", before.subList(0, before.size() - 1));
        return List.of(
                search.change().text((kept + " " + turn.searchText()).strip()).build());
    }

    /** The {@code Gafas de sol infantiles} of {@code gafas de sol para niños}, where other sunglasses are for none. */
    private static Optional<ProductSearch> longer(ProductSearch search, Slots slots) {
        List<String> longer = slots.wanted("categoria").stream()
                .flatMap(category -> category.parts().get("longer") instanceof List<?> names
                        ? Wish.texts(names).stream()
                        : Stream.of())
                .toList();
        return longer.isEmpty() || search.categories().size() != 1
                ? Optional.empty()
                : Optional.of(search.change().categories(longer).build());
    }

    /** {@code cesta de Navidad} may be a thing's name, where Navidad is a category that does not hold it. */
    private static List<ProductSearch> named(ProductSearch search) {
        if (search.text().isBlank() || search.categories().isEmpty()) {
            return List.of();
        }
        String name = search.text() + " " + String.join(" ", search.categories());
        return List.of(search, search.change().categories(List.of()).text(name).build());
    }

    /** What earlier turns want of an attribute that this message gives another value. */
    private static List<String> before(Slots slots, Map<?, ?> other) {
        return slots.wanted("atributo").stream()
                .filter(entity ->
                        entity.carried() && Objects.equals(entity.parts().get("name"), other.get("name")))
                .map(Wish::value)
                .toList();
    }

    private static Map<String, List<String>> replaced(
            ProductSearch search, Entity entity, Map<?, ?> other, List<String> before) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        boolean isAmount = other.containsKey("values");
        search.attributes().forEach((name, values) -> {
            List<String> kept = values.stream()
                    .filter(value -> !isAmount || !name.equals(entity.parts().get("name")))
                    .filter(value -> !name.equals(entity.parts().get("name")) || !value.equals(Wish.value(entity)))
                    .toList();
            if (!kept.isEmpty()) {
                attributes.put(name, kept);
            }
        });
        String name = String.valueOf(other.get("name"));
        if (other.get("values") instanceof List<?> amounts) {
            attributes.put(name, Wish.texts(amounts));
        } else {
            attributes.merge(
                    name,
                    List.of(String.valueOf(other.get("value"))),
                    (there, more) -> Stream.concat(
                                    there.stream().filter(value -> entity.carried() || !before.contains(value)),
                                    more.stream())
                            .toList());
        }
        return attributes;
    }
}
