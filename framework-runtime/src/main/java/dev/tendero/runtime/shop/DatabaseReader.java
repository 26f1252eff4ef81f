package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the keys of {@code catalog} that say what to read from a database. */
final class DatabaseReader {

    private static final List<String> KEYS = List.of("query", "user_env", "password_env", "changed", "full");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** The server's own, which are none of a shop's. */
    private static final Pattern OURS = Pattern.compile("(DB|LLM|TENDERO)_.*");

    private static final Pattern SELECT = Pattern.compile("(?is)\\s*(select|with)\\b.*");
    private static final ValueType<String> VARIABLE =
            ValueType.of("the name of an environment variable of the shop's own, such as FLORES_DB_USER", text -> {
                if (OURS.matcher(text).matches()) {
                    throw new IllegalArgumentException("a variable of the server");
                }
                return Optional.of(text).filter(name -> NAME.matcher(name).matches());
            });
    private static final ValueType<String> QUERY =
            ValueType.of("one SELECT, without a semicolon", DatabaseReader::query);
    private static final ValueType<Duration> FULL = ValueTypes.duration(Duration.ofSeconds(10), Duration.ofDays(30));

    private DatabaseReader() {}

    /** @param sql whether the shop's products come from a database */
    static @Nullable CatalogQuery read(MappingReader in, boolean sql, Problems problems) {
        if (!sql) {
            KEYS.stream()
                    .filter(key -> in.value(key).isPresent())
                    .forEach(key -> problems.add(
                            in.at(key), key + " is of use to a database only; expected format: sql, or no " + key));
            return null;
        }
        return new CatalogQuery(
                in.required("query", QUERY, "SELECT 1"),
                in.optional("user_env", VARIABLE).orElse(null),
                in.optional("password_env", VARIABLE).orElse(null),
                in.optional("changed", ValueTypes.text()).orElse(null),
                in.optional("full", FULL).orElse(Duration.ofDays(1)));
    }

    private static Optional<String> query(String text) {
        String one = text.strip().replaceFirst(";\\s*$", "");
        if (one.contains(";")) {
            throw new IllegalArgumentException("more than one statement");
        }
        return Optional.of(one).filter(sql -> SELECT.matcher(sql).matches());
    }
}
