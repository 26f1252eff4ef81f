package dev.tendero.runtime.conversation;

import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.data.Transactions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Records what customers thought of replies; the last word on a reply counts. */
final class Feedback {

    private static final String RATE = """
            INSERT INTO turn_feedback (session_id, seq, shop_id, value, given_at)
            SELECT session_id, seq, shop_id, ?, ? FROM turn WHERE session_id = ? AND seq = ?
            ON DUPLICATE KEY UPDATE value = VALUES(value), given_at = VALUES(given_at)""";

    private static final String GIVEN =
            "SELECT seq, value, given_at FROM turn_feedback WHERE session_id = ? ORDER BY seq LIMIT 100000";

    private final Transactions transactions;
    private final DataSource reader;
    private final Clock clock;

    Feedback(DataSource writer, DataSource reader, Clock clock) {
        this.reader = reader;
        this.transactions = new Transactions(writer);
        this.clock = clock;
    }

    List<Opinion> of(String sessionId) {
        return Jdbc.list(
                reader,
                GIVEN,
                row -> new Opinion(
                        row.getLong(1),
                        Thumb.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        SessionStore.instant(row, 3)),
                sessionId);
    }

    /** @return false when there is no such turn */
    boolean rate(String sessionId, long seq, Thumb thumb) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        String value = thumb.name().toLowerCase(Locale.ROOT);
        return transactions.run(
                        "a customer's opinion", connection -> Jdbc.update(connection, RATE, value, now, sessionId, seq))
                > 0;
    }
}
