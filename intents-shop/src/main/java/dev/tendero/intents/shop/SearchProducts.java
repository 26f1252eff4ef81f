package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.Product;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import dev.tendero.intents.shop.Relaxation.Dropped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code buscar_producto}: finds products, and says which wish it had to give up to find any. */
public final class SearchProducts implements IntentHandler {

    private static final int SHOWN = 5;
    /** So many of each of two things. */
    private static final int EACH = 3;
    /** So many a customer may page through. */
    private static final int LOOKED_THROUGH = 100;

    @Override
    public String name() {
        return "buscar_producto";
    }

    @Override
    public Answer answer(Turn turn) {
        ProductSearch wish = Wish.of(turn, Wish.count(turn, SHOWN));
        return Beyond.of(turn, wish)
                .or(() -> Beside.of(turn, wish))
                .or(() -> pointedAt(turn))
                .or(() -> told(turn, wish))
                .or(() -> apart(turn, wish))
                .orElseGet(() -> searched(turn, wish));
    }

    /** {@code la de patitos}: what of the list is so, where nothing is all that was said so far. */
    private static Optional<Answer> told(Turn turn, ProductSearch wish) {
        if (turn.shown().size() < 2 || isFound(turn, wish)) {
            return Optional.empty();
        }
        List<Row> rows = Products.read(turn.queries(), Listed.within(turn, wish));
        return rows.isEmpty() ? Optional.empty() : Optional.of(Answer.of(rows));
    }

    /** {@code una pala y un rastrillo}: the best of each, in turns; of two categories as {@link Mixed} does it. */
    private static Optional<Answer> apart(Turn turn, ProductSearch wish) {
        List<ProductSearch> sides = wish.categories().size() < 2 ? sides(turn, wish) : List.of();
        List<List<Long>> each =
                sides.stream().map(side -> turn.catalog().search(side).keys()).toList();
        List<Long> keys = IntStream.range(0, EACH)
                .boxed()
                .flatMap(i -> each.stream().filter(side -> i < side.size()).map(side -> side.get(i)))
                .distinct()
                .toList();
        return sides.size() < 2
                ? Optional.empty()
                : Optional.of(unlimited(Answer.of(Products.read(turn.queries(), keys))));
    }

    /** Two things that are joined; else a thing and a category that has no such thing, {@code tierra para macetas}. */
    private static List<ProductSearch> sides(Turn turn, ProductSearch wish) {
        List<ProductSearch> joined = Sides.apart(turn, wish);
        ProductSearch thing = wish.change().categories(List.of()).build();
        boolean isElsewhere = joined.isEmpty()
                && wish.categories().size() == 1
                && !turn.searchText().isBlank()
                && Wish.isOfKind(turn)
                && !isFound(turn, wish)
                && Sides.isOfThings(turn, thing);
        return isElsewhere ? List.of(thing, wish.change().text("").build()) : joined;
    }

    /** What holds of one thing is not said of all. */
    private static Answer unlimited(Answer answer) {
        return answer.with("categoria", false).with("marca", false).with("atributo", false);
    }

    private static boolean isFound(Turn turn, ProductSearch wish) {
        ProductHits hits = Mixed.unordered(turn, wish).hits();
        return !hits.isEmpty() && hits.missing().isEmpty();
    }

    /** {@code la más grande de las dos primeras}. */
    private static Optional<Answer> pointedAt(Turn turn) {
        List<Row> rows = Products.read(
                turn.queries(),
                Pointed.products(turn).stream().map(Product::key).toList());
        return Ordered.saidNow(turn)
                .filter(order -> rows.size() > 1)
                .map(order -> Ordered.of(turn, order, rows))
                .map(ordered -> ordered.told(Answer.of(ordered.in(rows))));
    }

    private static Answer searched(Turn turn, ProductSearch wish) {
        if (Wish.isOpen(wish) && !Wish.isOfAll(turn)) {
            return Answer.of("ask").withSuggestions(Categories.names(turn));
        }
        if (turn.slots().first("pagina").isPresent() && !turn.shown().isEmpty()) {
            return next(turn, wish);
        }
        return wholeFirst(turn, wish)
                .map(way -> found(turn, wish, way))
                .filter(answer -> !answer.rows().isEmpty())
                .findFirst()
                .map(answer -> isWhole(turn, answer) ? Choices.offered(turn, wish, answer) : answer)
                .map(SearchProducts::withMore)
                .map(answer -> filtered(turn, wish, answer))
                .orElseGet(() -> nothing(turn, wish));
    }

    /** A value that was read as a word of a name is not told as what all of them have. */
    private static Answer filtered(Turn turn, ProductSearch wish, Answer answer) {
        boolean isRead = turn.slots().wanted("atributo").stream()
                .allMatch(entity -> WishReadings.names(entity).anyMatch(wish.attributes()::containsKey));
        return isRead ? answer : answer.with("atributo", false);
    }

    /** Whoever sees five of seven is told so, where no question says it. */
    private static Answer withMore(Answer answer) {
        boolean isAsked = answer.values().keySet().stream().anyMatch(name -> name.startsWith(Choices.ASKED));
        boolean isPart = answer.values().get("total") instanceof Long total
                && total > answer.rows().size();
        return isPart && !isAsked && !answer.variant().equals(Relaxed.VARIANT) ? answer.with("more", true) : answer;
    }

    /** Who asks for the biggest is not asked which. */
    private static boolean isWhole(Turn turn, Answer answer) {
        return !answer.variant().equals(Relaxed.VARIANT)
                && Ordered.saidNow(turn).isEmpty();
    }

    /** The wish as it is, then with less and less of it. */
    private static Stream<Relaxation> ways(Turn turn, ProductSearch wish) {
        return Stream.concat(
                Stream.of(Relaxation.none(wish)),
                Stream.of(wish)
                        .flatMap(whole -> Relaxation.of(Relaxation.whole(turn, whole), Wish.saidNow(turn)).stream()));
    }

    /**
     * Of what is given up first what then leaves no word unmet: puppies' food before what is food, but no dog's. Where
     * words alone tell the thing, they are the last that is given up: a phone's charger before tyres for the car.
     */
    private static Stream<Relaxation> wholeFirst(Turn turn, ProductSearch wish) {
        Stream<Relaxation> met =
                Stream.concat(keepingWhatIsSaidNow(turn, wish), ways(turn, wish).filter(way -> isMet(turn, way)));
        return !Wish.isThingKnown(turn, wish) && Wish.saidNow(turn).contains(Relaxation.TEXT)
                ? Stream.of(
                                Stream.of(Relaxation.none(wish)).filter(way -> isFound(turn, wish)),
                                wordsKept(turn, wish).filter(way -> isMet(turn, way)),
                                wordsKept(turn, wish),
                                met,
                                ways(turn, wish))
                        .flatMap(each -> each)
                : Stream.concat(met, ways(turn, wish));
    }

    /** {@code ¿y de cuadros?} after blue shirts: rather one that is not blue than one without squares. */
    private static Stream<Relaxation> keepingWhatIsSaidNow(Turn turn, ProductSearch wish) {
        Set<String> said = Wish.saidNow(turn);
        return !said.contains(Relaxation.TEXT) || isFound(turn, wish)
                ? Stream.empty()
                : ways(turn, wish)
                        .filter(way -> !way.dropped().isEmpty() && way.spoken(said) == 0)
                        .filter(way -> isFound(turn, way.search()));
    }

    /** The ways on which what fits best is called by one of the words. */
    private static Stream<Relaxation> wordsKept(Turn turn, ProductSearch wish) {
        return ways(turn, wish).filter(way -> way.keepsWords() && isCalledSo(turn, way.search()));
    }

    private static boolean isMet(Turn turn, Relaxation way) {
        return way.dropped().isEmpty()
                || Mixed.unordered(turn, way.search()).hits().missing().isEmpty();
    }

    private static boolean isCalledSo(Turn turn, ProductSearch search) {
        ProductHits hits = Mixed.unordered(turn, search).hits();
        int others = hits.missing().size() + hits.mentioned().size();
        return !hits.isEmpty() && others < search.text().split(" ").length;
    }

    private static Answer nothing(Turn turn, ProductSearch wish) {
        Answer none = Answer.of(Answer.NONE).withSuggestions(Categories.names(turn));
        return wish.text().isBlank() ? none : none.with("texto", wish.text());
    }

    /** What comes after the products shown last; what was given up to find those is given up again. */
    private static Answer next(Turn turn, ProductSearch wish) {
        List<Long> listed = turn.listed().stream().map(Product::key).toList();
        return ways(turn, wish)
                .flatMap(way -> after(turn, way, listed).stream())
                .findFirst()
                .map(way -> found(turn, wish, way))
                .filter(page -> !page.rows().isEmpty())
                .orElseGet(() -> Answer.of("end"));
    }

    /** The same way from behind those products on; empty when it is not what has found them. */
    private static Optional<Relaxation> after(Turn turn, Relaxation way, List<Long> listed) {
        List<Long> all = Mixed.search(
                        turn, way.search().change().page(LOOKED_THROUGH, 0).build())
                .keys();
        if (!all.containsAll(listed)) {
            return Optional.empty();
        }
        int after = listed.stream().mapToInt(all::indexOf).max().orElse(-1) + 1;
        return Optional.of(new Relaxation(
                way.search().change().page(SHOWN, after).build(),
                way.dropped(),
                way.told(),
                way.isThingKnown(),
                way.unmet()));
    }

    private static Answer found(Turn turn, ProductSearch wish, Relaxation way) {
        ProductSearch search = way.search();
        Mixed mixed = Mixed.of(turn, search);
        ProductHits hits = mixed.hits();
        List<Row> rows = Products.read(turn.queries(), hits, search);
        Answer plain = Answer.of(rows).with("total", Math.max(hits.total(), rows.size()));
        if (rows.isEmpty()) {
            return plain;
        }
        Answer answer = mixed.told(plain);
        if (way.dropped().isEmpty() && Wish.isOnlyMentioned(search, hits)) {
            return relaxed(answer.with("mentioned", search.text()), way.dropped(), false);
        }
        List<Dropped> dropped = Relaxed.dropped(turn, way, hits);
        String missing = String.join(" ", hits.missing());
        boolean isPart =
                !missing.isEmpty() && missing.length() < search.text().strip().length();
        if (dropped.isEmpty()) {
            return answer;
        }
        Answer relaxed = relaxed(answer, dropped, isPart || Relaxation.conditions(wish) > 1);
        return isUnsaid(turn, search, dropped)
                ? relaxed.with("unsaid", dropped.getFirst().value())
                : relaxed;
    }

    /** Whether nothing but words is given up, and no product that meets all else says them. */
    private static boolean isUnsaid(Turn turn, ProductSearch search, List<Dropped> dropped) {
        if (!dropped.stream().allMatch(part -> part.part().equals(Relaxation.TEXT))) {
            return false;
        }
        String words = dropped.getFirst().value();
        ProductHits hits = turn.catalog().search(search.change().text(words).build());
        return hits.isEmpty() || !hits.missing().isEmpty();
    }

    /** @param several whether there were other conditions: then each alone may well be met */
    private static Answer relaxed(Answer answer, List<Dropped> dropped, boolean several) {
        Answer relaxed = Relaxed.of(answer, dropped);
        return several ? relaxed.with("several", true) : relaxed;
    }
}
