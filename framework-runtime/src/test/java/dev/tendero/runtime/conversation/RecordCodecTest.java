package dev.tendero.runtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Availability;
import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.Reply;
import dev.tendero.runtime.understanding.ScoredIntent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

    private static final Reply PLAIN = reply(List.of(), List.of(), "hola");

    @Test
    void aTurnComesBackAsItWas() {
        Entity odd = new Entity(
                "raro",
                "«ñ» \"x\" \\ \n\u0000 🛒",
                -1,
                -1,
                Map.ofEntries(
                        Map.entry("min", new BigDecimal("0.10")),
                        Map.entry("max", new BigDecimal("1E+3")),
                        Map.entry("index", -1),
                        Map.entry("many", 9_000_000_000L),
                        Map.entry("few", 5L),
                        Map.entry("ratio", 2.0),
                        Map.entry("is", true),
                        Map.entry("text", "12"),
                        Map.entry("date", LocalDate.of(2026, 2, 28)),
                        Map.entry("time", LocalTime.of(9, 0)),
                        Map.entry("when", LocalDateTime.of(2026, 2, 28, 9, 30)),
                        Map.entry("at", Instant.ofEpochSecond(1)),
                        Map.entry("list", List.of("rojo", new BigDecimal("1.0"), List.of()))),
                true,
                true);
        Product full = new Product(
                7,
                "id/ü",
                "Cafetera",
                "Krups",
                "Hogar > Cafeteras",
                new BigDecimal("1299.50"),
                new BigDecimal("1.5E+3"),
                "EUR",
                Availability.PREORDER,
                "https://example.org/i?a=1&b=2",
                "https://example.org/ñ");
        Reply reply = reply(List.of(odd), List.of(full, TestTurns.product(8)), "Aquí: 1.299,50 € 🛒");
        StoredTurn turn =
                new StoredTurn(reply, List.of(new StoredTurn.Ranked("a", 0.1 + 0.2)), List.of(odd), List.of(), "tema");

        assertThat(RecordCodec.read(RecordCodec.write(turn))).isEqualTo(turn);
    }

    @Test
    void aTurnWithNothingInItComesBackAsItWas() {
        StoredTurn turn = new StoredTurn(PLAIN, List.of(), List.of(), List.of(), null);
        String json = RecordCodec.write(turn);

        assertThat(RecordCodec.read(json)).isEqualTo(turn);
        assertThat(json).as("nothing empty is stored").doesNotContain("[]").doesNotContain("null");
        assertThat(json.length()).isLessThan(250);
    }

    @Test
    void theOtherMeaningsOfAValueComeBack() {
        List<Map<String, Object>> others = List.of(
                Map.of("name", "sabor", "value", "verde"), Map.of("name", "talla", "value", new BigDecimal("42.50")));
        Map<String, Object> parts = Map.of(
                "name", "color", "others", others, "deep", Map.of("map", Map.of("decimal", "1", "empty", Map.of())));
        assertThat(partsReadBack(parts)).isEqualTo(parts);
    }

    @Test
    void aPartThatHoldsItselfIsCutOff() {
        Map<String, Object> endless = new HashMap<>();
        endless.put("self", endless);
        endless.put("nothing", null);
        assertThat(partsReadBack(Map.of("part", endless))).containsOnlyKeys("part");
    }

    private static Map<String, Object> partsReadBack(Map<String, Object> parts) {
        Entity entity = Entity.of("atributo", "verde", 0, 5).withParts(parts);
        StoredTurn turn = new StoredTurn(reply(List.of(entity), List.of(), ""), List.of(), List.of(), List.of(), null);
        return RecordCodec.read(RecordCodec.write(turn))
                .reply()
                .entities()
                .getFirst()
                .parts();
    }

    @Test
    void aTypeThatJsonCantTellBecomesText() {
        Entity entity = Entity.of("x", "y", 0, 1).withParts(Map.of("path", java.nio.file.Path.of("a")));
        StoredTurn turn = new StoredTurn(reply(List.of(entity), List.of(), ""), List.of(), List.of(), List.of(), null);
        assertThat(RecordCodec.read(RecordCodec.write(turn))
                        .reply()
                        .entities()
                        .getFirst()
                        .parts())
                .isEqualTo(Map.of("path", "a"));
    }

    @Test
    void whatALaterVersionAddsIsPassedOver() {
        String json = RecordCodec.write(new StoredTurn(
                reply(List.of(TestTurns.PRICE), List.of(), "hola"), List.of(), List.of(), List.of(), null));
        String later = json.replaceFirst("\\{", "{\"mood\":{\"level\":[1]},")
                .replace("\"reply\":{", "\"reply\":{\"tone\":\"warm\",")
                .replace("\"parts\":{", "\"parts\":{\"unit\":{\"money\":\"EUR\"},");
        StoredTurn read = RecordCodec.read(later);
        assertThat(read.reply().reply()).isEqualTo("hola");
        assertThat(read.reply().entities().getFirst().parts())
                .containsEntry("max", new BigDecimal("80"))
                .containsEntry("unit", "EUR");
    }

    @Test
    void onlyTheBestIntentsAreStored() {
        List<ScoredIntent> ranked = IntStream.range(0, 200)
                .mapToObj(i -> new ScoredIntent("intent" + i, 1.0 / (i + 1), List.of()))
                .toList();
        TurnRecord turn =
                new TurnRecord("demo", Instant.EPOCH, "hola", PLAIN, ranked, List.of(), null, 0, 1, 1, 1, null);
        assertThat(StoredTurn.of(turn, List.of()).ranked())
                .extracting(StoredTurn.Ranked::intent)
                .containsExactly("intent0", "intent1", "intent2", "intent3", "intent4");
    }

    private static Reply reply(List<Entity> entities, List<Product> products, String text) {
        return new Reply(
                "0123456789012345678901",
                "m",
                3,
                text,
                "saludo",
                1.0 / 3,
                entities,
                products,
                List.of(),
                Reply.Source.MODEL,
                12);
    }
}
