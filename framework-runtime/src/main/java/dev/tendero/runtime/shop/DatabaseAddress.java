package dev.tendero.runtime.shop;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code jdbc:mariadb://host:3306/database}, with none of the options that would make it do more than answer. */
final class DatabaseAddress {

    static final String SCHEME = "jdbc:";

    private static final Pattern ADDRESS = Pattern.compile(
            "jdbc:mariadb:(?:(?:sequential|loadbalance):)?//[\\w.\\-\\[\\]:,]+/[\\w$-]+(?:\\?(?<options>.*))?");
    private static final Set<String> OPTIONS = Set.of("sslMode", "timezone", "connectionTimeZone");

    private DatabaseAddress() {}

    /** @throws IllegalArgumentException with the reason why it is none */
    static Optional<String> parse(String text) {
        if (text.contains("@") || text.matches("(?i).*[?&](user|password)=.*")) {
            throw new IllegalArgumentException("a user or password has no place in a file; name the environment"
                    + " variables that hold them with user_env and password_env");
        }
        if (text.startsWith("jdbc:mysql:")) {
            throw new IllegalArgumentException("a MySQL server is reached as jdbc:mariadb too");
        }
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            throw new IllegalArgumentException("not a database's address");
        }
        Optional.ofNullable(address.group("options")).ifPresent(DatabaseAddress::requireHarmless);
        return Optional.of(text);
    }

    private static void requireHarmless(String options) {
        for (String option : options.split("&")) {
            String name = option.split("=", 2)[0];
            if (!OPTIONS.contains(name)) {
                throw new IllegalArgumentException(
                        "the option " + name + " is not taken; those that are: sslMode, timezone, connectionTimeZone");
            }
        }
    }
}
