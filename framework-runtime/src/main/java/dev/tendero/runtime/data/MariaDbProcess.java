package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.IntSupplier;
import org.mariadb.jdbc.Driver;

/** A running mariadbd, started by this process or by one that was killed. */
final class MariaDbProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;
    /** As the server writes it into its log. */
    private static final String PORT_TAKEN = "Bind on TCP/IP port";

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

    /**
     * Starts the server; whoever is killed meanwhile leaves its process id in the server file. A port that was free
     * when it was looked for may be another program's a moment later: then one of the others is tried.
     */
    static MariaDbProcess start(MariaDbFiles files, ServerFile server) {
        return start(files, server, MariaDbProcess::freePort);
    }

    /** @param ports asked for one before each attempt */
    static MariaDbProcess start(MariaDbFiles files, ServerFile server, IntSupplier ports) {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(files, server, ports.getAsInt());
            } catch (TenderoException e) {
                if (attempt == ATTEMPTS || !isPortTaken(files.log())) {
                    throw e;
                }
            }
        }
    }

    /** As {@link #start(MariaDbFiles, ServerFile)}, on a port that is known to be free. */
    static MariaDbProcess start(MariaDbFiles files, ServerFile server, int port) {
        try {
            Files.createDirectories(files.temporary());
            PrivateFile.write(files.initFile(), MariaDbCommand.accounts(server));
            keepFormerLog(files.log());
            Process process = new ProcessBuilder(MariaDbCommand.of(files, port))
                    .redirectErrorStream(true)
                    .redirectOutput(files.log().toFile())
                    .start();
            MariaDbProcess started = new MariaDbProcess(process.toHandle(), port);
            ServerFile reachable = server.running(port, started.pid());
            reachable.write(files.home());
            started.awaitAnswer(reachable, files);
            Files.deleteIfExists(files.initFile());
            return started;
        } catch (IOException e) {
            throw EmbeddedMariaDb.unusable(files.home(), e);
        }
    }

    /** Whether the server can be used now; waits some seconds at most. */
    static boolean answers(ServerFile server) {
        String url = server.connection().url() + "?connectTimeout=3000&socketTimeout=3000";
        Properties account = new Properties();
        account.setProperty("user", server.user().name());
        account.setProperty("password", server.user().password());
        try (var connection = new Driver().connect(url, account)) {
            return connection != null && connection.isValid(3);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Waits until the server's process has ended, for whatever reason. */
    void awaitEnd() throws InterruptedException, ExecutionException {
        handle.onExit().get();
    }

    /** Ends the server cleanly; by force when it does not end within 20 s. */
    void stop() {
        handle.destroy();
        if (!ends(STOP_LIMIT)) {
            handle.destroyForcibly();
            ends(STOP_LIMIT);
        }
    }

    private boolean ends(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean patient = true;
        while (patient && isRunning(handle) && System.nanoTime() < deadline) {
            patient = pause();
        }
        return !isRunning(handle);
    }

    private void awaitAnswer(ServerFile server, MariaDbFiles files) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        // The first attempt is in vain, but the driver's classes are loaded while the server starts.
        boolean answers = answers(server);
        while (!answers) {
            if (!isRunning(handle) || System.nanoTime() > deadline || !pause()) {
                handle.destroyForcibly();
                throw new TenderoException(
                        ErrorCode.DATABASE_UNAVAILABLE,
                        "the embedded database did not start" + lastError(files.log()) + ". Its log is " + files.log());
            }
            answers = listens(server.port()) && answers(server);
        }
    }

    /** Costs far less than a connection that is refused. */
    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPortTaken(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1).contains(PORT_TAKEN);
        } catch (IOException e) {
            return false;
        }
    }

    private static String lastError(Path log) throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.contains("[ERROR]"))
                .reduce((first, second) -> second)
                .map(line -> ": " + line.substring(line.indexOf("[ERROR]") + 7).strip())
                .orElse("");
    }

    private static void keepFormerLog(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A process id can be given again to a stranger: only the server of this very data directory is ours. */
    private static boolean isOurs(ProcessHandle handle, MariaDbFiles files) {
        ProcessHandle.Info info = handle.info();
        boolean mariadbd = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("mariadbd"))
                .isPresent();
        // Windows does not tell the arguments of another process.
        return mariadbd
                && info.arguments()
                        .map(arguments -> List.of(arguments).contains(MariaDbCommand.dataArgument(files)))
                        .orElse(true);
    }

    /** A dead process that nobody has waited for still has an id, but no program. */
    private static boolean isRunning(ProcessHandle handle) {
        return handle.isAlive() && handle.info().command().isPresent();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return false when interrupted: the thread is wanted elsewhere */
    private static boolean pause() {
        try {
            Thread.sleep(10);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
