package dev.tendero.runtime.conversation;

import dev.tendero.runtime.data.Database;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shop "demo" with a product 7 and a product 8. */
final class TestShop {

    private final Database database;

    TestShop(Database database) throws SQLException {
        this.database = database;
        execute("INSERT IGNORE INTO shop (id, code, name, currency) VALUES (1, 'demo', 'Demo', 'EUR')");
        for (int product : new int[] {7, 8}) {
            execute("INSERT IGNORE INTO product (id, shop_id, external_id, name, description, price, currency,"
                    + " availability, revision, content_hash) VALUES (" + product + ", 1, 'P-" + product
                    + "', 'Cafetera', '', 79.90, 'EUR', 'in_stock', 1, REPEAT('x', 16))");
        }
    }

    DurableConversations node() {
        return node(Clock.systemUTC(), Duration.ofDays(36_500));
    }

    /** @param lifetime of its conversations */
    DurableConversations node(Clock clock, Duration lifetime) {
        return new DurableConversations(
                database.writer(),
                database.reader(),
                new DurableConversations.Times(Duration.ofSeconds(3), lifetime),
                clock);
    }

    /** Appends to the conversation unless the message was answered before. */
    static PastTurn send(DurableConversations node, @Nullable String id, String messageId) {
        return node.within(
                id,
                "demo",
                c -> c.answered(messageId)
                        .orElseGet(
                                () -> c.append(TestTurns.next(c, messageId, "hola", List.of(TestTurns.product(7))))));
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.writer().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    String text(String sql) throws SQLException {
        try (var connection = database.writer().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
