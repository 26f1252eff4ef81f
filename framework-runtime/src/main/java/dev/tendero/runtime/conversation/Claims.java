package dev.tendero.runtime.conversation;

import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.data.Transactions;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the nodes apart where two answers to one message would be dear: who asks a model has the conversation to itself
 * meanwhile, among all nodes. What a node held that died is free again when its time is over. Safe for many threads.
 */
final class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    /** The second line sees what the first one decided. */
    private static final String TAKE = """
            INSERT INTO turn_claim (session_id, holder, held_until)
            VALUES (?, ?, UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND)
            ON DUPLICATE KEY UPDATE
                holder = IF(held_until > UTC_TIMESTAMP(3), holder, VALUES(holder)),
                held_until = IF(holder = VALUES(holder), VALUES(held_until), held_until)""";

    private static final String HOLDER = "SELECT holder FROM turn_claim WHERE session_id = ?";
    private static final String HELD = HOLDER + " AND held_until > UTC_TIMESTAMP(3)";
    private static final String RELEASE = "DELETE FROM turn_claim WHERE session_id = ? AND holder = ?";

    private final Transactions transactions;
    private final DataSource reader;

    /** @param reader must see what {@code writer} committed */
    Claims(DataSource writer, DataSource reader) {
        this.transactions = new Transactions(writer);
        this.reader = reader;
    }

    /** Lets go of a conversation. */
    interface Claim extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes the conversation, for as long at most.
     *
     * @throws StaleConversationException another node had it; it has let go by now, most likely with a turn recorded
     * @throws TenderoException {@code database_unavailable}
     */
    Claim take(String session, Duration atMost) {
        String holder = UUID.randomUUID().toString();
        boolean isOurs = transactions.run("taking a conversation", connection -> {
            Jdbc.update(connection, TAKE, session, holder, atMost.toNanos() / 1_000);
            return Jdbc.list(connection, HOLDER, row -> row.getString(1), session)
                    .contains(holder);
        });
        if (!isOurs) {
            awaitRelease(session);
            throw new StaleConversationException("another node answered in this conversation");
        }
        return () -> release(session, holder);
    }

    private void awaitRelease(String session) {
        boolean isHeld = true;
        while (isHeld && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            isHeld = !Jdbc.list(reader, HELD, row -> row.getString(1), session).isEmpty();
        }
    }

    private void release(String session, String holder) {
        try {
            transactions.run(
                    "letting go of a conversation", connection -> Jdbc.update(connection, RELEASE, session, holder));
        } catch (TenderoException e) {
            LOG.warn("a conversation stays taken until its time is over: {}", e.getMessage());
        }
    }
}
