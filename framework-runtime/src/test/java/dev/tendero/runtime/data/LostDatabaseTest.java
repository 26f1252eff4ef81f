package dev.tendero.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.DatabaseSettings.Account;
import dev.tendero.runtime.data.DatabaseSettings.External;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that was started elsewhere, reached as with DB_URL, which stops answering. */
class LostDatabaseTest {

    /** The default patience, and what a loaded machine adds. */
    private static final Duration LONGEST = Duration.ofMillis(3_900);

    private static Path directory;
    private static EmbeddedMariaDb server;

    @BeforeAll
    static void start() throws IOException {
        directory = OwnServer.directory("external");
        server = EmbeddedMariaDb.start(directory, Progress.SILENT);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        OwnServer.delete(directory);
    }

    @Test
    void stoppedServerIsUnavailableInTimeAndUsedAgainOnceItGoesOn() throws Exception {
        try (Database database = open(server.connection())) {
            Statements statements = new Statements(database.reader());
            statements.registry().addQuery("uno", "SELECT 1 AS uno", "uno.yaml");
            assertThat(statements.select("uno", "query", Map.of())).hasSize(1);

            OwnServer.signal("STOP", server.pid());
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> calls = new ArrayList<>();
                for (int i = 0; i < 30; i++) {
                    calls.add(callers.submit(() -> assertUnavailableInTime(statements)));
                }
                for (Future<?> call : calls) {
                    call.get();
                }
                assertUnavailableInTime(statements);
                assertThat(database.answers()).isFalse();
            } finally {
                OwnServer.signal("CONT", server.pid());
            }
            await().atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(statements.select("uno", "query", Map.of()))
                            .hasSize(1));
            await().atMost(Duration.ofSeconds(10)).until(database::answers);
        }
    }

    private static void assertUnavailableInTime(Statements statements) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> statements.select("uno", "query", Map.of()))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }

    @Test
    void wrongPasswordIsToldInASentence() {
        Account wrong = new Account("tendero", "no");
        External right = server.connection();
        assertThatThrownBy(() -> open(new External(right.url() + "?password=secret", wrong, wrong)))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_CONFIGURATION))
                .hasMessageContaining("refuses the user tendero. Check DB_USER")
                .hasMessageNotContaining("secret");
    }

    @Test
    void databaseThatIsNotThereIsNamedWithTheWayToCreateIt() {
        External right = server.connection();
        External other = new External(right.url() + "_nueva", right.user(), right.reader());
        assertThatThrownBy(() -> open(other)).hasMessageContaining("CREATE DATABASE tendero_nueva");
    }

    @Test
    void databaseOfSomethingElseIsLeftAlone() throws SQLException {
        External right = server.connection();
        External full = new External(right.url() + "_otra", right.user(), right.reader());
        try (var connection = DriverManager.getConnection(
                        right.url(), right.user().name(), right.user().password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE tendero_otra");
            statement.execute("CREATE TABLE tendero_otra.wp_posts (id INT)");
        }
        assertThatThrownBy(() -> open(full))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_CONFIGURATION))
                .hasMessageContaining("a database of its own");
    }

    @Test
    void hostWithoutServerIsUnavailable() throws IOException {
        External right = server.connection();
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        External nobody = new External("jdbc:mariadb://127.0.0.1:" + port + "/tendero", right.user(), right.reader());
        assertThatThrownBy(() -> open(nobody))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE))
                .hasMessageContaining("host and port in DB_URL");
    }

    @Test
    void urlOfAnotherKindIsToldInASentence() {
        External right = server.connection();
        assertThatThrownBy(() -> open(new External("jdbc:mysql://x/y", right.user(), right.reader())))
                .hasMessageContaining("jdbc:mariadb://host:3306/database");
    }

    @Test
    void sharedAccountReadsOnlyAllTheSame() {
        External right = server.connection();
        try (Database database = open(new External(right.url(), right.user(), right.user()))) {
            assertThatThrownBy(() -> {
                        try (var connection = database.reader().getConnection()) {
                            connection.createStatement().execute("DELETE FROM brand");
                        }
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("READ ONLY");
        }
    }

    private static Database open(External external) {
        return Database.open(DatabaseSettings.external(external, directory), Database.Access.ALONE, Progress.SILENT);
    }
}
