package dev.tendero.runtime.shop;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How products are read from a database.
 *
 * @param sql one SELECT whose columns have our names
 * @param userEnv the environment variable that holds the user's name; null for a user without one
 * @param passwordEnv the environment variable that holds the password
 * @param changed the column that tells when a row was last changed, a time or a number that grows; null to read all
 *     rows each time
 * @param full how often all rows are read nevertheless
 */
public record CatalogQuery(
        String sql,
        @Nullable String userEnv,
        @Nullable String passwordEnv,
        @Nullable String changed,
        Duration full) {}
