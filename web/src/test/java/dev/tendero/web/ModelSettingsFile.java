package dev.tendero.web;

import java.net.URI;

/** Writes a {@code tendero.yaml} whose replies are worded by models. */
final class ModelSettingsFile {

    static final String KEY = "sk-key-of-the-tests";

    private final StringBuilder text;
    private final String silence;

    /**
     * @param budget the time for all models together, such as {@code 4s}
     * @param silence how long each may be silent
     */
    ModelSettingsFile(String budget, String silence) {
        this.text = new StringBuilder("wording:\n  budget: " + budget + "\n");
        this.silence = silence;
    }

    ModelSettingsFile dailyTokens(int tokens) {
        text.append("  daily_tokens: ").append(tokens).append('\n');
        return this;
    }

    /** How many calls may run at once. */
    ModelSettingsFile calls(int most) {
        text.insert(0, "limits:\n  model_calls: " + most + "\n");
        return this;
    }

    /** Has models choose intents too, within that time. */
    ModelSettingsFile choosing(String time) {
        text.insert(0, "routing:\n  model: true\n  model_time: " + time + "\n");
        return this;
    }

    ModelSettingsFile model(String provider, URI baseUrl) {
        if (text.indexOf("models:") < 0) {
            text.append("models:\n");
        }
        text.append("""
                  - provider: %s
                    model: small
                    api_key: %s
                    base_url: %s
                    timeout: %s
                    max_tokens: 100
                """.indent(0).formatted(provider, KEY, baseUrl, silence));
        return this;
    }

    ConfigFolder in(ConfigFolder config) {
        return config.file("tendero.yaml", text.toString());
    }
}
