package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.Availability;
import dev.tendero.api.Row;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code comparar_precios}: puts products side by side, in order of price or of the amount that is asked for. */
public final class ComparePrices implements IntentHandler {

    private static final String OUT_OF_STOCK = Availability.OUT_OF_STOCK.wireName();

    @Override
    public String name() {
        return "comparar_precios";
    }

    @Override
    public Answer answer(Turn turn) {
        Compared compared = Compared.of(turn);
        List<Row> rows = available(turn, compared.rows());
        Answer answer = switch (rows.size()) {
            case 0 -> Answer.of(Answer.NONE);
            case 1 -> Answer.of(rows).withVariant("single");
            default -> inOrder(turn, rows);
        };
        Answer told = compared.isPart() ? answer.with("part", true) : answer;
        return listed(listed(told, "absent", compared.absent()), "aside", compared.aside());
    }

    /** {@code ¿cuál está en stock?} is of those that are, if any is. */
    private static List<Row> available(Turn turn, List<Row> rows) {
        if (turn.slots()
                .first("disponibilidad")
                .filter(asked -> !asked.carried())
                .isEmpty()) {
            return rows;
        }
        List<Row> available = rows.stream()
                .filter(row -> !row.text("availability").equals(Optional.of(OUT_OF_STOCK)))
                .toList();
        return available.isEmpty() ? rows : available;
    }

    private static Answer listed(Answer answer, String name, List<String> words) {
        return words.isEmpty() ? answer : answer.with(name, String.join("», «", words));
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
        BigDecimal difference = price(ascending.getLast()).subtract(price(ascending.getFirst()));
        boolean isSame = difference.signum() == 0;
        Answer told =
                Wish.isDearestFirst(turn) && !isSame ? fromDearest(ascending.reversed()) : fromCheapest(ascending);
        return differing(turn, isSame ? told : told.with("difference", difference));
    }

    /** Who asks for the cheapest asks nothing else. */
    private static Answer differing(Turn turn, Answer answer) {
        List<Map<String, Object>> differences =
                turn.slots().first("orden").filter(order -> !order.carried()).isPresent()
                        ? List.of()
                        : Differences.of(turn, answer.rows());
        return differences.isEmpty() ? answer : answer.with("differ", true).with("differences", differences);
    }

    private static Answer fromDearest(List<Row> rows) {
        return Answer.of(rows).with("dearest", first(rows));
    }

    private static Answer fromCheapest(List<Row> rows) {
        return Answer.of(rows).with("cheapest", first(rows)).with("cheapest_price", price(rows.getFirst()));
    }

    private static String first(List<Row> rows) {
        return rows.getFirst().text("name").orElse("");
    }

    private static BigDecimal price(Row row) {
        return row.decimal("price").orElse(BigDecimal.ZERO);
    }
}
