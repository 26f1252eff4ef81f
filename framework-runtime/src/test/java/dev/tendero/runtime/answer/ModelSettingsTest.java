package dev.tendero.runtime.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.TenderoException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelSettingsTest {

    private static final Function<String, String> CALLED = name -> "LLM_" + name.toUpperCase(Locale.ROOT);

    @Test
    void whatIsNotSaidHasADefault() {
        ModelSettings settings = read(Map.of("provider", "huggingface", "model", "a/b", "api_key", "hf_x"));
        assertThat(settings.baseUrl()).hasToString("https://router.huggingface.co/v1");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.maxTokens()).isEqualTo(300);
        assertThat(settings.toString()).doesNotContain("hf_x");
    }

    @Test
    void aBaseUrlMayEndWithASlash() {
        assertThat(read(Map.of("provider", "openai", "model", "m", "base_url", "http://localhost:8000/v1/"))
                        .baseUrl())
                .hasToString("http://localhost:8000/v1");
    }

    @Test
    void withoutProviderThereIsNoModel() {
        WordingSettings settings = WordingSettings.read(List.of(read(Map.of())), CALLED, name -> null);
        assertThat(settings.models()).isEmpty();
        assertThat(settings.budget()).isEqualTo(Duration.ofSeconds(4));
        assertThat(new SharedModels(settings, WordingObserver.NONE).wording(new Templates(), shop -> KnownNames.NONE))
                .isInstanceOf(TemplateWording.class);
        assertThat(new ModelProbe(settings).test("hola")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "provider, gpt, LLM_PROVIDER is 'gpt'",
        "model, '', LLM_MODEL is missing",
        "base_url, ftp://x, LLM_BASE_URL is 'ftp://x'",
        "base_url, no url, LLM_BASE_URL is 'no url'",
        "timeout, soon, LLM_TIMEOUT is 'soon'",
        "timeout, 10m, 'LLM_TIMEOUT is ''10m'', expected a time between 100ms and 60s'",
        "max_tokens, 3, 'LLM_MAX_TOKENS is ''3'', expected a number from 16 to 4000'",
        "max_tokens, NaN, LLM_MAX_TOKENS is 'NaN'",
        "temperature, hot, LLM_TEMPERATURE is 'hot'"
    })
    void aWrongValueIsNamedAsTheUserCallsIt(String name, String value, String message) {
        Map<String, String> values = new java.util.HashMap<>(Map.of("provider", "openai", "model", "m"));
        values.put(name, value);
        assertThatThrownBy(() -> read(values))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining(message);
    }

    private static ModelSettings read(Map<String, String> values) {
        return ModelSettings.read(CALLED, values::get);
    }
}
