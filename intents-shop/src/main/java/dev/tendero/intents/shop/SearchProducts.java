package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.util.List;

/** {@code buscar_producto}: finds products, and says which wish it had to give up to find any. */
public final class SearchProducts implements IntentHandler {

    private static final int SHOWN = 5;

    @Override
    public String name() {
        return "buscar_producto";
    }

    @Override
    public Answer answer(Turn turn) {
        ProductSearch wish = Wish.of(turn, SHOWN);
        if (Wish.isOpen(wish)) {
            return Answer.of("ask");
        }
        Answer exact = found(turn, wish);
        return exact.rows().isEmpty() ? nearest(turn, wish) : exact;
    }

    private static Answer nearest(Turn turn, ProductSearch wish) {
        for (Relaxation relaxation : Relaxation.of(wish)) {
            Answer answer = found(turn, relaxation.search());
            if (!answer.rows().isEmpty()) {
                return answer.withVariant("relaxed").with("dropped_" + relaxation.dropped(), relaxation.value());
            }
        }
        return Answer.of(Answer.NONE);
    }

    private static Answer found(Turn turn, ProductSearch search) {
        ProductHits hits = turn.catalog().search(search);
        List<Row> rows = Products.read(turn.queries(), hits, search);
        Answer answer = Answer.of(rows).with("total", Math.max(hits.total(), rows.size()));
        return rows.isEmpty() || hits.missing().isEmpty()
                ? answer
                : answer.withVariant("relaxed").with("dropped_texto", String.join(" ", hits.missing()));
    }
}
