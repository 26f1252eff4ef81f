package dev.tendero.runtime.shop;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a shop changes in an installed intent ({@code intents.change}); null leaves a part as it is, a list replaces.
 * Keys of {@code replies} that the intent lacks are added.
 */
public record IntentChange(
        @Nullable String description,
        @Nullable List<String> keywords,
        @Nullable List<String> patterns,
        @Nullable List<String> examples,
        @Nullable Map<String, String> replies,
        @Nullable String prompt,
        @Nullable List<String> suggestions) {}
