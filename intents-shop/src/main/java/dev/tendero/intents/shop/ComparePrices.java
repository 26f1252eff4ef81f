package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.Row;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** {@code comparar_precios}: puts products side by side, from the cheapest to the dearest. */
public final class ComparePrices implements IntentHandler {

    @Override
    public String name() {
        return "comparar_precios";
    }

    @Override
    public Answer answer(Turn turn) {
        List<Row> rows = Compared.rows(turn).stream()
                .sorted(Comparator.comparing(ComparePrices::price))
                .toList();
        return switch (rows.size()) {
            case 0 -> Answer.of(Answer.NONE);
            case 1 -> Answer.of(rows).withVariant("single");
            default -> comparison(rows);
        };
    }

    private static Answer comparison(List<Row> rows) {
        BigDecimal difference = price(rows.getLast()).subtract(price(rows.getFirst()));
        Answer answer = Answer.of(rows)
                .with("cheapest", rows.getFirst().text("name").orElse(""))
                .with("cheapest_price", price(rows.getFirst()));
        return difference.signum() == 0 ? answer : answer.with("difference", difference);
    }

    private static BigDecimal price(Row row) {
        return row.decimal("price").orElse(BigDecimal.ZERO);
    }
}
