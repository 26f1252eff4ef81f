package dev.tendero.runtime.answer;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How answers are worded.
 *
 * @param models a failover chain, the preferred one first; empty for templates alone
 * @param budget how long wording may take in all, retries and failover included; after it the template answers; 200 ms
 *     to 60 s, by default 4 s
 * @param dailyTokens how many tokens all models together may use in a day (UTC), prompts included; 0 for no limit,
 *     which is the default; counted in memory, so a restart begins anew
 * @param calls how many calls of models may run at once, for wording and choosing together; beyond it the template
 *     answers; at least 1, by default 64
 */
public record WordingSettings(List<ModelSettings> models, Duration budget, long dailyTokens, int calls) {

    static final Duration DEFAULT_BUDGET = Duration.ofSeconds(4);

    private static final int DEFAULT_CALLS = 64;

    public WordingSettings(List<ModelSettings> models, Duration budget, long dailyTokens) {
        this(models, budget, dailyTokens, DEFAULT_CALLS);
    }

    public WordingSettings {
        models = models.stream()
                .filter(model -> model.provider() != ModelSettings.Provider.NONE)
                .toList();
    }

    /**
     * Reads the settings {@code budget} and {@code daily_tokens}.
     *
     * @param called what the user calls a setting
     * @param value the value of a setting as the user wrote it; null when it is not set
     * @throws dev.tendero.api.TenderoException {@code bad_configuration}, with the setting's name
     */
    public static WordingSettings read(
            List<ModelSettings> models, Function<String, String> called, Function<String, @Nullable String> value) {
        SettingReader in = new SettingReader(called, value);
        return new WordingSettings(
                models, in.duration("budget", DEFAULT_BUDGET, Duration.ofMillis(200), Duration.ofSeconds(60)), (long)
                        in.number("daily_tokens", 0, 0, 1e12));
    }
}
