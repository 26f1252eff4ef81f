package dev.tendero.runtime.plugin;

import dev.tendero.runtime.shop.SettingsTypes;
import dev.tendero.runtime.yaml.RecordType;
import java.util.Map;
import java.util.Optional;

/**
 * What handlers let shops set.
 *
 * @param handlers by name
 */
public record HandlerSettings(Map<String, FoundHandler> handlers) implements SettingsTypes {

    @Override
    public Optional<RecordType> of(String intent) {
        FoundHandler found = handlers.get(intent);
        return found == null ? Optional.empty() : of(found);
    }

    private static Optional<RecordType> of(FoundHandler found) {
        try {
            return found.handler().settings().map(RecordType::of);
        } catch (RuntimeException | LinkageError e) {
            String reason = e instanceof IllegalArgumentException ? e.getMessage() : e.toString();
            throw new IllegalArgumentException(
                    "settings() of the intent " + found.name() + " (" + found.origin() + ") can't be used: " + reason,
                    e);
        }
    }
}
