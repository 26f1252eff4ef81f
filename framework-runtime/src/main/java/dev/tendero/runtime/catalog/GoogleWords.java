package dev.tendero.runtime.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What a shop's language calls the attributes of Google Merchant: {@code google_<language>.properties}, UTF-8. */
final class GoogleWords {

    private static final String ATTRIBUTE = "attribute.";
    private static final String VALUE = "value.";

    private final Properties words = new Properties();

    /** A language without words of its own keeps Google's. */
    GoogleWords(String language) {
        load(language);
        if (words.isEmpty()) {
            load("en");
        }
    }

    /** The shop's name of an attribute to Google's column. */
    Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(ATTRIBUTE))
                .forEach(key -> columns.put(words.getProperty(key), key.substring(ATTRIBUTE.length())));
        return columns;
    }

    /** The shop's word by Google's, which is {@code column.value}. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(VALUE))
                .forEach(key -> values.put(key.substring(VALUE.length()), words.getProperty(key)));
        return values;
    }

    private void load(String language) {
        try (InputStream in = GoogleWords.class.getResourceAsStream("google_" + language + ".properties")) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
