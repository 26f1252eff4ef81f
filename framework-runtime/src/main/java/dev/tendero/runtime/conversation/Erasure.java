package dev.tendero.runtime.conversation;

import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.data.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes conversations out of the database, with all that can be led back to them. Sums without words stay. */
final class Erasure {

    private static final String SHOP = "SELECT shop_id FROM session WHERE id = ? FOR UPDATE";
    private static final String TIMES = "SELECT MIN(created_at), MAX(created_at) FROM turn WHERE session_id = ?";
    private static final String EMPTY_SEARCHES = """
            UPDATE hour_empty_search h
            JOIN (SELECT shop_id, DATE_FORMAT(created_at, '%Y-%m-%d %H:00:00') AS hour, intent,
                    LEFT(message, 200) AS asked, COUNT(*) AS times
                FROM turn WHERE session_id = ? AND result_count = 0
                GROUP BY shop_id, hour, intent, asked) mine
            ON h.shop_id = mine.shop_id AND h.hour = mine.hour AND h.intent = mine.intent AND h.message = mine.asked
            SET h.times = h.times - LEAST(h.times, mine.times)""";
    private static final String NO_MORE_SEARCHED =
            "DELETE FROM hour_empty_search WHERE shop_id = ? AND hour BETWEEN ? AND ? AND times = 0";
    private static final String UNRECOGNISED =
            "DELETE FROM hour_unrecognised WHERE shop_id = ? AND created_at BETWEEN ? AND ? AND session_id = ?";
    /** Its turns, what they showed and how they were found go with it. */
    private static final String SESSION = "DELETE FROM session WHERE id = ?";

    private static final String CLAIM = "DELETE FROM turn_claim WHERE session_id = ?";
    private static final String MARK = "INSERT INTO erased_session (id, erased_at) VALUES (?, UTC_TIMESTAMP(3))";
    private static final String MARKS =
            "SELECT id FROM erased_session WHERE erased_at > UTC_TIMESTAMP(3) - INTERVAL ? SECOND";

    private final Transactions transactions;
    private final DataSource reader;

    Erasure(DataSource writer, DataSource reader) {
        this.transactions = new Transactions(writer);
        this.reader = reader;
    }

    /** @return false when there is no such conversation */
    boolean erase(String session) {
        return transactions.run("erasing a conversation", connection -> erase(connection, session));
    }

    private static boolean erase(Connection connection, String session) throws SQLException {
        List<Integer> shop = Jdbc.list(connection, SHOP, row -> row.getInt(1), session);
        if (shop.isEmpty()) {
            return false;
        }
        Jdbc.list(
                        connection,
                        TIMES,
                        row -> new Times(row.getObject(1, LocalDateTime.class), row.getObject(2, LocalDateTime.class)),
                        session)
                .getFirst()
                .eraseSums(connection, shop.getFirst(), session);
        Jdbc.update(connection, SESSION, session);
        Jdbc.update(connection, CLAIM, session);
        Jdbc.update(connection, MARK, session);
        return true;
    }

    /** Those that were erased within the last seconds, by whichever node. */
    List<String> latest(long seconds) {
        return Jdbc.list(reader, MARKS, row -> row.getString(1), seconds);
    }

    /** When the first and the last turn were; null when there is none. */
    private record Times(
            @Nullable LocalDateTime first, @Nullable LocalDateTime last) {

        void eraseSums(Connection connection, int shop, String session) throws SQLException {
            if (first == null || last == null) {
                return;
            }
            Jdbc.update(connection, EMPTY_SEARCHES, session);
            Jdbc.update(connection, NO_MORE_SEARCHED, shop, first.truncatedTo(ChronoUnit.HOURS), last);
            Jdbc.update(connection, UNRECOGNISED, shop, first, last, session);
        }
    }
}
