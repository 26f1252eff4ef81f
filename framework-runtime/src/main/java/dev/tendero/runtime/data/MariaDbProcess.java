package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running mariadbd, started by this process or by one that was killed. */
final class MariaDbProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final ProcessHandle handle;
    private final int port;

    private MariaDbProcess(ProcessHandle handle, int port) {
        this.handle = handle;
        this.port = port;
    }

    int port() {
        return port;
    }

    long pid() {
        return handle.pid();
    }

    /** The server that a killed process left running: kept when it answers, ended when it does not. */
    static Optional<MariaDbProcess> takeOver(MariaDbFiles files, ServerFile server) {
        Optional<MariaDbProcess> left = ProcessHandle.of(server.pid())
                .filter(handle -> isOurs(handle, files))
                .map(handle -> new MariaDbProcess(handle, server.port()));
        if (left.isPresent() && !answers(server)) {
            left.get().stop();
            return Optional.empty();
        }
        return left;
    }

    static MariaDbProcess start(MariaDbFiles files, ServerFile server) {
        int port = freePort();
        try {
            Files.writeString(files.initFile(), accounts(server));
            Process process = new ProcessBuilder(command(files, port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()))
                    .start();
            MariaDbProcess started = new MariaDbProcess(process.toHandle(), port);
            started.awaitAnswer(server.running(port, started.pid()), files);
            files.delete(files.initFile());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server cleanly; by force when it does not end within 20 s. */
    void stop() {
        handle.destroy();
        try {
            handle.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            handle.destroyForcibly();
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer(ServerFile server, MariaDbFiles files) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers(server)) {
            if (!handle.isAlive() || System.nanoTime() > deadline) {
                handle.destroyForcibly();
                throw new TenderoException(
                        ErrorCode.DATABASE_UNAVAILABLE,
                        "the embedded database did not start; see " + files.log() + " for the reason");
            }
            pause();
        }
    }

    private static boolean answers(ServerFile server) {
        String url = server.connection().url() + "?connectTimeout=1000&socketTimeout=2000";
        try (var connection = DriverManager.getConnection(
                url, server.user().name(), server.user().password())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A process id can be given again to a stranger: only the program of this very folder is ours. */
    private static boolean isOurs(ProcessHandle handle, MariaDbFiles files) {
        return handle.isAlive()
                && handle.info()
                        .command()
                        .filter(command -> command.equals(files.program().toString()))
                        .isPresent();
    }

    /** Small in memory, durable at each commit, reachable from this machine only. */
    private static List<String> command(MariaDbFiles files, int port) {
        List<String> command = new ArrayList<>(List.of(
                files.program().toString(),
                "--no-defaults",
                "--basedir=" + files.base(),
                "--datadir=" + files.data(),
                "--lc-messages-dir=" + files.base().resolve("share"),
                "--plugin-dir=" + files.base().resolve("libs").resolve("plugin"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + files.home().resolve("mariadb.sock"),
                "--pid-file=" + files.home().resolve("mariadb.pid"),
                "--init-file=" + files.initFile(),
                "--skip-name-resolve",
                // It would make itself a certificate at each start: seconds, tens of them on a busy machine.
                "--skip-ssl",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=64M",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-load-at-startup=OFF",
                "--innodb-buffer-pool-dump-at-shutdown=OFF",
                "--max-connections=100",
                "--max-allowed-packet=64M"));
        if (MariaDbFiles.runsAsRoot()) {
            command.add("--user=root");
        }
        return command;
    }

    /** Run by the server before it listens, at every start, so that nobody ever logs in as root. */
    private static String accounts(ServerFile server) {
        return """
                CREATE DATABASE IF NOT EXISTS tendero CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE USER IF NOT EXISTS tendero@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL ON `tendero%%`.* TO tendero@'127.0.0.1';
                CREATE USER IF NOT EXISTS tendero_reader@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT SELECT, SHOW VIEW ON `tendero%%`.* TO tendero_reader@'127.0.0.1';
                ALTER USER IF EXISTS root@'127.0.0.1' ACCOUNT LOCK;
                """.formatted(server.user().password(), server.reader().password());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(15);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TenderoException(ErrorCode.DATABASE_UNAVAILABLE, "interrupted while the database started", e);
        }
    }
}
