package dev.tendero.intents.shop;

import dev.tendero.api.Entity;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Slots;
import dev.tendero.api.Sort;
import dev.tendero.api.spi.Turn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the customer wants, as a search of the catalogue. */
final class Wish {

    private static final Set<String> TOPIC = Set.of("categoria", "marca", "producto", "atributo", "oferta");

    private Wish() {}

    static ProductSearch of(Turn turn, int limit) {
        Slots slots = turn.slots();
        ProductSearch search = ProductSearch.builder()
                .text(words(turn))
                .excludedWords(values(slots.excluded("producto")))
                .categories(values(slots.wanted("categoria")))
                .brands(values(slots.wanted("marca")))
                .excludedBrands(values(slots.excluded("marca")))
                .excludedCategories(values(slots.excluded("categoria")))
                .excludedAttributes(unwanted(slots))
                .attributes(attributes(slots.wanted("atributo")))
                .price(amount(slots, "min"), amount(slots, "max"))
                .availableOnly(slots.first("disponibilidad").isPresent())
                .onSaleOnly(slots.first("oferta").isPresent())
                .sort(order(slots))
                .page(limit, 0)
                .build();
        return WishReadings.likeliest(turn, search);
    }

    /** How many are asked for, {@code las tres más baratas}; else {@code usual}. */
    static int count(Turn turn, int usual) {
        return turn.slots()
                .first("orden")
                .filter(order -> !order.carried())
                .map(order -> order.parts().get("count"))
                .map(count -> count instanceof Integer given ? given : usual)
                .orElse(usual);
    }

    /** Whether the customer named anything to look for. */
    static boolean isOpen(ProductSearch search) {
        return search.text().isBlank()
                && search.excludedWords().isEmpty()
                && search.categories().isEmpty()
                && search.brands().isEmpty()
                && search.attributes().isEmpty()
                && !search.onSaleOnly()
                && search.minPrice() == null
                && search.maxPrice() == null;
    }

    /** {@code lo más caro que tengas} of all that there is; {@code algo más barato} is of something. */
    static boolean isOfAll(Turn turn) {
        return turn.slots()
                .first("orden")
                .filter(order -> !order.carried() && !order.parts().containsKey("comparative"))
                .isPresent();
    }

    /**
     * Whether nothing but free words tells what is looked for, and the best of what was found only mentions them: the
     * book that a phone case opens like is no book.
     */
    static boolean isOnlyMentioned(ProductSearch search, ProductHits hits) {
        boolean isToldByWords = search.categories().isEmpty()
                && search.brands().isEmpty()
                && search.attributes().isEmpty();
        return isToldByWords
                && !hits.mentioned().isEmpty()
                && hits.mentioned().size() + hits.missing().size()
                        >= search.text().split(" ").length;
    }

    /** Whether this message names a category and no other condition is left, nor a product pointed at. */
    static boolean isOfCategoryAlone(Turn turn, ProductSearch wish) {
        boolean isSaidNow = turn.slots().wanted("categoria").stream().anyMatch(category -> !category.carried());
        ProductSearch rest = wish.change().categories(List.of()).build();
        return isSaidNow && isOpen(rest) && turn.slots().wanted("posicion").isEmpty();
    }

    /** Whether this message names a category or a brand. */
    static boolean isOfKind(Turn turn) {
        return Stream.of("categoria", "marca")
                .flatMap(kind -> turn.slots().wanted(kind).stream())
                .anyMatch(entity -> !entity.carried());
    }

    /** Whether this message itself names anything to look for, rather than going on with what was said before. */
    static boolean isSaidNow(Turn turn) {
        return !turn.searchText().isBlank() || isNamed(turn);
    }

    /** Whether this message names a thing, rather than asking after a property: {@code ¿de qué material es?}. */
    static boolean isNamed(Turn turn) {
        return turn.slots().entities().stream().anyMatch(e -> !e.carried() && TOPIC.contains(e.entity()));
    }

    /** The message's own words, and those of the turns whose topic this one goes on with. */
    private static String words(Turn turn) {
        Stream<String> before =
                turn.slots().wanted("producto").stream().filter(Entity::carried).map(Entity::value);
        Stream<String> called = turn.slots().wanted("categoria").stream()
                .map(category -> Objects.toString(category.parts().get("word"), ""));
        return Stream.of(before, called, Stream.of(turn.searchText()))
                .flatMap(each -> each)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What this message itself says, rather than one before: kinds of entities, of attributes with their names. */
    static Set<String> saidNow(Turn turn) {
        Set<String> said = turn.slots().entities().stream()
                .filter(entity -> !entity.carried())
                .map(Wish::kind)
                .collect(Collectors.toCollection(HashSet::new));
        if (!turn.searchText().isBlank() || said.contains("producto")) {
            said.add(Relaxation.TEXT);
        }
        return said;
    }

    /** The part of the wish that this message itself says. */
    static ProductSearch saidNow(Turn turn, ProductSearch wish) {
        Slots slots = turn.slots();
        return ProductSearch.builder()
                .text(turn.searchText())
                .categories(values(now(slots.wanted("categoria"))))
                .brands(values(now(slots.wanted("marca"))))
                .attributes(attributes(now(slots.wanted("atributo"))))
                .page(wish.limit(), 0)
                .build();
    }

    private static List<Entity> now(List<Entity> entities) {
        return entities.stream().filter(entity -> !entity.carried()).toList();
    }

    private static String kind(Entity entity) {
        return entity.entity().equals("atributo")
                ? Relaxation.attribute(String.valueOf(entity.parts().get("name")))
                : entity.entity();
    }

    private static List<String> values(List<Entity> entities) {
        return entities.stream().map(Entity::value).distinct().toList();
    }

    /** Whether a category says what is looked for, or all words say what it is for. */
    static boolean isThingKnown(Turn turn, ProductSearch wish) {
        List<Entity> products = turn.slots().wanted("producto");
        return !wish.categories().isEmpty()
                || !products.isEmpty()
                        && products.stream().allMatch(product -> product.parts().containsKey("purpose"));
    }

    /** As the products have it: of {@code con GPS} the yes that answers it. */
    static String value(Entity attribute) {
        return Objects.toString(attribute.parts().get("value"), attribute.value());
    }

    /** One, or all that an amount stands for. */
    private static Stream<String> valuesOf(Entity attribute) {
        return attribute.parts().get("values") instanceof List<?> amounts
                ? texts(amounts).stream()
                : Stream.of(value(attribute));
    }

    static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    /**
     * How the attributes that are wanted are said, by their names, where their values would not tell: an amount as the
     * customer said it, a yes by its name.
     */
    static Map<String, String> told(Turn turn) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Entity attribute : turn.slots().wanted("atributo")) {
            String name = Objects.toString(attribute.parts().get("name"), "");
            Object said = attribute.parts().get("said");
            if (said != null) {
                told.put(name, said.toString());
            } else if (name.equals(attribute.value()) && !value(attribute).equals(name)) {
                told.put(name, name);
            }
        }
        return told;
    }

    private static Map<String, List<String>> attributes(List<Entity> values) {
        return values.stream()
                .filter(entity -> entity.parts().containsKey("name"))
                .collect(Collectors.groupingBy(
                        entity -> Objects.toString(entity.parts().get("name")),
                        LinkedHashMap::new,
                        Collectors.flatMapping(Wish::valuesOf, Collectors.toList())));
    }

    /** A value that several attributes have is unwanted in all of them. */
    private static Map<String, List<String>> unwanted(Slots slots) {
        List<Entity> all = new ArrayList<>();
        for (Entity entity : slots.excluded("atributo")) {
            all.add(entity);
            if (entity.parts().get("others") instanceof List<?> others) {
                others.stream()
                        .filter(Map.class::isInstance)
                        .map(other -> named((Map<?, ?>) other, entity))
                        .forEach(all::add);
            }
        }
        return attributes(all);
    }

    private static Entity named(Map<?, ?> other, Entity entity) {
        Object value = other.get("value");
        return entity.withParts(
                Map.of("name", String.valueOf(other.get("name")), "value", value == null ? value(entity) : value));
    }

    private static @Nullable BigDecimal amount(Slots slots, String part) {
        Optional<Object> amount = slots.first("precio").map(Entity::parts).map(parts -> parts.get(part));
        return (BigDecimal) amount.orElse(null);
    }

    /** Whether this message asks for the dearest. */
    static boolean isDearestFirst(Turn turn) {
        return turn.slots().first("orden").filter(order -> !order.carried()).isPresent()
                && order(turn.slots()) == Sort.PRICE_DESCENDING;
    }

    private static Sort order(Slots slots) {
        return slots.first("orden")
                .filter(entity -> !entity.parts().containsKey("names"))
                .map(entity -> entity.parts().get("direction"))
                .map(direction -> direction.equals("desc") ? Sort.PRICE_DESCENDING : Sort.PRICE_ASCENDING)
                .orElse(Sort.RELEVANCE);
    }
}
