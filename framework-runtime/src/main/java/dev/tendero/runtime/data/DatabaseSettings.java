package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Which database, and how long it may be waited for.
 *
 * @param external the server to use; empty for the embedded one
 * @param directory where the embedded server keeps its files
 * @param poolSize connections for the record and for queries each, 2 to 100, 10 by default
 * @param patience longest wait for a connection and for an answer, 1 s or more, 2.3 s by default
 * @param queryTime longest run of an intent's query, 10 ms or more and shorter than the patience, 2 s by default
 * @param queryRows most rows of an intent's query, 1 or more, 200 by default
 */
public record DatabaseSettings(
        Optional<External> external,
        Path directory,
        int poolSize,
        Duration patience,
        Duration queryTime,
        int queryRows) {

    /** @throws TenderoException {@code bad_configuration} when a value is out of its bounds */
    public DatabaseSettings {
        require(poolSize >= 2 && poolSize <= 100, "2 to 100 connections a pool", poolSize);
        require(patience.toMillis() >= 1_000, "a patience of 1 s or more", patience);
        require(queryTime.toMillis() >= 10, "a query time of 10 ms or more", queryTime);
        require(queryTime.compareTo(patience) < 0, "a query time shorter than the patience", queryTime);
        require(queryRows >= 1, "1 row or more a query", queryRows);
    }

    /** The embedded server under that directory, all else by default. */
    public static DatabaseSettings embedded(Path directory) {
        return new DatabaseSettings(
                Optional.empty(), directory, 10, Duration.ofMillis(2_300), Duration.ofSeconds(2), 200);
    }

    /** That server, all else by default. */
    public static DatabaseSettings external(External external, Path directory) {
        return new DatabaseSettings(
                Optional.of(external), directory, 10, Duration.ofMillis(2_300), Duration.ofSeconds(2), 200);
    }

    /**
     * A MariaDB server, or several that hold the same.
     *
     * @param url {@code jdbc:mariadb://host:port/database}, or the driver's form for several hosts
     * @param reader who runs the intents' queries; should be allowed to SELECT only
     * @param readerUrl where the reader's queries run; other than {@code url} for replicas, which may lag behind it
     */
    public record External(String url, Account user, Account reader, String readerUrl) {

        /** One server for all. */
        public External(String url, Account user, Account reader) {
            this(url, user, reader, url);
        }

        boolean hasReplicas() {
            return !url.equals(readerUrl);
        }
    }

    /** A database user. Its text does not show the password. */
    public record Account(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static void require(boolean holds, String expected, Object found) {
        if (!holds) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION, "the database settings need " + expected + ", not " + found);
        }
    }
}
