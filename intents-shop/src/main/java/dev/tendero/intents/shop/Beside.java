package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.Sort;
import dev.tendero.api.spi.Turn;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked beside a product that is being looked at: others of its category, like it, cheaper or dearer. */
final class Beside {

    private static final int CANDIDATES = 50;
    private static final int SHOWN = 5;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Beside() {}

    /** @return empty when nothing is compared with one product, or its category is not known */
    static Optional<Answer> of(Turn turn, ProductSearch wish) {
        return relation(turn)
                .flatMap(relation -> product(turn, wish)
                        .filter(product -> product.category() != null)
                        .map(product -> answer(turn, search(turn, wish, relation, product), relation, product)));
    }

    /**
     * Where more is said of it now, {@code más barato, con proteína}, of its category, else of all that is called so.
     */
    private static ProductSearch search(Turn turn, ProductSearch wish, Relation relation, Product product) {
        ProductSearch beside = relation.search(wish, product);
        if (turn.searchText().isBlank() || isNamed(turn)) {
            return beside;
        }
        ProductSearch said = beside.change().text(turn.searchText()).build();
        return turn.catalog().search(said).isEmpty()
                ? said.change().categories(List.of()).attributes(Map.of()).build()
                : said;
    }

    private static Optional<Product> product(Turn turn, ProductSearch wish) {
        if (isNamed(turn)) {
            return named(turn, wish);
        }
        boolean isOfOthers = isOfPrice(turn) ? Wish.isOfKind(turn) : Wish.isSaidNow(turn);
        return isOfOthers && !isOfOtherBrand(turn) ? Optional.empty() : lookedAt(turn);
    }

    /** {@code algo más barato que la Trento}. */
    private static boolean isNamed(Turn turn) {
        return turn.slots()
                .first("orden")
                .filter(order -> "named".equals(order.parts().get("comparative")))
                .isPresent();
    }

    private static Optional<Product> named(Turn turn, ProductSearch wish) {
        ProductSearch one = wish.change().sort(Sort.RELEVANCE).page(1, 0).build();
        ProductHits hits = turn.catalog().search(one);
        return wish.text().isBlank() || !hits.missing().isEmpty()
                ? Optional.empty()
                : Products.read(turn.queries(), hits, one).stream()
                        .flatMap(row -> Product.of(row).stream())
                        .findFirst();
    }

    private enum Relation {
        LIKE,
        CHEAPER_THAN,
        DEARER_THAN,
        OTHER_BRAND_THAN;

        /** What was wanted still holds, but for what named the product. */
        ProductSearch search(ProductSearch wish, Product product) {
            ProductSearch.Builder others = wish.change()
                    .text("")
                    .categories(List.of(String.valueOf(product.category())))
                    .brands(List.of())
                    .page(CANDIDATES, 0);
            return (switch (this) {
                        case LIKE, OTHER_BRAND_THAN -> others.sort(Sort.RELEVANCE);
                        case CHEAPER_THAN ->
                            others.price(
                                    wish.minPrice(),
                                    limited(wish.maxPrice(), product.price().subtract(CENT), BigDecimal::min));
                        case DEARER_THAN ->
                            others.price(
                                    limited(wish.minPrice(), product.price().add(CENT), BigDecimal::max),
                                    wish.maxPrice());
                    })
                    .build();
        }

        /** {@code muy caro, algo de menos de 30}: both limits hold. */
        private static BigDecimal limited(
                @Nullable BigDecimal wished, BigDecimal its, BinaryOperator<BigDecimal> nearer) {
            return wished == null ? its : nearer.apply(wished, its);
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static boolean isOfPrice(Turn turn) {
        return Ordered.wanted(turn).isEmpty()
                && turn.slots()
                        .first("orden")
                        .filter(order -> !order.carried() && order.parts().containsKey("comparative"))
                        .isPresent();
    }

    private static Optional<Relation> relation(Turn turn) {
        Optional<Relation> price =
                turn.slots().first("orden").filter(order -> isOfPrice(turn)).map(Beside::ofPrice);
        return price.or(() -> turn.slots().first("parecido").map(said -> Relation.LIKE))
                .or(() -> isOfOtherBrand(turn) ? Optional.of(Relation.OTHER_BRAND_THAN) : Optional.empty());
    }

    /** Whether a brand is not wanted, that of the product that is looked at, and nothing else is said. */
    private static boolean isOfOtherBrand(Turn turn) {
        List<Entity> now = turn.slots().entities().stream()
                .filter(entity -> !entity.carried())
                .toList();
        return turn.searchText().isBlank()
                && !now.isEmpty()
                && now.stream().allMatch(entity -> entity.entity().equals("marca") && entity.negated())
                && lookedAt(turn)
                        .filter(product -> now.getFirst().value().equals(product.brand()))
                        .isPresent();
    }

    private static Relation ofPrice(Entity order) {
        return "desc".equals(order.parts().get("direction")) ? Relation.DEARER_THAN : Relation.CHEAPER_THAN;
    }

    /** The product that is pointed at, else the only one that was shown. */
    private static Optional<Product> lookedAt(Turn turn) {
        List<Product> pointedAt = Pointed.products(turn);
        List<Product> products = pointedAt.isEmpty() ? turn.shown() : pointedAt;
        return products.size() == 1 ? Optional.of(products.getFirst()) : Optional.empty();
    }

    private static Answer answer(Turn turn, ProductSearch search, Relation relation, Product product) {
        List<Row> others = others(turn, search, product);
        if (!isEnough(turn, others, relation, product) && !search.attributes().isEmpty()) {
            return withoutAttributes(turn, search, relation, product);
        }
        return told(turn, others, relation, product);
    }

    private static List<Row> others(Turn turn, ProductSearch search, Product product) {
        return Products.read(turn.queries(), turn.catalog().search(search), search).stream()
                .filter(row -> Products.key(row) != product.key())
                .toList();
    }

    /** Other sizes of it are nothing like it. */
    private static boolean isEnough(Turn turn, List<Row> others, Relation relation, Product product) {
        List<Long> same = isByLikeness(relation) ? turn.catalog().variants(product.key()) : List.of();
        return others.stream().map(Products::key).anyMatch(key -> !same.contains(key));
    }

    private static boolean isByLikeness(Relation relation) {
        return relation == Relation.LIKE || relation == Relation.OTHER_BRAND_THAN;
    }

    private static Answer told(Turn turn, List<Row> others, Relation relation, Product product) {
        List<Row> rows = isByLikeness(relation)
                ? byLikeness(others, product, turn.catalog().variants(product.key()))
                : others;
        return Answer.of(rows.stream().limit(SHOWN).toList())
                .with("beside", true)
                .with(relation.wireName(), product.name());
    }

    /**
     * A black one that is cheaper there may be none, and of another colour there is: that is said with it. One
     * attribute is given up before all are.
     */
    private static Answer withoutAttributes(Turn turn, ProductSearch search, Relation relation, Product product) {
        Map<String, List<String>> wished = search.attributes();
        return wished.keySet().stream()
                .map(name -> without(turn, search, name, product))
                .filter(less -> isEnough(turn, less.rows(), relation, product))
                .findFirst()
                .orElseGet(() -> new Less(
                        wished,
                        others(turn, search.change().attributes(Map.of()).build(), product)))
                .told(turn, relation, product);
    }

    private static Less without(Turn turn, ProductSearch search, String name, Product product) {
        Map<String, List<String>> others = new LinkedHashMap<>(search.attributes());
        List<String> dropped = others.remove(name);
        return new Less(
                Map.of(name, Objects.requireNonNull(dropped)),
                others(turn, search.change().attributes(others).build(), product));
    }

    /** What is found where some attributes are given up. */
    private record Less(Map<String, List<String>> dropped, List<Row> rows) {

        Answer told(Turn turn, Relation relation, Product product) {
            Map<String, String> words = Wish.told(turn);
            String values = dropped.entrySet().stream()
                    .flatMap(each -> Relaxation.said(each.getKey(), each.getValue(), words).stream())
                    .distinct()
                    .collect(Collectors.joining(", "));
            return Beside.told(turn, rows, relation, product).with("beside_dropped", values);
        }
    }

    /** @param variants of the product: who looks at it knows that there are other sizes */
    private static List<Row> byLikeness(List<Row> rows, Product product, List<Long> variants) {
        Set<String> words = words(product.name());
        ToDoubleFunction<Row> shared = row -> words(row.text("name").orElse("")).stream()
                .filter(words::contains)
                .count();
        return rows.stream()
                .sorted(Comparator.comparing((Row row) -> variants.contains(Products.key(row)))
                        .thenComparing(Comparator.comparingDouble(shared).reversed())
                        .thenComparing(row -> row.decimal("price")
                                .orElseThrow()
                                .subtract(product.price())
                                .abs()))
                .toList();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toUnmodifiableSet());
    }
}
