package dev.tendero.runtime.data;

import com.zaxxer.hikari.HikariDataSource;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Database.Access;
import dev.tendero.runtime.data.DatabaseSettings.External;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A database that is up, with its pools.
 *
 * @param embedded null when somebody else runs the server
 */
record OpenDatabase(
        @Nullable EmbeddedMariaDb embedded, External server, HikariDataSource writer, HikariDataSource reader) {

    /** @throws TenderoException {@code bad_configuration} or {@code database_unavailable}, saying what to mend */
    static OpenDatabase open(DatabaseSettings settings, Access access, Progress progress) {
        Optional<External> reachable = settings.external()
                .or(() -> access == Access.BESIDE ? EmbeddedMariaDb.running(settings.directory()) : Optional.empty());
        if (reachable.isPresent()) {
            return connect(null, reachable.get(), settings);
        }
        EmbeddedMariaDb embedded = EmbeddedMariaDb.start(settings.directory(), progress);
        try {
            return connect(embedded, embedded.connection(), settings);
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    private static OpenDatabase connect(
            @Nullable EmbeddedMariaDb embedded, External server, DatabaseSettings settings) {
        Pools pools = new Pools(server, settings);
        HikariDataSource writer = pools.writer();
        try {
            Migrations.apply(writer, bulk(server));
            return new OpenDatabase(embedded, server, writer, pools.reader());
        } catch (SQLException e) {
            writer.close();
            throw Pools.unreachable(server.url(), server.user(), e);
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** The reader's pool, unless what was just written may be missing there. */
    DataSource current() {
        return server.hasReplicas() ? writer : reader;
    }

    DataSource bulk() {
        return bulk(server);
    }

    private static DataSource bulk(External server) {
        try {
            MariaDbDataSource bulk = new MariaDbDataSource(SessionVariables.in(server.url(), Pools.UTC)
                    + "&connectTimeout=3000&socketTimeout=300000&useServerPrepStmts=true&useBulkStmts=true");
            bulk.setUser(server.user().name());
            bulk.setPassword(server.user().password());
            return bulk;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void close() {
        reader.close();
        writer.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
