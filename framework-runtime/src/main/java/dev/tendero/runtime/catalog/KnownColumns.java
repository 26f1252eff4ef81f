package dev.tendero.runtime.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where one table has the columns that a program exports, whatever the language of their names.
 *
 * @param places the table's name of a column, by ours
 */
record KnownColumns(Map<String, String> places) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    /** @param format names {@code <format>.properties}: our name of a column, then those that it goes by */
    static KnownColumns of(String format, List<String> header) {
        Map<String, String> written = new HashMap<>();
        header.forEach(column -> written.putIfAbsent(plain(column), column));
        Properties names = load(format);
        Map<String, String> places = new HashMap<>();
        for (String ours : names.stringPropertyNames()) {
            Pattern.compile("\\|")
                    .splitAsStream(names.getProperty(ours))
                    .map(written::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(column -> places.put(ours, column));
        }
        return new KnownColumns(places);
    }

    /** Small letters and digits alone, with a blank where other signs were. */
    static String plain(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SIGNS.matcher(letters).replaceAll(" ").strip();
    }

    Optional<String> value(TableRow row, String ours) {
        String place = places.get(ours);
        return place == null ? Optional.empty() : row.field(place);
    }

    boolean has(String ours) {
        return places.containsKey(ours);
    }

    /** For messages. */
    String nameOf(String ours) {
        return places.getOrDefault(ours, ours);
    }

    /** Says which of those columns is not there; empty when all are. */
    static Optional<String> fault(String program, List<String> needed, KnownColumns found, List<String> header) {
        List<String> missing =
                needed.stream().filter(column -> !found.has(column)).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("is no product export of " + program + ": there is no column for "
                        + missing.stream().map(name -> name.replace('_', ' ')).collect(Collectors.joining(", "))
                        + "; it has " + header);
    }

    private static Properties load(String format) {
        Properties names = new Properties();
        try (InputStream in =
                Objects.requireNonNull(KnownColumns.class.getResourceAsStream(format + ".properties"), format)) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
