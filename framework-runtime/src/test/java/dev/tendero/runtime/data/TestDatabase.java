package dev.tendero.runtime.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One real MariaDB for all tests of a JVM; each caller gets a database of its own in it. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedMariaDb SERVER = start();

    private TestDatabase() {}

    /** A fresh, migrated database. */
    public static Database fresh() {
        return Database.open(settings(created()), Database.Access.ALONE, Progress.SILENT);
    }

    /** A database without tables, as an operator would name it with DB_URL. */
    public static DatabaseSettings.External empty() {
        return settings(created()).external().orElseThrow();
    }

    private static String created() {
        DatabaseSettings.External server = SERVER.connection();
        String name = "tendero_t" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(
                        server.url(), server.user().name(), server.user().password());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** Settings for a database of that name on the tests' server, as an operator would give them with DB_URL. */
    public static DatabaseSettings settings(String database) {
        DatabaseSettings.External server = SERVER.connection();
        String url = server.url().replaceFirst("/tendero$", "/" + database);
        return DatabaseSettings.external(new DatabaseSettings.External(url, server.user(), server.reader()), home());
    }

    /** The folder that the tests of all modules share: the program is unpacked once. */
    public static Path home() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("tendero")) && !Files.exists(root.resolve("build/find-jdk"))) {
            root = Optional.ofNullable(root.getParent()).orElseThrow();
        }
        return root.resolve("target/test-mariadb");
    }

    private static EmbeddedMariaDb start() {
        System.setProperty("tendero.mariadb.base", home().resolve("base").toString());
        Path own = home().resolve("jvm-" + ProcessHandle.current().pid());
        EmbeddedMariaDb server = EmbeddedMariaDb.start(own, sentence -> System.out.println("[test] " + sentence));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            delete(own);
        }));
        return server;
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (java.io.IOException e) {
            System.err.println("[test] " + folder + " could not be deleted: " + e);
        }
    }
}
