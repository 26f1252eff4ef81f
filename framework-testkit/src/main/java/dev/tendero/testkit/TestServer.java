package dev.tendero.testkit;

import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.EmbeddedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One real MariaDB for all tests of a JVM. Its program is unpacked once for all of them, see {@link #HOME}. */
final class TestServer {

    /** Where the program goes; the system property {@code tendero.testkit.home} names another folder. */
    static final Path HOME = Path.of(System.getProperty(
            "tendero.testkit.home",
            Path.of(System.getProperty("user.home"), ".cache", "tendero-testkit")
                    .toString()));

    private static final String PROGRAM = "tendero.mariadb.base";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedMariaDb SERVER = start();

    private TestServer() {}

    /** A database without tables. */
    static DatabaseSettings.External empty() {
        DatabaseSettings.External server = SERVER.connection();
        String name = "tendero_kit" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute(server, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        return new DatabaseSettings.External(
                server.url().replaceFirst("/tendero$", "/" + name), server.user(), server.reader());
    }

    /** Runs a statement, or several with a semicolon at the end of a line between them. */
    static void execute(DatabaseSettings.External database, String script) {
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.user().name(), database.user().password());
                var statement = connection.createStatement()) {
            for (String each : script.split(";\\s*(\\R|$)")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException("the database refuses the test's SQL: " + e.getMessage(), e);
        }
    }

    private static EmbeddedMariaDb start() {
        if (System.getProperty(PROGRAM) == null) {
            System.setProperty(PROGRAM, HOME.resolve("base").toString());
        }
        Path own = HOME.resolve("jvm-" + ProcessHandle.current().pid());
        EmbeddedMariaDb server = EmbeddedMariaDb.start(own, sentence -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            delete(own);
        }));
        return server;
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
