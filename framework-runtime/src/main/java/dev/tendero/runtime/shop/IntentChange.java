package dev.tendero.runtime.shop;

import java.util.HashMap;
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
        @Nullable List<String> suggestions) {

    /** The intent with these changes; its origin stays. */
    public IntentSettings applyTo(IntentSettings intent) {
        return new IntentSettings(
                intent.name(),
                or(description, intent.description()),
                or(keywords, intent.keywords()),
                or(patterns, intent.patterns()),
                or(examples, intent.examples()),
                intent.entities(),
                intent.query(),
                merged(intent.replies()),
                prompt == null ? intent.prompt() : prompt,
                or(suggestions, intent.suggestions()),
                intent.origin());
    }

    private Map<String, String> merged(Map<String, String> before) {
        Map<String, String> all = new HashMap<>(before);
        if (replies != null) {
            all.putAll(replies);
        }
        return all;
    }

    private static <T> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }
}
