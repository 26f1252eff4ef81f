package dev.tendero.runtime.conversation;

import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.data.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Takes the words out of old turns: what was written, understood and answered. Times, intents, confidences, counts and
 * the products shown stay. Any number of servers may do so at once: the second one waits, and goes on where the first
 * one stopped.
 */
public final class Retention {

    private static final int BATCH = 500;
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);

    private static final String SHOPS = "SELECT id FROM shop ORDER BY id";
    private static final String PLACE =
            "INSERT IGNORE INTO retention_progress (shop_id, anonymised_until) VALUES (?, ?)";
    private static final String PROGRESS =
            "SELECT anonymised_until FROM retention_progress WHERE shop_id = ? FOR UPDATE";
    private static final String NEXT = """
            SELECT MAX(created_at), COUNT(*) FROM (
                SELECT created_at FROM turn FORCE INDEX (turn_by_time)
                WHERE shop_id = ? AND created_at >= ? AND created_at < ? ORDER BY created_at LIMIT ?) batch""";
    /** The client's id of the message may hold anything; that of the record is never looked for again. */
    private static final String ANONYMISE = """
            UPDATE turn SET message = '', reply = '', message_id = CONCAT('erased-', UUID()),
                record = JSON_REMOVE(
                    JSON_SET(record, '$.reply.reply', '', '$.reply.messageId', '', '$.reply.entities', JSON_ARRAY(),
                        '$.reply.products', JSON_ARRAY(), '$.reply.suggestions', JSON_ARRAY(), '$.context', JSON_ARRAY(),
                        '$.shown', JSON_ARRAY()),
                    '$.reply.entities', '$.reply.products', '$.reply.suggestions', '$.context', '$.shown')
            WHERE shop_id = ? AND created_at BETWEEN ? AND ?""";

    private static final String ADVANCE = "UPDATE retention_progress SET anonymised_until = ? WHERE shop_id = ?";
    private static final String EMPTY_SEARCHES =
            "DELETE FROM hour_empty_search WHERE shop_id = ? AND hour < ? LIMIT 5000";
    private static final String UNRECOGNISED =
            "DELETE FROM hour_unrecognised WHERE shop_id = ? AND created_at < ? LIMIT 5000";
    private static final String CLAIMS = "DELETE FROM turn_claim WHERE held_until < ?";
    private static final String MARKS = "DELETE FROM erased_session WHERE erased_at < ? LIMIT 5000";

    private final DataSource writer;

    public Retention(DataSource writer) {
        this.writer = writer;
    }

    /**
     * Anonymises the turns before {@code limit}, oldest first, in transactions of some hundred turns.
     *
     * @param batches how many transactions at most, a shop; the rest is for the next time
     * @return how many turns
     * @throws dev.tendero.api.TenderoException {@code database_unavailable}; what was done stays done
     */
    public int before(Instant limit, int batches) {
        LocalDateTime until = utc(limit);
        int turns = 0;
        for (int shop : Jdbc.list(writer, SHOPS, row -> row.getInt(1))) {
            turns += ofShop(shop, until, batches);
            transactions().run("old figures with words", connection -> {
                Jdbc.update(connection, EMPTY_SEARCHES, shop, until.minusHours(1));
                return Jdbc.update(connection, UNRECOGNISED, shop, until);
            });
        }
        return turns;
    }

    /** Forgets which conversations were erased, when every node knows it long since, and what nodes held that died. */
    public void forgetErasures(Instant now) {
        transactions()
                .run(
                        "marks of erased conversations",
                        connection -> Jdbc.update(connection, CLAIMS, utc(now).minusDays(1))
                                + Jdbc.update(connection, MARKS, utc(now).minusDays(1)));
    }

    private int ofShop(int shop, LocalDateTime until, int batches) {
        transactions().run("the place of a shop", connection -> Jdbc.update(connection, PLACE, shop, BEGINNING));
        int turns = 0;
        for (int i = 0; i < batches; i++) {
            int done = transactions().run("old turns", connection -> batch(connection, shop, until));
            turns += done;
            if (done < BATCH) {
                return turns;
            }
        }
        return turns;
    }

    private static int batch(Connection connection, int shop, LocalDateTime until) throws SQLException {
        LocalDateTime from = Jdbc.list(connection, PROGRESS, row -> row.getObject(1, LocalDateTime.class), shop)
                .getFirst();
        List<Optional<LocalDateTime>> last = Jdbc.list(
                connection,
                NEXT,
                row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)),
                shop,
                from,
                until,
                BATCH);
        if (last.getFirst().isEmpty()) {
            return 0;
        }
        LocalDateTime to = last.getFirst().get();
        int turns = Jdbc.update(connection, ANONYMISE, shop, from, to);
        Jdbc.update(connection, ADVANCE, to.plus(1, ChronoUnit.MILLIS), shop);
        return turns;
    }

    private Transactions transactions() {
        return new Transactions(writer);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
