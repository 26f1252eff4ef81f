package dev.tendero.runtime.data;

import com.zaxxer.hikari.HikariDataSource;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.DatabaseSettings.External;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.MariaDbDataSource;

/** The database with its two pools: one that writes the record, one that can only read. Safe for many threads. */
public final class Database implements AutoCloseable {

    private final @Nullable EmbeddedMariaDb embedded;
    private final HikariDataSource writer;
    private final HikariDataSource reader;
    private final External server;

    private Database(
            @Nullable EmbeddedMariaDb embedded, External server, HikariDataSource writer, HikariDataSource reader) {
        this.embedded = embedded;
        this.server = server;
        this.writer = writer;
        this.reader = reader;
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
        Optional<External> reachable = settings.external()
                .or(() -> access == Access.BESIDE ? EmbeddedMariaDb.running(settings.directory()) : Optional.empty());
        if (reachable.isPresent()) {
            return connect(null, reachable.get(), settings);
        }
        progress.says("Starting the embedded database ...");
        EmbeddedMariaDb embedded = EmbeddedMariaDb.start(settings.directory(), progress);
        try {
            return connect(embedded, embedded.connection(), settings);
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    private static Database connect(@Nullable EmbeddedMariaDb embedded, External server, DatabaseSettings settings) {
        Pools pools = new Pools(server, settings);
        HikariDataSource writer = pools.writer();
        try {
            Migrations.apply(writer);
            return new Database(embedded, server, writer, pools.reader());
        } catch (SQLException e) {
            writer.close();
            throw pools.unreachable(server.user(), e);
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** For the record and the importer. */
    public DataSource writer() {
        return writer;
    }

    /** For queries: its sessions refuse to write, and bound a statement's rows and time. */
    public DataSource reader() {
        return reader;
    }

    /** Connections for long work such as an import: not pooled, and patient for up to five minutes. */
    public DataSource bulk() {
        try {
            MariaDbDataSource bulk =
                    new MariaDbDataSource(server.url() + (server.url().contains("?") ? "&" : "?")
                            + "connectTimeout=3000&socketTimeout=300000&useServerPrepStmts=true&useBulkStmts=true"
                            + "&sessionVariables=time_zone='+00:00'");
            bulk.setUser(server.user().name());
            bulk.setPassword(server.user().password());
            return bulk;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the server answers now; waits as long as any other request would. */
    public boolean answers() {
        try (Connection connection = writer.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Connections in use and open, of the pool that writes and the one that reads. */
    public PoolState writerPool() {
        return PoolState.of(writer);
    }

    public PoolState readerPool() {
        return PoolState.of(reader);
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
        if (embedded != null) {
            embedded.close();
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
