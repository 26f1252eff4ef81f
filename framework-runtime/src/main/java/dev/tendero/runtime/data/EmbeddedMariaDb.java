package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A real MariaDB that needs no installation: its files lie under {@code <directory>/mariadb}, it listens on the
 * loopback address only, is started again when it dies, and ends with this process. When this process was killed, the
 * server goes on; the next start takes it over.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private final DirectoryLock lock;
    private final MariaDbKeeper keeper;
    private final ServerFile server;

    private EmbeddedMariaDb(DirectoryLock lock, MariaDbKeeper keeper, ServerFile server) {
        this.lock = lock;
        this.keeper = keeper;
        this.server = server;
    }

    /**
     * Starts the server of that directory, or takes over the one that a killed process left.
     *
     * @throws TenderoException {@code bad_configuration} when another process uses the directory, or the build has no
     *     server; {@code database_unavailable} when the server does not come up
     */
    public static EmbeddedMariaDb start(Path directory, Progress progress) {
        Path home = directory.toAbsolutePath().resolve("mariadb");
        new MariaDbInstaller(new MariaDbFiles(home)).requireProgram();
        progress.says("Starting the embedded database ...");
        DirectoryLock lock = DirectoryLock.tryAcquire(directory).orElseThrow(() -> alreadyRuns(directory));
        try {
            return start(lock, home, progress);
        } catch (UncheckedIOException e) {
            lock.close();
            throw unusable(home, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * The server that another process runs on that directory, if there is one: for commands beside a running server.
     * One that is just starting is waited for, some seconds.
     */
    public static Optional<DatabaseSettings.External> running(Path directory) {
        Optional<DirectoryLock> lock = DirectoryLock.tryAcquire(directory);
        if (lock.isPresent()) {
            lock.get().close();
            return Optional.empty();
        }
        return comesUp(directory.toAbsolutePath().resolve("mariadb")).map(ServerFile::connection);
    }

    /** The other process may be starting it just now. */
    private static Optional<ServerFile> comesUp(Path home) {
        Optional<ServerFile> server = ServerFile.read(home).filter(MariaDbProcess::answers);
        for (int attempt = 0; server.isEmpty() && attempt < 50; attempt++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            server = ServerFile.read(home).filter(MariaDbProcess::answers);
        }
        return server;
    }

    private static EmbeddedMariaDb start(DirectoryLock lock, Path home, Progress progress) {
        MariaDbFiles files = new MariaDbFiles(home);
        new MariaDbInstaller(files).install(progress);
        ServerFile server = ServerFile.read(home).orElseGet(ServerFile::fresh);
        MariaDbProcess process =
                MariaDbProcess.takeOver(files, server).orElseGet(() -> MariaDbProcess.start(files, server));
        ServerFile running = server.running(process.port(), process.pid());
        return new EmbeddedMariaDb(lock, MariaDbKeeper.of(files, running, process), running);
    }

    static TenderoException unusable(Path home, Exception failure) {
        return new TenderoException(
                ErrorCode.DATABASE_UNAVAILABLE,
                "the embedded database's files in " + home + " can't be used: " + failure.getMessage()
                        + ". Check that the folder can be written and that the disk has room",
                failure);
    }

    private static TenderoException alreadyRuns(Path directory) {
        return new TenderoException(
                ErrorCode.BAD_CONFIGURATION,
                "Tendero already runs with the data directory " + directory.toAbsolutePath() + " ("
                        + DirectoryLock.holder(directory) + "). Stop it first, or give this one a directory of its own "
                        + "with TENDERO_DATA");
    }

    public DatabaseSettings.External connection() {
        return server.connection();
    }

    /** The server's process, for those who want to see it suffer. */
    public long pid() {
        return keeper.pid();
    }

    /** Shuts the server down cleanly and waits for it, at most 20 s. */
    @Override
    public void close() {
        try {
            keeper.close();
        } finally {
            lock.close();
        }
    }
}
