package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.stream.Stream;

/** {@code buscar_producto}: finds products, and says which wish it had to give up to find any. */
public final class SearchProducts implements IntentHandler {

    private static final String RELAXED = "relaxed";
    private static final int SHOWN = 5;
    /** So many a customer may page through. */
    private static final int LOOKED_THROUGH = 100;

    @Override
    public String name() {
        return "buscar_producto";
    }

    @Override
    public Answer answer(Turn turn) {
        ProductSearch wish = Wish.of(turn, SHOWN);
        return Beside.of(turn, wish).orElseGet(() -> searched(turn, wish));
    }

    private static Answer searched(Turn turn, ProductSearch wish) {
        if (Wish.isOpen(wish)) {
            return Answer.of("ask").withSuggestions(Categories.names(turn));
        }
        if (turn.slots().first("pagina").isPresent() && !turn.shown().isEmpty()) {
            return next(turn, wish);
        }
        Answer exact = found(turn, wish);
        return exact.rows().isEmpty() ? nearest(turn, wish) : Choices.offered(turn, wish, exact);
    }

    /** What comes after the products shown last; what was given up to find those is given up again. */
    private static Answer next(Turn turn, ProductSearch wish) {
        ProductSearch answered = Stream.concat(
                        Stream.of(wish),
                        Relaxation.of(wish, Wish.saidNow(turn)).stream().map(Relaxation::search))
                .filter(search -> !turn.catalog().search(search).isEmpty())
                .findFirst()
                .orElse(wish);
        List<Long> all = turn.catalog()
                .search(answered.change().page(LOOKED_THROUGH, 0).build())
                .keys();
        int after = turn.listed().stream()
                        .mapToInt(product -> all.indexOf(product.key()))
                        .max()
                        .orElse(-1)
                + 1;
        Answer page = found(turn, answered.change().page(SHOWN, after).build());
        return page.rows().isEmpty() ? Answer.of("end") : page;
    }

    private static Answer nearest(Turn turn, ProductSearch wish) {
        for (Relaxation relaxation : Relaxation.of(wish, Wish.saidNow(turn))) {
            Answer answer = found(turn, relaxation.search());
            if (!answer.rows().isEmpty()) {
                return relaxed(answer, relaxation.dropped(), relaxation.value(), Relaxation.conditions(wish) > 1);
            }
        }
        Answer none = Answer.of(Answer.NONE).withSuggestions(Categories.names(turn));
        return wish.text().isBlank() ? none : none.with("texto", wish.text());
    }

    private static Answer found(Turn turn, ProductSearch search) {
        ProductHits hits = turn.catalog().search(search);
        List<Row> rows = Products.read(turn.queries(), hits, search);
        Answer answer = Answer.of(rows).with("total", Math.max(hits.total(), rows.size()));
        String missing = Wish.isOnlyMentioned(turn, search, hits) ? search.text() : String.join(" ", hits.missing());
        if (rows.isEmpty() || missing.isEmpty()) {
            return answer;
        }
        boolean isPart = missing.length() < search.text().strip().length();
        return relaxed(answer, "texto", missing, isPart || Relaxation.conditions(search) > 1);
    }

    /** @param several whether there were other conditions: then each alone may well be met */
    private static Answer relaxed(Answer answer, String dropped, String value, boolean several) {
        boolean isSecond = answer.variant().equals(RELAXED);
        Answer relaxed = answer.withVariant(RELAXED).with("dropped_" + dropped, value);
        return (several ? relaxed.with("several", true) : relaxed).with("second_dropped", isSecond);
    }
}
