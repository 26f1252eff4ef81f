package dev.tendero.runtime.data;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Which database, and how long it may be waited for.
 *
 * @param external the server to use; empty for the embedded one
 * @param directory where the embedded server keeps its files
 * @param poolSize connections for the record and for queries each, 2 to 100, 10 by default
 * @param patience longest wait for a connection and for an answer, 3 s by default
 * @param queryTime longest run of an intent's query, 2 s by default
 * @param queryRows most rows of an intent's query, 200 by default
 */
public record DatabaseSettings(
        Optional<External> external,
        Path directory,
        int poolSize,
        Duration patience,
        Duration queryTime,
        int queryRows) {

    /** The embedded server under that directory, all else by default. */
    public static DatabaseSettings embedded(Path directory) {
        return new DatabaseSettings(Optional.empty(), directory, 10, Duration.ofSeconds(3), Duration.ofSeconds(2), 200);
    }

    /** That server, all else by default. */
    public static DatabaseSettings external(External external, Path directory) {
        return new DatabaseSettings(
                Optional.of(external), directory, 10, Duration.ofSeconds(3), Duration.ofSeconds(2), 200);
    }

    /**
     * A MariaDB server.
     *
     * @param url {@code jdbc:mariadb://host:port/database}
     * @param reader who runs the intents' queries; should be allowed to SELECT only
     */
    public record External(String url, Account user, Account reader) {}

    /** A database user. Its text does not show the password. */
    public record Account(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }
}
