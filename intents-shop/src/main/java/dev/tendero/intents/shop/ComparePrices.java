package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.Row;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** {@code comparar_precios}: puts products side by side, in order of price or of the amount that is asked for. */
public final class ComparePrices implements IntentHandler {

    @Override
    public String name() {
        return "comparar_precios";
    }

    @Override
    public Answer answer(Turn turn) {
        Compared compared = Compared.of(turn);
        Answer answer = switch (compared.rows().size()) {
            case 0 -> Answer.of(Answer.NONE);
            case 1 -> Answer.of(compared.rows()).withVariant("single");
            default -> inOrder(turn, compared.rows());
        };
        return compared.absent().isEmpty() ? answer : answer.with("absent", String.join("», «", compared.absent()));
    }

    private static Answer inOrder(Turn turn, List<Row> rows) {
        return Ordered.saidNow(turn)
                .map(order -> Ordered.of(turn, order, rows))
                .map(ordered -> ordered.scale().isEmpty()
                        ? ordered.told(byPrice(turn, rows))
                        : ordered.told(Answer.of(ordered.in(rows)).with("top", first(ordered.in(rows)))))
                .orElseGet(() -> byPrice(turn, rows));
    }

    private static Answer byPrice(Turn turn, List<Row> rows) {
        List<Row> ascending =
                rows.stream().sorted(Comparator.comparing(ComparePrices::price)).toList();
        boolean isDown = Wish.isDearestFirst(turn);
        Answer answer = Answer.of(isDown ? ascending.reversed() : ascending)
                .with("cheapest", first(ascending))
                .with("cheapest_price", price(ascending.getFirst()));
        Answer told = isDown ? answer.with("dearest", first(ascending.reversed())) : answer;
        BigDecimal difference = price(ascending.getLast()).subtract(price(ascending.getFirst()));
        return difference.signum() == 0 ? told : told.with("difference", difference);
    }

    private static String first(List<Row> rows) {
        return rows.getFirst().text("name").orElse("");
    }

    private static BigDecimal price(Row row) {
        return row.decimal("price").orElse(BigDecimal.ZERO);
    }
}
