package dev.tendero.runtime.settings;

import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of one language model: an item of {@code models}, or the variables {@code LLM_*}. */
public final class ModelKeys {

    static final SettingKey<String> PROVIDER = SettingKey.of(
                    "provider",
                    ValueTypes.word(List.of("none", "huggingface", "openai", "ollama")),
                    "none",
                    "Whose interface it speaks: huggingface, openai (or any server that speaks like it), ollama; none for no model.")
            .env("LLM_PROVIDER");
    static final SettingKey<String> MODEL = SettingKey.of(
                    "model", ValueTypes.text(), "", "The model, as the provider calls it.")
            .env("LLM_MODEL");
    static final SettingKey<String> API_KEY = SettingKey.of(
                    "api_key",
                    ValueTypes.text(),
                    "",
                    "The key, where the provider wants one; the variable also serves the models of the file that have none.")
            .env("LLM_API_KEY");
    static final SettingKey<URI> BASE_URL = SettingKey.of(
                    "base_url",
                    ValueTypes.address(),
                    "",
                    "What the paths of the provider's interface are appended to; without it, the provider's own.")
            .env("LLM_BASE_URL");
    static final SettingKey<Duration> TIMEOUT = SettingKey.duration(
            "timeout",
            Duration.ofMillis(100),
            Duration.ofSeconds(60),
            Duration.ofSeconds(2),
            "How long the provider may be silent, before its first word and between two.");
    static final SettingKey<Integer> MAX_TOKENS = SettingKey.integer("max_tokens", 16, 4000, 300, "The longest answer.")
            .unit("tokens");
    static final SettingKey<Double> TEMPERATURE = new SettingKey<>(
            "temperature",
            "",
            ValueType.of("a number from 0 to 2, such as 0.2", ModelKeys::temperature),
            new SettingKey.Range("", "0", "0.2"),
            "How freely it words, from 0 (always the likeliest word) to 2.");

    private ModelKeys() {}

    /** All of them, in the order of the documentation. */
    public static List<SettingKey<?>> all() {
        return List.of(PROVIDER, MODEL, API_KEY, BASE_URL, TIMEOUT, MAX_TOKENS, TEMPERATURE);
    }

    private static Optional<Double> temperature(String text) {
        return Optional.of(text)
                .filter(written -> written.matches("[0-2](?:\\.\\d{1,6})?"))
                .map(written -> new BigDecimal(written).doubleValue())
                .filter(value -> value <= 2);
    }
}
