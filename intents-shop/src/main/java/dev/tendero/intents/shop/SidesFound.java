package dev.tendero.intents.shop;

import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.spi.Turn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The product that a side of a comparison means.
 *
 * @param key of the product
 * @param aside words of the side that the product does without
 */
record SidesFound(long key, List<String> aside) {

    /** So many are looked at, so that no two sides are one product. */
    static final int TRIED = 4;

    private interface Way {
        Optional<SidesFound> find(Side side, List<Long> taken);
    }

    /** Those that are met in full choose first. */
    static Map<Side, SidesFound> of(Turn turn, List<Side> sides, List<String> topic) {
        List<Way> ways = List.of(
                (side, taken) -> whole(turn, side, topic, taken),
                (side, taken) -> called(turn, side, taken),
                (side, taken) -> part(turn, side, topic, taken),
                (side, taken) -> ofItsBrand(turn, side, taken));
        Map<Side, SidesFound> found = new LinkedHashMap<>();
        List<Long> taken = new ArrayList<>();
        for (Way way : ways) {
            for (Side side : sides) {
                if (!found.containsKey(side)) {
                    way.find(side, taken).ifPresent(each -> {
                        found.put(side, each);
                        taken.add(each.key());
                    });
                }
            }
        }
        return found;
    }

    /** By the first of its readings that is met in full; what is only a value, {@code azul}, is no blue thing. */
    private static Optional<SidesFound> whole(Turn turn, Side side, List<String> topic, List<Long> taken) {
        return side.isNamed()
                ? first(
                        turn,
                        side.readings(topic).stream(),
                        taken,
                        (reading, hits) ->
                                hits.missing().isEmpty() && hits.mentioned().isEmpty())
                : Optional.empty();
    }

    /** In part of what it is called, and not of what kind of thing it is. */
    private static Optional<SidesFound> part(Turn turn, Side side, List<String> topic, List<Long> taken) {
        List<ProductSearch> readings = side.readings(topic);
        return side.isNamed()
                ? first(turn, readings.stream().limit(readings.size() - 1L), taken, SidesFound::isMetInPart)
                : Optional.empty();
    }

    private interface Fit {
        boolean fits(ProductSearch reading, ProductHits hits);
    }

    private static boolean isMetInPart(ProductSearch reading, ProductHits hits) {
        int words = reading.text().isBlank() ? 0 : reading.text().strip().split("\\s+").length;
        return hits.missing().size() + hits.mentioned().size() < words;
    }

    private static Optional<SidesFound> first(Turn turn, Stream<ProductSearch> readings, List<Long> taken, Fit fit) {
        return readings.map(reading -> best(turn, reading, taken, hits -> fit.fits(reading, hits)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<SidesFound> best(
            Turn turn, ProductSearch reading, List<Long> taken, Predicate<ProductHits> fits) {
        ProductHits hits = turn.catalog().search(reading);
        return hits.isEmpty() || !fits.test(hits)
                ? Optional.empty()
                : hits.keys().stream()
                        .filter(key -> !taken.contains(key))
                        .findFirst()
                        .map(key -> new SidesFound(key, hits.missing()));
    }

    /** The board game Azul, where {@code azul} is a colour too. */
    static Optional<SidesFound> called(Turn turn, Side side, List<Long> taken) {
        String values = side.valuesAlone();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        ProductSearch named =
                side.search().change().attributes(Map.of()).text(values).build();
        return Products.read(turn.queries(), turn.catalog().search(named).keys()).stream()
                .filter(row -> holds(row.text("name").orElse(""), values))
                .map(Products::key)
                .filter(key -> !taken.contains(key))
                .findFirst()
                .map(key -> new SidesFound(key, List.of()));
    }

    private static boolean holds(String name, String words) {
        return folded(name).containsAll(folded(words));
    }

    private static List<String> folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.asList(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }

    /** {@code la coca común}, of whose brand there is another; no model that is not there is another model. */
    private static Optional<SidesFound> ofItsBrand(Turn turn, Side side, List<Long> taken) {
        List<String> words = side.words();
        boolean isDescribed = !words.isEmpty()
                && words.stream().allMatch(word -> word.chars().noneMatch(Character::isDigit) && isUnknown(turn, word));
        return side.search().brands().isEmpty() || !isDescribed
                ? Optional.empty()
                : best(turn, side.search().change().text("").build(), taken, hits -> true)
                        .map(found -> new SidesFound(found.key(), words));
    }

    private static boolean isUnknown(Turn turn, String word) {
        ProductHits hits = turn.catalog().search(ProductSearch.forText(word));
        return hits.isEmpty() || hits.missing().contains(word);
    }
}
