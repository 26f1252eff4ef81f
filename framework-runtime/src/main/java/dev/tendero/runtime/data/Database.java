package dev.tendero.runtime.data;

import com.zaxxer.hikari.HikariDataSource;
import dev.tendero.api.TenderoException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/**
 * The database with its two pools: one that writes the record, one that can only read. Until it is up, whoever asks its
 * data sources for a connection waits. Safe for many threads.
 */
public final class Database implements AutoCloseable {

    private final CompletableFuture<OpenDatabase> opening;
    private final DataSource writer = new DeferredDataSource(() -> open().writer());
    private final DataSource reader = new DeferredDataSource(() -> open().reader());
    private final DataSource current = new DeferredDataSource(() -> open().current());
    private final DataSource bulk = new DeferredDataSource(() -> open().bulk());

    private Database(CompletableFuture<OpenDatabase> opening) {
        this.opening = opening;
    }

    /** Who else may use the embedded server's directory meanwhile. */
    public enum Access {
        /** This process serves; a second one is refused. */
        ALONE,
        /** A command that works beside a running server through that server's database. */
        BESIDE
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @throws TenderoException {@code bad_configuration} or {@code database_unavailable}, saying what to mend
     */
    public static Database open(DatabaseSettings settings, Access access, Progress progress) {
        Database database = begin(settings, access, progress);
        database.awaitOpen();
        return database;
    }

    /** Begins to open it in the background; {@link #awaitOpen()} tells how that went. */
    public static Database begin(DatabaseSettings settings, Access access, Progress progress) {
        CompletableFuture<OpenDatabase> opening = new CompletableFuture<>();
        Thread.ofPlatform().name("database-start").start(() -> {
            try {
                opening.complete(OpenDatabase.open(settings, access, progress));
            } catch (Throwable e) {
                opening.completeExceptionally(e);
            }
        });
        return new Database(opening);
    }

    /** @throws TenderoException {@code bad_configuration} or {@code database_unavailable}, saying what to mend */
    public void awaitOpen() {
        open();
    }

    /** For the record and the importer. */
    public DataSource writer() {
        return writer;
    }

    /**
     * For queries: its sessions refuse to write, and bound a statement's rows and time. Where they run on replicas,
     * what was just written may be missing.
     */
    public DataSource reader() {
        return reader;
    }

    /** For look-ups that must find whatever {@link #writer()} has committed. */
    public DataSource current() {
        return current;
    }

    /** Connections for long work such as an import: not pooled, and patient for up to five minutes. */
    public DataSource bulk() {
        return bulk;
    }

    /** Whether the server answers now; waits as long as any other request would. */
    public boolean answers() {
        return trouble().isEmpty();
    }

    /** Why the server can't be used now; waits as long as any other request would. */
    public Optional<String> trouble() {
        return trouble(writer).or(() -> trouble(reader));
    }

    private static Optional<String> trouble(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(1) ? Optional.empty() : Optional.of("the database does not answer");
        } catch (SQLException e) {
            return Optional.of(String.valueOf(SqlFailure.of("a look", e).getMessage()));
        }
    }

    /** Connections in use and open, of the pool that writes and the one that reads. */
    public PoolState writerPool() {
        return PoolState.of(open().writer());
    }

    public PoolState readerPool() {
        return PoolState.of(open().reader());
    }

    /** Waits for a start that is still going on, then lets go of it. */
    @Override
    public void close() {
        opening.handle((open, failure) -> open)
                .thenAccept(open -> {
                    if (open != null) {
                        open.close();
                    }
                })
                .join();
    }

    private OpenDatabase open() {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** A pool at one moment. */
    public record PoolState(int active, int idle, int waiting) {

        private static PoolState of(HikariDataSource pool) {
            var bean = pool.getHikariPoolMXBean();
            return new PoolState(
                    bean.getActiveConnections(), bean.getIdleConnections(), bean.getThreadsAwaitingConnection());
        }
    }
}
