package dev.tendero.runtime.data;

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
        String shared = sharedBase();
        return shared == null ? home.resolve("base") : Path.of(shared);
    }

    Path data() {
        return home.resolve("data");
    }

    Path program() {
        Path bin = base().resolve("bin");
        Path windows = bin.resolve("mariadbd.exe");
        return Files.exists(windows) ? windows : bin.resolve("mariadbd");
    }

    /** The server's messages and scripts. */
    Path share() {
        Path share = base().resolve("share");
        Path macOs = share.resolve("mysql");
        return Files.exists(macOs) ? macOs : share;
    }

    Path log() {
        return home.resolve("mariadb.log");
    }

    /** Not the machine's: a server that starts removes there what it takes for the rest of an earlier one. */
    Path temporary() {
        return home.resolve("tmp");
    }

    Path initFile() {
        return home.resolve("accounts.sql");
    }

    /** Tests share one copy of the program between their data directories. */
    private static @Nullable String sharedBase() {
        return System.getProperty("tendero.mariadb.base");
    }
}
