package dev.tendero.runtime.data;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the server is started: small in memory, durable at each commit, reachable from this machine only. */
final class MariaDbCommand {

    private static final long LEAST_BUFFER_POOL = 128;
    private static final long MOST_BUFFER_POOL = 1024;

    private MariaDbCommand() {}

    static List<String> of(MariaDbFiles files, int port) {
        List<String> command = base(files, files.data());
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data directory: a socket's whole path may have 107 characters only.
                "--socket=mariadb.sock",
                "--pid-file=mariadb.pid",
                "--init-file=" + files.initFile(),
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--performance-schema=OFF",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-load-at-startup=OFF",
                "--innodb-buffer-pool-dump-at-shutdown=OFF",
                "--max-connections=220",
                "--max-allowed-packet=64M"));
        return command;
    }

    /** A server that reads statements from its standard input, to make the tables of a new data directory. */
    static List<String> bootstrap(MariaDbFiles files, Path data) {
        List<String> command = base(files, data);
        command.add("--bootstrap");
        return command;
    }

    private static List<String> base(MariaDbFiles files, Path data) {
        List<String> command = new ArrayList<>(List.of(
                files.program().toString(),
                "--no-defaults",
                "--basedir=" + files.base(),
                "--datadir=" + data,
                "--tmpdir=" + files.temporary(),
                "--lc-messages-dir=" + files.share(),
                "--plugin-dir=" + files.base().resolve("libs").resolve("plugin"),
                // It would make itself a certificate at each start: seconds, tens of them on a busy machine.
                "--skip-ssl",
                "--skip-log-bin",
                "--innodb-buffer-pool-size=" + bufferPoolMegabytes() + "M",
                "--innodb-log-file-size=128M"));
        if (runsAsRoot()) {
            command.add("--user=root");
        }
        return command;
    }

    /** An eighth of the machine's memory, for the rows of a large catalogue; it is taken as it is used. */
    private static long bufferPoolMegabytes() {
        long eighth = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize() / 8 >> 20
                : LEAST_BUFFER_POOL;
        return Math.clamp(eighth, LEAST_BUFFER_POOL, MOST_BUFFER_POOL);
    }

    /** Tells this data directory's server from any other. */
    static String dataArgument(MariaDbFiles files) {
        return "--datadir=" + files.data();
    }

    /**
     * Run by the server before it listens, at every start: sets the passwords that are kept, and leaves nobody else who
     * could log in, so that there is no root without a password.
     */
    static String accounts(ServerFile server) {
        return """
                CREATE DATABASE IF NOT EXISTS tendero CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                DELETE FROM mysql.global_priv WHERE User NOT IN ('tendero', 'tendero_reader', 'mariadb.sys');
                FLUSH PRIVILEGES;
                CREATE USER IF NOT EXISTS tendero@'127.0.0.1';
                ALTER USER tendero@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL ON `tendero%%`.* TO tendero@'127.0.0.1';
                CREATE USER IF NOT EXISTS tendero_reader@'127.0.0.1';
                ALTER USER tendero_reader@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT SELECT, SHOW VIEW ON `tendero%%`.* TO tendero_reader@'127.0.0.1';
                """.formatted(server.user().password(), server.reader().password());
    }

    private static boolean runsAsRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
