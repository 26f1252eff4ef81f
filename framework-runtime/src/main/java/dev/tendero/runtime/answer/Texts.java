package dev.tendero.runtime.answer;

import dev.tendero.api.Availability;
import dev.tendero.api.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What the runtime itself says to customers, per language: {@code answer/texts_<language>.properties}, UTF-8. */
public final class Texts {

    /** Spoken where a language has no texts. */
    private static final String FIRST_LANGUAGE = "es";

    private static final Map<String, Texts> LOADED = new ConcurrentHashMap<>();

    private final Properties texts;

    private Texts(Properties texts) {
        this.texts = texts;
    }

    /** @param language ISO 639-1 code; Spanish is spoken where there are no texts of that language */
    public static Texts of(String language) {
        return LOADED.computeIfAbsent(language, Texts::load);
    }

    /** {@code disponible}, {@code agotado} and their kin. */
    public String availability(Availability availability) {
        return get("availability." + availability.wireName());
    }

    /** A sentence for a customer whose message could not be answered for that reason. */
    public String error(ErrorCode code) {
        String key = "error." + code.wireName();
        return texts.containsKey(key) ? get(key) : get("error.internal_error");
    }

    /** Said when an intent has no template for its answer, or one that renders to nothing. */
    public String nothingToSay() {
        return get("nothing_to_say");
    }

    /** The template of a question which of two intents was meant, {@code {{first}}} or {@code {{second}}}. */
    public String clarification() {
        return get("clarify");
    }

    /** What a customer says who wants to know more of the first product shown. */
    public String pointing() {
        return get("pointing");
    }

    /** Sentences of a customer who asks for something of {@code {{categoria}}}. */
    public List<String> examples() {
        return get("examples").lines().toList();
    }

    String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    private static Texts load(String language) {
        boolean known = Texts.class.getResource(resource(language)) != null;
        return new Texts(properties(resource(known ? language : FIRST_LANGUAGE)));
    }

    private static String resource(String language) {
        return "/answer/texts_" + language + ".properties";
    }

    static Properties properties(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " of the runtime's jar", e);
        }
        return properties;
    }
}
