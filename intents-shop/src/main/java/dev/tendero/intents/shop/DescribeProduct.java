package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code info_producto}: price, stock, description and attributes of one product. */
public final class DescribeProduct implements IntentHandler {

    private static final int SHOWN = 5;

    @Override
    public String name() {
        return "info_producto";
    }

    @Override
    public Answer answer(Turn turn) {
        return Ordered.saidNow(turn)
                .flatMap(order -> first(turn, order))
                .or(() -> EachTold.of(turn))
                .or(() -> pointed(turn))
                .or(() -> each(turn))
                .or(() -> several(turn).map(answer -> unmeasured(turn, answer)))
                .orElseGet(() -> one(turn));
    }

    private static Answer one(Turn turn) {
        List<Long> keys = keys(turn);
        List<Row> rows = Products.read(turn.queries(), keys.isEmpty() ? Subject.of(turn) : keys);
        if (rows.isEmpty()) {
            return mentioned(turn).orElseGet(() -> missed(turn));
        }
        Row product = rows.getFirst();
        return SoldIn.of(turn, Products.key(product))
                .or(() -> EachTold.ofShown(turn))
                .orElseGet(() -> unmeasured(turn, Unsaid.told(turn, product, described(turn, product))));
    }

    /** {@code las dos ¿cuánto cuestan?} */
    private static Optional<Answer> pointed(Turn turn) {
        List<Product> pointedAt = Pointed.products(turn);
        return pointedAt.size() < 2
                ? Optional.empty()
                : Optional.of(Answer.of(Products.read(
                                turn.queries(),
                                pointedAt.stream().map(Product::key).toList()))
                        .withVariant("pointed"));
    }

    /** {@code ¿cuánto cuestan el SM58 y el Fifine?} */
    private static Optional<Answer> each(Turn turn) {
        List<Row> named =
                Sides.each(turn, Wish.of(turn, 1).change().availableOnly(false).build());
        return named.size() < 2
                ? Optional.empty()
                : Optional.of(Answer.of(named).withVariant("pointed"));
    }

    /** {@code ¿cuánto cuestan las camas?} asks of each of them; empty where one is meant, or there is only one. */
    private static Optional<Answer> several(Turn turn) {
        ProductSearch wish = Wish.of(turn, SHOWN).change().availableOnly(false).build();
        boolean isOfMany = Wish.isOfCategoryAlone(turn, wish) || isOfManyInWords(turn, wish);
        if (!isOfMany || !Listed.meant(turn, wish).isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = Products.read(turn.queries(), turn.catalog().search(wish), wish);
        return rows.size() < 2 ? Optional.empty() : Optional.of(Answer.of(rows).withVariant("several"));
    }

    /** {@code ¿cuánto cuestan los borcegos?}, where several things are called so. */
    private static boolean isOfManyInWords(Turn turn, ProductSearch wish) {
        String first = turn.searchText().strip().split(" ")[0];
        ProductHits hits = first.endsWith("s") && Pointed.products(turn).isEmpty()
                ? turn.catalog().search(wish)
                : new ProductHits(List.of(), 0);
        return hits.keys().size() > 1
                && hits.missing().isEmpty()
                && hits.mentioned().isEmpty()
                && !turn.catalog().areVariants(hits.keys());
    }

    private static Answer unmeasured(Turn turn, Answer answer) {
        return Ordered.saidNow(turn)
                .map(order -> Ordered.unmeasured(answer, order))
                .orElse(answer);
    }

    /** {@code ¿cuál es la más grande?}, of what is shown or looked for; empty where nothing tells it. */
    private static Optional<Answer> first(Turn turn, Entity order) {
        List<Product> pointedAt = Pointed.products(turn);
        List<Row> shown = Products.read(
                turn.queries(),
                (pointedAt.isEmpty() ? turn.listed() : pointedAt)
                        .stream().map(Product::key).toList());
        ProductSearch wish = Wish.of(turn, 1).change().availableOnly(false).build();
        if (shown.isEmpty() && Wish.isOpen(wish)) {
            return Optional.empty();
        }
        Ordered ordered = !Wish.isSaidNow(turn) && shown.size() > 1
                ? Ordered.of(turn, order, shown)
                : Mixed.ordered(turn, order, wish);
        return ordered.scale().isEmpty()
                ? Optional.empty()
                : Products.read(turn.queries(), ordered.hits().keys()).stream()
                        .findFirst()
                        .map(row -> ordered.hits().total() == 1
                                ? described(turn, row)
                                : ordered.told(described(turn, row)));
    }

    /** {@code mi hija tiene acné, ¿qué le va bien?}: no product is called so, and some say what they do against it. */
    private static Optional<Answer> mentioned(Turn turn) {
        ProductSearch wish = Wish.of(turn, SHOWN).change().availableOnly(false).build();
        ProductHits hits = turn.searchText().isBlank()
                ? new ProductHits(List.of(), 0)
                : turn.catalog().search(wish);
        return hits.isEmpty() || !hits.missing().isEmpty() || !Wish.isOnlyMentioned(wish, hits)
                ? Optional.empty()
                : Optional.of(Answer.of(Products.read(turn.queries(), hits, wish))
                        .withVariant("mentioned")
                        .with("mentioned", turn.searchText()));
    }

    private static Answer missed(Turn turn) {
        Answer none = Answer.of(Wish.isSaidNow(turn) ? Answer.NONE : "ask");
        return turn.searchText().isBlank() ? none : none.with("texto", turn.searchText());
    }

    private static Answer described(Turn turn, Row product) {
        List<Map<String, ?>> attributes =
                turn.queries().select("atributos", Map.of("product_key", Products.key(product))).stream()
                        .<Map<String, ?>>map(Row::columns)
                        .toList();
        Answer told = Answer.of(List.of(product))
                .with("description", product.text("description").orElse(""))
                .with("attributes", attributes);
        return product.text("brand")
                .filter(brand -> !isNamed(brand, product))
                .map(brand -> told.with("maker", brand))
                .orElse(told);
    }

    /** Whether its name says who makes it. */
    private static boolean isNamed(String brand, Row product) {
        return brand.isBlank() || Words.holds(product.text("name").orElse(""), brand);
    }

    /** What is pointed at, else what of the list is named, else what is named, else the only or first one shown. */
    private static List<Long> keys(Turn turn) {
        List<Product> pointedAt = Pointed.products(turn);
        if (!pointedAt.isEmpty()) {
            return List.of(pointedAt.getFirst().key());
        }
        if (!turn.slots().wanted("posicion").isEmpty() && !turn.listed().isEmpty()) {
            return List.of();
        }
        if (!Wish.isSaidNow(turn) && !turn.shown().isEmpty()) {
            return turn.shown().stream().limit(1).map(Product::key).toList();
        }
        // Whether it is in stock is what is asked here, not what is wished.
        ProductSearch wish = Wish.of(turn, 1).change().availableOnly(false).build();
        List<Long> listed = Listed.meant(turn, wish);
        if (!listed.isEmpty()) {
            return listed;
        }
        List<Long> found = Wish.isOpen(wish) ? List.of() : found(turn, wish);
        return found.isEmpty() && !Wish.isNamed(turn) && turn.shown().size() == 1
                ? List.of(turn.shown().getFirst().key())
                : found;
    }

    /** What looks like a filter may be a part of the name: the {@code Yoga} of a computer is also a sport. */
    private static List<Long> found(Turn turn, ProductSearch wish) {
        ProductHits exact = turn.catalog().search(wish);
        if (Wish.isOnlyMentioned(wish, exact)) {
            return List.of();
        }
        if (!exact.isEmpty()) {
            return exact.keys();
        }
        List<Long> called = wish.categories().isEmpty() ? List.of() : called(turn, wish);
        if (!called.isEmpty()) {
            return called;
        }
        List<Long> now = now(turn, wish);
        if (!now.isEmpty()) {
            return now;
        }
        List<Long> asked = asked(turn, wish);
        return asked.isEmpty() && !wish.attributes().isEmpty() ? valued(turn, wish) : asked;
    }

    /**
     * What is named now need not be what was wished before: {@code ¿el Lotus rosa está agotado?} after men's watches.
     */
    private static List<Long> now(Turn turn, ProductSearch wish) {
        ProductSearch now = Wish.saidNow(turn, wish);
        ProductHits hits = turn.catalog().search(now);
        boolean isNamed = !now.brands().isEmpty() || !now.text().isBlank();
        return !isNamed
                        || Wish.isOpen(now)
                        || !hits.missing().isEmpty()
                        || !hits.mentioned().isEmpty()
                ? List.of()
                : hits.keys();
    }

    /** The {@code collar} of {@code el collar Seresto}, which the shop has in another category than collars. */
    private static List<Long> called(Turn turn, ProductSearch wish) {
        String said = turn.slots().wanted("categoria").stream()
                .filter(category -> !category.carried())
                .map(category -> turn.utterance().text().substring(category.start(), category.end()))
                .collect(Collectors.joining(" "));
        ProductHits hits = turn.catalog()
                .search(wish.change()
                        .categories(List.of())
                        .text((said + " " + wish.text()).strip())
                        .build());
        return said.isEmpty() || !hits.missing().isEmpty() ? List.of() : hits.keys();
    }

    /**
     * Whether it has eggs is what is asked of the apple cake, {@code ¿lleva huevo la tarta de manzana?}, and what kind
     * it is of another one, {@code ¿la hortensia es de interior?}.
     */
    private static List<Long> asked(Turn turn, ProductSearch wish) {
        if (wish.text().isBlank()) {
            return List.of();
        }
        ProductHits hits = turn.catalog()
                .search(wish.change().attributes(Map.of()).categories(List.of()).build());
        return hits.missing().isEmpty() && hits.mentioned().isEmpty() ? hits.keys() : List.of();
    }

    private static List<Long> valued(Turn turn, ProductSearch wish) {
        String values =
                wish.attributes().values().stream().flatMap(List::stream).collect(Collectors.joining(" "));
        ProductSearch named = wish.change()
                .attributes(Map.of())
                .text((values + " " + wish.text()).strip())
                .build();
        return turn.catalog().search(named).keys();
    }
}
