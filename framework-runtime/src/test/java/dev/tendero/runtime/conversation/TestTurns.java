package dev.tendero.runtime.conversation;

import dev.tendero.api.Availability;
import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.Reply;
import dev.tendero.runtime.understanding.Evidence;
import dev.tendero.runtime.understanding.ScoredIntent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Turns to record. */
final class TestTurns {

    static final Entity PRICE =
            new Entity("precio", "hasta 80 €", 3, 13, Map.of("max", new BigDecimal("80")), false, false);

    private TestTurns() {}

    static TurnRecord next(Conversation conversation, String messageId, String text) {
        return next(conversation, messageId, text, List.of());
    }

    static TurnRecord next(Conversation conversation, String messageId, String text, List<Product> products) {
        return turn(conversation.id(), conversation.lastSeq() + 1, messageId, text, products);
    }

    static TurnRecord turn(String sessionId, long seq, String messageId, String text, List<Product> products) {
        Reply reply = new Reply(
                sessionId,
                messageId,
                seq,
                "respuesta a " + text,
                "buscar_producto",
                0.9,
                List.of(PRICE),
                products,
                List.of("más"),
                Reply.Source.TEMPLATE,
                3);
        return new TurnRecord(
                "demo",
                Instant.parse("2026-01-02T03:04:05.678Z"),
                text,
                reply,
                List.of(new ScoredIntent(
                        "buscar_producto", 0.9, List.of(new Evidence(Evidence.Kind.KEYWORD, "keyword «busco»", 0.6)))),
                List.of(PRICE),
                "buscar_producto",
                products.size(),
                80,
                400,
                20,
                null);
    }

    static Product product(long key) {
        return new Product(
                key,
                "P-" + key,
                "Cafetera",
                "Krups",
                "Cafeteras",
                new BigDecimal("79.90"),
                null,
                "EUR",
                Availability.IN_STOCK,
                null,
                null);
    }
}
