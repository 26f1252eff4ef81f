package dev.tendero.runtime.plugin;

import dev.tendero.api.spi.IntentHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of the API that a plugin was built for, as its manifest says: {@code 0.1}, or from the first to the last
 * {@code 0.1 - 0.3}. A single version also takes what may follow without a break: later minor ones from 1.0 on.
 */
public record ApiVersions(Version first, Version last) {

    private static final String NUMBER = "(\\d{1,4})\\.(\\d{1,4})(?:\\.\\d+)?";
    private static final Pattern WRITTEN = Pattern.compile(NUMBER + "(?:\\s*-\\s*" + NUMBER + ")?");

    /** A version as far as it says what fits what. */
    public record Version(int major, int minor) implements Comparable<Version> {

        private static final Comparator<Version> ORDER =
                Comparator.comparingInt(Version::major).thenComparingInt(Version::minor);

        @Override
        public int compareTo(Version other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    /** The version of the API that is here. */
    public static Version here() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(
                IntentHandler.class.getResourceAsStream("/META-INF/tendero-api.properties"),
                "tendero-api.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("version", "");
        return parse(version.replaceFirst("-SNAPSHOT$", "")).orElseThrow().first();
    }

    /** Empty for what names no versions. */
    static Optional<ApiVersions> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Version first = version(matcher.group(1), matcher.group(2));
        Version last = matcher.group(3) == null ? following(first) : version(matcher.group(3), matcher.group(4));
        return Optional.of(new ApiVersions(first, last));
    }

    private static Version version(String major, String minor) {
        return new Version(Integer.parseInt(major), Integer.parseInt(minor));
    }

    private static Version following(Version version) {
        return version.major() == 0 ? version : new Version(version.major(), Integer.MAX_VALUE);
    }

    boolean include(Version version) {
        return first.compareTo(version) <= 0 && version.compareTo(last) <= 0;
    }

    @Override
    public String toString() {
        return first.equals(last) || last.minor() == Integer.MAX_VALUE ? first.toString() : first + " to " + last;
    }
}
