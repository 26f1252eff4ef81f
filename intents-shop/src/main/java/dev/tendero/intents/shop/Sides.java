package dev.tendero.intents.shop;

import dev.tendero.api.Entity;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The things between which a comparison's words stand: {@code entre el Ergo Pro y la silla Start}. */
final class Sides {

    /** Who names more than that compares nothing: it is one wish. */
    private static final int MOST = 4;
    /** So many are looked at, so that no two sides are one product. */
    private static final int TRIED = 4;

    private static final Pattern BETWEEN = between("y|e|o|u|contra|frente a|vs\\.?|and|or|versus|ou");
    private static final Pattern ALSO_WITH = between("y|e|o|u|contra|frente a|vs\\.?|and|or|versus|ou|con|with|com");

    private Sides() {}

    private static Pattern between(String words) {
        return Pattern.compile("\\s+(?:" + words + ")\\s+", Pattern.CASE_INSENSITIVE);
    }

    /** One product a side; empty where the message names no two, or where all of it is one wish that is met. */
    static Optional<Compared> of(Turn turn, ProductSearch wish) {
        return Stream.of(ALSO_WITH, BETWEEN)
                .map(between -> split(turn, between))
                .filter(sides -> sides.size() > 1 && sides.size() <= MOST)
                .filter(sides -> sides.stream().allMatch(Side::isNamed))
                .map(sides -> compared(turn, sides))
                .filter(compared -> !compared.rows().isEmpty())
                .filter(compared -> compared.absent().isEmpty() || !isMet(turn, wish))
                .findFirst();
    }

    private static boolean isMet(Turn turn, ProductSearch wish) {
        ProductHits hits = turn.catalog().search(wish);
        return !hits.isEmpty() && hits.missing().isEmpty();
    }

    private static List<Side> split(Turn turn, Pattern between) {
        List<Side> sides = new ArrayList<>();
        String text = turn.utterance().text();
        Matcher matcher = between.matcher(text);
        int from = 0;
        while (sides.size() <= MOST && matcher.find(from)) {
            sides.add(Side.of(turn, from, matcher.start()));
            from = matcher.end();
        }
        sides.add(Side.of(turn, from, text.length()));
        return sides;
    }

    private static Compared compared(Turn turn, List<Side> sides) {
        List<String> categories = sides.stream()
                .flatMap(side -> side.search().categories().stream())
                .distinct()
                .toList();
        List<String> topic = categories.isEmpty()
                ? turn.slots().wanted("categoria").stream().map(Entity::value).toList()
                : categories;
        List<Long> keys = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Side side : sides) {
            found(turn, side, topic, keys).ifPresentOrElse(keys::add, () -> absent.add(side.said()));
        }
        List<Row> rows = Products.read(turn.queries(), keys);
        return new Compared(rows, absent);
    }

    /** By the first of its readings that is met in full, else the first that is met in part. */
    private static Optional<Long> found(Turn turn, Side side, List<String> topic, List<Long> taken) {
        List<ProductSearch> readings = side.readings(topic);
        Stream<Optional<Long>> whole = readings.stream()
                .map(reading -> best(
                        turn,
                        reading,
                        taken,
                        hits -> hits.missing().isEmpty() && hits.mentioned().isEmpty()));
        // In part of what it is called, and not of what kind of thing it is.
        Stream<Optional<Long>> part = readings.stream()
                .limit(readings.size() - 1L)
                .map(reading -> best(turn, reading, taken, hits -> isMetInPart(reading, hits)));
        return Stream.concat(whole, part).flatMap(Optional::stream).findFirst();
    }

    private static boolean isMetInPart(ProductSearch reading, ProductHits hits) {
        int words = reading.text().isBlank() ? 0 : reading.text().split("\\s+").length;
        return !reading.brands().isEmpty()
                || hits.missing().size() + hits.mentioned().size() < words;
    }

    private static Optional<Long> best(
            Turn turn, ProductSearch reading, List<Long> taken, Predicate<ProductHits> fits) {
        ProductHits hits = turn.catalog().search(reading);
        return hits.isEmpty() || !fits.test(hits)
                ? Optional.empty()
                : hits.keys().stream().filter(key -> !taken.contains(key)).findFirst();
    }

    static ProductSearch.Builder one() {
        return ProductSearch.builder().page(TRIED, 0);
    }
}
