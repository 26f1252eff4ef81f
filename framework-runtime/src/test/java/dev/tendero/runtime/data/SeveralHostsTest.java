package dev.tendero.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.runtime.data.DatabaseSettings.External;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters and replicas, by the driver's own addresses. */
class SeveralHostsTest {

    private static final String ONE_HOST = "jdbc:mariadb://";

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "loadbalance", "load-balance"})
    void aHostThatIsGoneIsPassedOver(String mode) throws Exception {
        External server = TestDatabase.empty();
        String several = server.url().replace(ONE_HOST, "jdbc:mariadb:" + mode + "://127.0.0.1:" + nobodysPort() + ",");

        try (Database database = open(new External(several, server.user(), server.reader()))) {
            for (DataSource source :
                    List.of(database.writer(), database.reader(), database.bulk(), database.current())) {
                assertThat(text(source, "SELECT COUNT(*) FROM shop")).isEqualTo("0");
            }
        }
    }

    @Test
    void sessionVariablesOfTheAddressDoNotReplaceOurs() throws Exception {
        External server = TestDatabase.empty();
        String address = server.url() + "?sessionVariables=lock_wait_timeout=7,tx_read_only=0&sslMode=disable";

        try (Database database = open(new External(address, server.user(), server.reader()))) {
            for (DataSource source : List.of(database.writer(), database.reader(), database.bulk())) {
                assertThat(text(source, "SELECT CONCAT(@@lock_wait_timeout, @@time_zone)"))
                        .isEqualTo("7+00:00");
            }
            assertThat(text(database.reader(), "SELECT CONCAT_WS(',', @@tx_read_only + 0, @@sql_select_limit)"))
                    .isEqualTo("1,200");
            assertThatThrownBy(() -> text(
                            database.reader(),
                            "INSERT INTO shop (code, name, currency)" + " VALUES ('x', 'x', 'EUR') RETURNING id"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whatWasWrittenIsFoundAtOnceThoughReplicasLag() throws Exception {
        External primary = TestDatabase.empty();
        External replica = TestDatabase.empty();
        open(replica).close();

        try (Database database = open(new External(primary.url(), primary.user(), primary.reader(), replica.url()))) {
            text(
                    database.writer(),
                    "INSERT INTO shop (code, name, currency) VALUES ('nueva', 'Nueva', 'EUR') RETURNING id");
            assertThat(text(database.current(), "SELECT COUNT(*) FROM shop")).isEqualTo("1");
            assertThat(text(database.reader(), "SELECT COUNT(*) FROM shop")).isEqualTo("0");
        }
    }

    @Test
    void nodesThatStartAtOnceOnAnEmptyDatabaseAllComeUp() throws Exception {
        External server = TestDatabase.empty();
        Callable<String> node = () -> {
            try (Database database = open(server)) {
                return text(database.reader(), "SELECT MAX(installed_rank) FROM flyway_schema_history WHERE success");
            }
        };
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> version :
                    nodes.invokeAll(Stream.generate(() -> node).limit(4).toList())) {
                assertThat(version.get()).isEqualTo(Migrations.NEWEST);
            }
        }
    }

    /** As while nodes are updated one after the other, or when an update is taken back. */
    @Test
    void aNodeStartsOnTheTablesOfALaterVersion() throws Exception {
        External server = TestDatabase.empty();
        try (Database later = open(server)) {
            text(
                    later.writer(),
                    "INSERT INTO flyway_schema_history VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 1,"
                            + " 'later', NOW(), 1, TRUE) RETURNING installed_rank");
        }
        try (Database before = open(server)) {
            assertThat(text(before.reader(), "SELECT COUNT(*) FROM shop")).isEqualTo("0");
        }
    }

    private static Database open(External server) {
        return Database.open(
                DatabaseSettings.external(server, TestDatabase.home()), Database.Access.ALONE, Progress.SILENT);
    }

    private static String text(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int nobodysPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
