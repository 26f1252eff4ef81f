package dev.tendero.runtime.settings;

import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The settings' values: the environment's, else the file's, else the default. */
final class SettingValues {

    private final Map<String, Written> written;
    private final Problems problems;

    private SettingValues(Map<String, Written> written, Problems problems) {
        this.written = written;
        this.problems = problems;
    }

    static SettingValues of(Map<String, Written> file, Map<String, String> environment, Problems problems) {
        Map<String, Written> all = new HashMap<>(file);
        SettingKeys.all()
                .forEach(key -> Written.of(key.environment(), environment.getOrDefault(key.environment(), ""))
                        .ifPresent(value -> all.put(key.name(), value)));
        return new SettingValues(all, problems);
    }

    /** The value or the default; wrong ones are problems and count as not given. */
    <T> Optional<T> get(SettingKey<T> key) {
        return given(key).or(key::defaultValue);
    }

    /** As {@link #get}, for keys that have a default. */
    <T> T need(SettingKey<T> key) {
        return get(key).orElseThrow(noDefault(key));
    }

    boolean has(SettingKey<?> key) {
        return written.containsKey(key.name());
    }

    /** Where a setting that {@link #has a value} was written. */
    Position at(SettingKey<?> key) {
        Written value = written.get(key.name());
        return value == null ? Position.whole(key.name()) : value.at();
    }

    private <T> Optional<T> given(SettingKey<T> key) {
        Written value = written.get(key.name());
        if (value == null) {
            return Optional.empty();
        }
        Optional<T> parsed = key.type().parse(value.text());
        if (parsed.isEmpty()) {
            problems.add(value.at(), key.type().complaint(key.name(), value.text()));
        }
        return parsed;
    }

    private static Supplier<IllegalStateException> noDefault(SettingKey<?> key) {
        return () -> new IllegalStateException(key.name() + " has no default");
    }
}
