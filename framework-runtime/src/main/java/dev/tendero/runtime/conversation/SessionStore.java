package dev.tendero.runtime.conversation;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what {@link GroupCommit} wrote. */
final class SessionStore {

    /** The inner select ends at the limit; sorted outside, a long conversation would be read whole. */
    private static final String STATE = """
            SELECT sh.code, t.created_at, t.message, t.record, s.created_at
            FROM session s
            JOIN shop sh ON sh.id = s.shop_id
            LEFT JOIN (
                SELECT session_id, seq, created_at, message, record FROM turn
                WHERE session_id = ? ORDER BY seq DESC LIMIT ?) t ON t.session_id = s.id
            WHERE s.id = ?
            ORDER BY t.seq DESC""";

    private static final String TURN =
            "SELECT created_at, message, record FROM turn WHERE session_id = ? AND message_id = ?";
    private static final String AFTER = """
            SELECT created_at, message, record FROM turn
            WHERE session_id = ? AND seq > ?
            ORDER BY seq
            LIMIT ?""";
    private static final String LAST = "SELECT COALESCE(MAX(seq), 0) FROM turn WHERE session_id = ?";
    private static final String EXISTS = "SELECT 1 FROM session WHERE id = ?";
    private static final String SHOP = "SELECT id FROM shop WHERE code = ?";

    private final DataSource reader;
    private final Map<String, Integer> shopIds = new ConcurrentHashMap<>();

    SessionStore(DataSource reader) {
        this.reader = reader;
    }

    Optional<SessionState> state(String sessionId) {
        List<StateRow> rows = Jdbc.list(reader, STATE, StateRow::of, sessionId, SessionState.KEPT, sessionId);
        return rows.isEmpty() ? Optional.empty() : Optional.of(state(rows));
    }

    private static SessionState state(List<StateRow> newestFirst) {
        StateRow newest = newestFirst.getFirst();
        List<StoredRow.Read> oldestFirst = newestFirst.reversed().stream()
                .map(StateRow::turn)
                .filter(Objects::nonNull)
                .map(StoredRow::read)
                .toList();
        return oldestFirst.isEmpty()
                ? SessionState.begun(newest.shop(), newest.begun())
                : SessionState.resumed(
                        newest.shop(),
                        oldestFirst.getLast().record(),
                        oldestFirst.stream().map(StoredRow.Read::past).toList());
    }

    Optional<PastTurn> turn(String sessionId, String messageId) {
        return past(Jdbc.list(reader, TURN, row -> StoredRow.of(row, 1), sessionId, messageId)).stream()
                .findFirst();
    }

    List<PastTurn> after(String sessionId, long seq, int limit) {
        return past(Jdbc.list(reader, AFTER, row -> StoredRow.of(row, 1), sessionId, seq, limit));
    }

    private static List<PastTurn> past(List<StoredRow> rows) {
        return rows.stream().map(row -> row.read().past()).toList();
    }

    long lastSeq(String sessionId) {
        return Jdbc.list(reader, LAST, row -> row.getLong(1), sessionId).getFirst();
    }

    boolean exists(String sessionId) {
        return !Jdbc.list(reader, EXISTS, row -> row.getInt(1), sessionId).isEmpty();
    }

    /** @throws TenderoException {@code unknown_shop} */
    int shopId(String shop) {
        Integer known = shopIds.get(shop);
        if (known != null) {
            return known;
        }
        int stored = Jdbc.list(reader, SHOP, row -> row.getInt(1), shop).stream()
                .findFirst()
                .orElseThrow(() -> new TenderoException(
                        ErrorCode.UNKNOWN_SHOP, "the shop \"" + shop + "\" has no row in the database"));
        shopIds.put(shop, stored);
        return stored;
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** A turn as the database gave it: it is read once the connection has gone back, since many may wait for one. */
    private record StoredRow(Instant at, String message, String record) {

        static StoredRow of(ResultSet row, int column) throws SQLException {
            return new StoredRow(instant(row, column), row.getString(column + 1), row.getString(column + 2));
        }

        Read read() {
            StoredTurn stored = RecordCodec.read(record);
            return new Read(stored, new PastTurn(at, message, stored.reply()));
        }

        private record Read(StoredTurn record, PastTurn past) {}
    }

    /** A session's shop with one of its turns, or with none. */
    private record StateRow(
            String shop, Instant begun, @Nullable StoredRow turn) {

        static StateRow of(ResultSet row) throws SQLException {
            boolean hasTurn = row.getString(4) != null;
            return new StateRow(row.getString(1), instant(row, 5), hasTurn ? StoredRow.of(row, 2) : null);
        }
    }
}
