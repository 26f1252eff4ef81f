package dev.tendero.runtime.answer;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One language model. Several of them in order are a failover chain.
 *
 * @param model as the provider calls it
 * @param apiKey null where the provider wants none
 * @param baseUrl what the paths of the provider's interface are appended to
 * @param timeout how long the provider may be silent, before its first word and between two; 100 ms to 60 s, by default
 *     2 s
 * @param maxTokens the longest answer, tokens; 16 to 4,000, by default 300
 * @param temperature 0 (always the likeliest word) to 2; by default 0.2
 */
public record ModelSettings(
        Provider provider,
        String model,
        @Nullable ApiKey apiKey,
        URI baseUrl,
        Duration timeout,
        int maxTokens,
        double temperature) {

    static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);
    static final int DEFAULT_MAX_TOKENS = 300;
    static final double DEFAULT_TEMPERATURE = 0.2;

    /** The interfaces that can be spoken. */
    public enum Provider {
        NONE(""),
        HUGGINGFACE("https://router.huggingface.co/v1"),
        OPENAI("https://api.openai.com/v1"),
        OLLAMA("http://localhost:11434");

        private final String baseUrl;

        Provider(String baseUrl) {
            this.baseUrl = baseUrl;
        }

        String baseUrl() {
            return baseUrl;
        }

        /** The form in files and answers, such as {@code openai}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads the settings {@code provider}, {@code model}, {@code api_key}, {@code base_url}, {@code timeout}
     * ({@code 2s}, {@code 500ms}), {@code max_tokens} and {@code temperature}.
     *
     * @param called what the user calls a setting: {@code model} to {@code LLM_MODEL} or to {@code models[0].model}
     * @param value the value of a setting as the user wrote it; null when it is not set
     * @throws dev.tendero.api.TenderoException {@code bad_configuration}, with the setting's name
     */
    public static ModelSettings read(Function<String, String> called, Function<String, @Nullable String> value) {
        SettingReader in = new SettingReader(called, value);
        Provider provider = in.choice("provider", Provider.class, Provider.NONE);
        String key = in.text("api_key", "");
        return new ModelSettings(
                provider,
                provider == Provider.NONE ? "" : in.required("model"),
                key.isEmpty() ? null : new ApiKey(key),
                in.url("base_url", provider.baseUrl()),
                in.duration("timeout", DEFAULT_TIMEOUT, Duration.ofMillis(100), Duration.ofSeconds(60)),
                (int) in.number("max_tokens", DEFAULT_MAX_TOKENS, 16, 4000),
                in.number("temperature", DEFAULT_TEMPERATURE, 0, 2));
    }

    /** The same model for short answers that are always the likeliest, with no more than so much patience. */
    ModelSettings terse(Duration patience, int tokens) {
        Duration shorter = timeout.compareTo(patience) < 0 ? timeout : patience;
        return new ModelSettings(provider, model, apiKey, baseUrl, shorter, tokens, 0);
    }

    /** {@code huggingface (meta-llama/Llama-3.1-8B-Instruct)}, for messages. */
    String label() {
        return provider.wireName() + " (" + model + ")";
    }
}
