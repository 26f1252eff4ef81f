package dev.tendero.runtime.data;

import dev.tendero.runtime.data.DatabaseSettings.Account;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach the embedded server of a data directory; kept beside it, readable by its owner only.
 *
 * @param pid of the server process, 0 before its first start
 */
record ServerFile(int port, long pid, Account user, Account reader) {

    static final String DATABASE = "tendero";

    /** For a server that was never started: new passwords. */
    static ServerFile fresh() {
        return new ServerFile(0, 0, new Account("tendero", password()), new Account("tendero_reader", password()));
    }

    /** @return empty where there is none, or none that makes sense */
    static Optional<ServerFile> read(Path directory) {
        Path file = file(directory);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Properties kept = new Properties();
            kept.load(new StringReader(Files.readString(file)));
            return kept.containsKey("password") && kept.containsKey("reader.password")
                    ? Optional.of(parse(kept))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServerFile running(int newPort, long newPid) {
        return new ServerFile(newPort, newPid, user, reader);
    }

    void write(Path directory) {
        Properties kept = new Properties();
        kept.setProperty("port", Integer.toString(port));
        kept.setProperty("pid", Long.toString(pid));
        kept.setProperty("password", user.password());
        kept.setProperty("reader.password", reader.password());
        try {
            StringWriter text = new StringWriter();
            kept.store(text, null);
            PrivateFile.write(file(directory), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DatabaseSettings.External connection() {
        return new DatabaseSettings.External("jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE, user, reader);
    }

    private static ServerFile parse(Properties kept) {
        return new ServerFile(
                Integer.parseInt(kept.getProperty("port", "0")),
                Long.parseLong(kept.getProperty("pid", "0")),
                new Account("tendero", kept.getProperty("password", "")),
                new Account("tendero_reader", kept.getProperty("reader.password", "")));
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Path file(Path directory) {
        return directory.resolve("server.properties");
    }
}
