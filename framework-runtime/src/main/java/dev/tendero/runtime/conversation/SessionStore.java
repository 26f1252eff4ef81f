package dev.tendero.runtime.conversation;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.SqlFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Reads what {@link GroupCommit} wrote. */
final class SessionStore {

    private static final String STATE = """
            SELECT sh.code, t.seq, t.created_at, t.message, t.record
            FROM session s
            JOIN shop sh ON sh.id = s.shop_id
            LEFT JOIN turn t ON t.session_id = s.id
            WHERE s.id = ?
            ORDER BY t.seq DESC
            LIMIT ?""";
    private static final String TURN =
            "SELECT created_at, message, record FROM turn WHERE session_id = ? AND message_id = ?";
    private static final String AFTER = """
            SELECT created_at, message, record FROM turn
            WHERE session_id = ? AND seq > ?
            ORDER BY seq
            LIMIT ?""";
    private static final String SHOP = "SELECT id FROM shop WHERE code = ?";

    private final DataSource reader;
    private final Map<String, Integer> shopIds = new ConcurrentHashMap<>();

    SessionStore(DataSource reader) {
        this.reader = reader;
    }

    Optional<SessionState> state(String sessionId) {
        return query(STATE, statement -> {
            statement.setString(1, sessionId);
            statement.setInt(2, SessionState.KEPT);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(state(rows)) : Optional.empty();
            }
        });
    }

    private static SessionState state(ResultSet rows) throws SQLException {
        String shop = rows.getString(1);
        if (rows.getObject(2) == null) {
            return SessionState.begun(shop);
        }
        StoredTurn last = RecordCodec.read(rows.getString(5));
        List<PastTurn> latest = new ArrayList<>();
        do {
            latest.addFirst(past(rows, 3));
        } while (rows.next());
        return SessionState.resumed(shop, last, List.copyOf(latest));
    }

    Optional<PastTurn> turn(String sessionId, String messageId) {
        return query(TURN, statement -> {
            statement.setString(1, sessionId);
            statement.setString(2, messageId);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(past(rows, 1)) : Optional.empty();
            }
        });
    }

    List<PastTurn> after(String sessionId, long seq, int limit) {
        return query(AFTER, statement -> {
            statement.setString(1, sessionId);
            statement.setLong(2, seq);
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<PastTurn> turns = new ArrayList<>();
                while (rows.next()) {
                    turns.add(past(rows, 1));
                }
                return turns;
            }
        });
    }

    /** @throws TenderoException {@code unknown_shop} */
    int shopId(String shop) {
        Integer known = shopIds.get(shop);
        if (known != null) {
            return known;
        }
        int id = query(SHOP, statement -> {
            statement.setString(1, shop);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        });
        if (id == 0) {
            throw new TenderoException(ErrorCode.UNKNOWN_SHOP, "the shop \"" + shop + "\" has no row in the database");
        }
        shopIds.put(shop, id);
        return id;
    }

    private <T> T query(String sql, Query<T> query) {
        try (Connection connection = reader.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return query.run(statement);
        } catch (SQLException e) {
            throw SqlFailure.of("reading conversations", e);
        }
    }

    private static PastTurn past(ResultSet rows, int column) throws SQLException {
        return new PastTurn(
                rows.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                rows.getString(column + 1),
                RecordCodec.read(rows.getString(column + 2)).reply());
    }

    private interface Query<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
