package dev.tendero.runtime.conversation;

import dev.tendero.api.Product;
import dev.tendero.api.Reply;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Carries writes out in one transaction: a JDBC batch a table, one commit. */
final class WriteBatch {

    private static final String SESSION = "INSERT INTO session (id, shop_id, created_at) VALUES (?, ?, ?)";
    private static final String TURN = """
            INSERT INTO turn (session_id, seq, message_id, shop_id, created_at, message, reply, intent, confidence,
                source, result_count, understanding_us, query_us, wording_us, model_outcome, record)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SHOWN =
            "INSERT INTO turn_product (session_id, seq, position, product_id, price) VALUES (?, ?, ?, ?, ?)";

    private WriteBatch() {}

    static void commit(Connection connection, List<Write> writes) throws SQLException {
        insertSessions(
                connection,
                writes.stream().map(Write::session).filter(Objects::nonNull).toList());
        List<Write.NewTurn> turns =
                writes.stream().map(Write::turn).filter(Objects::nonNull).toList();
        insertTurns(connection, turns);
        insertShown(connection, turns);
        connection.commit();
    }

    private static void insertSessions(Connection connection, List<Write.NewSession> sessions) throws SQLException {
        if (sessions.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(SESSION)) {
            for (Write.NewSession session : sessions) {
                insert.setString(1, session.id());
                insert.setInt(2, session.shopId());
                insert.setObject(3, utc(session.at()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertTurns(Connection connection, List<Write.NewTurn> turns) throws SQLException {
        if (turns.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(TURN)) {
            for (Write.NewTurn turn : turns) {
                bind(insert, turn);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Write.NewTurn write) throws SQLException {
        TurnRecord turn = write.turn();
        Reply reply = turn.reply();
        insert.setString(1, reply.sessionId());
        insert.setLong(2, reply.seq());
        insert.setString(3, reply.messageId());
        insert.setInt(4, write.shopId());
        insert.setObject(5, utc(turn.at()));
        insert.setString(6, turn.message());
        insert.setString(7, reply.reply());
        insert.setString(8, reply.intent());
        insert.setDouble(9, reply.confidence());
        insert.setString(10, reply.source().name().toLowerCase(Locale.ROOT));
        insert.setLong(11, turn.resultCount());
        insert.setLong(12, turn.understandingMicros());
        insert.setLong(13, turn.queryMicros());
        insert.setLong(14, turn.wordingMicros());
        insert.setString(15, turn.modelOutcome());
        insert.setString(16, write.stored());
    }

    private static void insertShown(Connection connection, List<Write.NewTurn> turns) throws SQLException {
        if (turns.stream().allMatch(turn -> turn.turn().reply().products().isEmpty())) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(SHOWN)) {
            for (Write.NewTurn turn : turns) {
                addShown(insert, turn.turn().reply());
            }
            insert.executeBatch();
        }
    }

    /** Rows of an intent's own tables look like products but are none of the catalogue's. */
    private static void addShown(PreparedStatement insert, Reply reply) throws SQLException {
        int position = 0;
        for (Product product : reply.products()) {
            position++;
            if (product.key() > 0) {
                insert.setString(1, reply.sessionId());
                insert.setLong(2, reply.seq());
                insert.setInt(3, position);
                insert.setLong(4, product.key());
                insert.setBigDecimal(5, product.price());
                insert.addBatch();
            }
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
