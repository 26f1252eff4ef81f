package dev.tendero.runtime.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a shop changes in an installed intent ({@code intents.change}); null leaves a part as it is. Keys of
 * {@code replies} that the intent lacks are added.
 *
 * @param threshold least confidence with which the intent answers, 0 to 1
 */
public record IntentChange(
        @Nullable String description,
        @Nullable ListChange keywords,
        @Nullable ListChange patterns,
        @Nullable ListChange examples,
        @Nullable Map<String, String> replies,
        @Nullable String prompt,
        @Nullable ListChange suggestions,
        @Nullable Double threshold) {

    /** The intent with these changes; its origin stays. */
    public IntentSettings applyTo(IntentSettings intent) {
        return new IntentSettings(
                intent.name(),
                description == null ? intent.description() : description,
                changed(keywords, intent.keywords()),
                changed(patterns, intent.patterns()),
                changed(examples, intent.examples()),
                intent.entities(),
                intent.query(),
                merged(intent.replies()),
                prompt == null ? intent.prompt() : prompt,
                changed(suggestions, intent.suggestions()),
                threshold == null ? intent.threshold() : threshold,
                intent.slots(),
                intent.origin());
    }

    /** Nothing of it that is in words. */
    IntentChange withoutWords() {
        return new IntentChange(null, null, null, null, null, null, null, threshold);
    }

    private Map<String, String> merged(Map<String, String> before) {
        Map<String, String> all = new HashMap<>(before);
        if (replies != null) {
            all.putAll(replies);
        }
        return all;
    }

    private static List<String> changed(@Nullable ListChange change, List<String> before) {
        return change == null ? before : change.applyTo(before);
    }
}
