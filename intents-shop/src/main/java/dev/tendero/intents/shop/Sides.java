package dev.tendero.intents.shop;

import dev.tendero.api.Entity;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.Turn;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The things between which a comparison's words stand: {@code entre el Ergo Pro y la silla Start}. */
final class Sides {

    /** Who names more than that compares nothing: it is one wish. */
    static final int MOST = 4;

    /** The words between two sides in each language: {@code o} is an article in Portuguese. */
    private static final Map<String, Separators> SEPARATORS = Map.of(
            "es", Separators.of("y|e", "o|u|contra|frente a|versus|vs\\.?", "con"),
            "en", Separators.of("and|&", "or|versus|vs\\.?", "with"),
            "pt", Separators.of("e", "ou|contra|frente a|versus|vs\\.?", "com"));

    private static final Separators ANY =
            Separators.of("y|e|and", "o|u|contra|frente a|vs\\.?|or|versus|ou", "con|with|com");

    private record Separators(Pattern alsoWith, Pattern between, Pattern and) {

        static Separators of(String and, String or, String with) {
            String between = and + "|" + or;
            return new Separators(pattern(between + "|" + with), pattern(between), pattern(and));
        }

        private static Pattern pattern(String words) {
            return Pattern.compile("\\s+(?:" + words + ")\\s+", Pattern.CASE_INSENSITIVE);
        }

        Stream<Pattern> all() {
            return Stream.of(alsoWith, between);
        }
    }

    private Sides() {}

    /** One product a side; empty where the message names no two, or where all of it is one wish that is met. */
    static Optional<Compared> of(Turn turn, ProductSearch wish) {
        return SEPARATORS
                .getOrDefault(turn.utterance().language(), ANY)
                .all()
                .map(between -> split(turn, limits(wish), between))
                .distinct()
                .filter(sides -> sides.size() > 1 && sides.size() <= MOST)
                .filter(sides -> sides.stream().allMatch(side -> side.isNamed() || isCalledSo(turn, side)))
                .map(sides -> compared(turn, sides))
                .filter(compared -> !compared.rows().isEmpty())
                .filter(compared -> compared.absent().isEmpty() || !isMet(turn, wish))
                .findFirst();
    }

    /**
     * The wishes of {@code una pala y un rastrillo}, where each of them names a thing and is met, and all at once are
     * not; else none.
     */
    static List<ProductSearch> apart(Turn turn, ProductSearch wish) {
        Pattern and = SEPARATORS.getOrDefault(turn.utterance().language(), ANY).and();
        List<Side> sides = split(turn, limits(wish).change().sort(wish.sort()).build(), and);
        boolean areWishes = sides.size() > 1
                && sides.size() <= MOST
                && sides.stream().skip(1).noneMatch(Side::isTied)
                && sides.stream().skip(1).allMatch(side -> side.beginsAnew() || isOfThings(turn, side.search()))
                && sides.stream().allMatch(side -> side.namesAThing() && isMet(turn, side.search()));
        return areWishes && !isCalled(turn, wish)
                ? sides.stream().map(Side::search).toList()
                : List.of();
    }

    /**
     * The products of {@code ¿cuánto cuestan el SM58 y el Fifine?}, one a side, where each behind an article names one;
     * else none.
     */
    static List<Row> each(Turn turn, ProductSearch wish) {
        Pattern and = SEPARATORS.getOrDefault(turn.utterance().language(), ANY).and();
        List<Side> sides = split(turn, limits(wish), and);
        boolean areProducts = sides.size() > 1
                && sides.size() <= MOST
                && sides.stream().skip(1).allMatch(Side::isArticled)
                && sides.stream().allMatch(side -> side.isProduct() && isMet(turn, side.search()));
        return areProducts && !isMet(turn, wish) ? compared(turn, sides).rows() : List.of();
    }

    /** What the whole wish is limited to, and not what it names. */
    private static ProductSearch limits(ProductSearch wish) {
        return ProductSearch.builder()
                .excludedWords(wish.excludedWords())
                .excludedBrands(wish.excludedBrands())
                .excludedCategories(wish.excludedCategories())
                .excludedAttributes(wish.excludedAttributes())
                .price(wish.minPrice(), wish.maxPrice())
                .availableOnly(wish.availableOnly())
                .onSaleOnly(wish.onSaleOnly())
                .page(SidesFound.TRIED, 0)
                .build();
    }

    private static boolean isCalledSo(Turn turn, Side side) {
        return SidesFound.called(turn, side, List.of()).isPresent();
    }

    private static boolean isMet(Turn turn, ProductSearch wish) {
        ProductHits hits = turn.catalog().search(wish);
        return !hits.isEmpty() && hits.missing().isEmpty();
    }

    /** Whether what is so is called so, and does not only mention it. */
    private static boolean isCalled(Turn turn, ProductSearch wish) {
        ProductHits hits = turn.catalog().search(wish);
        return !hits.isEmpty() && hits.missing().isEmpty() && hits.mentioned().isEmpty();
    }

    /**
     * {@code rodillo y cinta}: the name of what is found begins with its first word, as a thing's does, or its category
     * says all of them.
     */
    static boolean isOfThings(Turn turn, ProductSearch search) {
        ProductHits hits = turn.catalog().search(search);
        List<String> first = Words.of(search.text()).stream().limit(1).toList();
        return !first.isEmpty()
                && hits.missing().isEmpty()
                && Products.read(turn.queries(), hits.keys().stream().limit(1).toList()).stream()
                        .anyMatch(row -> first.equals(Words.of(row.text("name").orElse("")).stream()
                                        .limit(1)
                                        .toList())
                                || Words.of(row.text("category").orElse("")).containsAll(Words.of(search.text())));
    }

    /** What is said over and over is one side. */
    private static List<Side> split(Turn turn, ProductSearch limits, Pattern between) {
        Map<String, Side> sides = new LinkedHashMap<>();
        Set<String> parts = new HashSet<>();
        String text = turn.utterance().text();
        Matcher matcher = between.matcher(text);
        for (int from = 0; from >= 0 && sides.size() <= MOST; ) {
            boolean isLast = !matcher.find(from);
            int to = isLast ? text.length() : matcher.start();
            if (parts.add(text.substring(from, to).toLowerCase(Locale.ROOT))) {
                Side side = Side.of(turn, limits, from, to);
                sides.putIfAbsent(side.said().toLowerCase(Locale.ROOT), side);
            }
            from = isLast ? -1 : matcher.end();
        }
        return List.copyOf(sides.values());
    }

    private static Compared compared(Turn turn, List<Side> sides) {
        List<String> categories = sides.stream()
                .flatMap(side -> side.search().categories().stream())
                .distinct()
                .toList();
        List<String> topic = categories.isEmpty()
                ? turn.slots().wanted("categoria").stream().map(Entity::value).toList()
                : categories;
        Map<Side, SidesFound> found = SidesFound.of(turn, sides, topic);
        List<Row> rows = Products.read(turn.queries(), inOrder(sides, found, each -> Stream.of(each.key())));
        List<String> absent = sides.stream()
                .filter(side -> !found.containsKey(side))
                .map(Side::said)
                .toList();
        return new Compared(
                rows,
                absent,
                inOrder(sides, found, each -> each.aside().stream().map(word -> Words.written(turn, List.of(word)))),
                false);
    }

    private static <T> List<T> inOrder(
            List<Side> sides, Map<Side, SidesFound> found, Function<SidesFound, Stream<T>> what) {
        return sides.stream()
                .filter(found::containsKey)
                .map(found::get)
                .flatMap(what)
                .distinct()
                .toList();
    }
}
