package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.DatabaseSettings.Account;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A real MariaDB that needs no installation: its files lie under {@code <directory>/mariadb}, it listens on the
 * loopback address only, and it ends with this process. When this process was killed, the server goes on; the next
 * start takes it over.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private final DirectoryLock lock;
    private final MariaDbProcess process;
    private final ServerFile server;

    private EmbeddedMariaDb(DirectoryLock lock, MariaDbProcess process, ServerFile server) {
        this.lock = lock;
        this.process = process;
        this.server = server;
    }

    /**
     * Starts the server of that directory, or takes over the one that a killed process left.
     *
     * @throws TenderoException {@code bad_configuration} when another process uses the directory;
     *     {@code database_unavailable} when the server does not come up
     */
    public static EmbeddedMariaDb start(Path directory, Progress progress) {
        DirectoryLock lock = DirectoryLock.tryAcquire(directory)
                .orElseThrow(() -> new TenderoException(
                        ErrorCode.BAD_CONFIGURATION,
                        "Tendero already runs with the data directory " + directory.toAbsolutePath() + " ("
                                + DirectoryLock.holder(directory) + "). Stop it first, or give this one a directory of "
                                + "its own with TENDERO_DATA"));
        try {
            return start(lock, directory.toAbsolutePath().resolve("mariadb"), progress);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * The server that another process runs on that directory, if there is one: for commands beside a running server.
     */
    public static Optional<DatabaseSettings.External> running(Path directory) {
        Optional<DirectoryLock> lock = DirectoryLock.tryAcquire(directory);
        if (lock.isPresent()) {
            lock.get().close();
            return Optional.empty();
        }
        return ServerFile.read(directory.toAbsolutePath().resolve("mariadb")).map(ServerFile::connection);
    }

    private static EmbeddedMariaDb start(DirectoryLock lock, Path home, Progress progress) {
        MariaDbFiles files = new MariaDbFiles(home);
        files.installOnce(progress);
        ServerFile server = ServerFile.read(home).orElseGet(() -> newServer(home));
        Optional<MariaDbProcess> left = MariaDbProcess.takeOver(files, server);
        MariaDbProcess process = left.orElseGet(() -> MariaDbProcess.start(files, server));
        ServerFile reachable = server.running(process.port(), process.pid());
        reachable.write(home);
        return new EmbeddedMariaDb(lock, process, reachable);
    }

    public DatabaseSettings.External connection() {
        return server.connection();
    }

    /** The server's process, for those who want to see it suffer. */
    public long pid() {
        return process.pid();
    }

    /** Shuts the server down cleanly and waits for it, at most 20 s. */
    @Override
    public void close() {
        process.stop();
        lock.close();
    }

    private static ServerFile newServer(Path home) {
        ServerFile server =
                new ServerFile(0, 0, new Account("tendero", password()), new Account("tendero_reader", password()));
        server.write(home);
        return server;
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
