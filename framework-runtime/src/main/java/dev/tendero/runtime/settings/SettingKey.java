package dev.tendero.runtime.settings;

import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import java.time.Duration;
import java.util.Optional;

/**
 * One setting of tendero.yaml.
 *
 * @param name its place there, {@code group.key} or {@code key}
 * @param environment the variable that wins over the file; empty when there is none
 * @param range for the reader; {@code type} holds values to it
 * @param description one sentence, for the operator
 */
public record SettingKey<T>(String name, String environment, ValueType<T> type, Range range, String description) {

    /**
     * What the documentation says of a setting's values.
     *
     * @param unit empty when it has none
     * @param minimum empty when it has none
     * @param byDefault as written in the file; empty when the setting has no value unless given
     */
    public record Range(String unit, String minimum, String byDefault) {}

    static <T> SettingKey<T> of(String name, ValueType<T> type, String byDefault, String description) {
        return new SettingKey<>(name, "", type, new Range("", "", byDefault), description);
    }

    static SettingKey<Integer> integer(String name, int min, int max, int byDefault, String description) {
        Range range = new Range("", String.valueOf(min), String.valueOf(byDefault));
        return new SettingKey<>(name, "", ValueTypes.integer(min, max), range, description);
    }

    static SettingKey<Duration> duration(
            String name, Duration min, Duration max, Duration byDefault, String description) {
        Range range = new Range("time: ms, s, m, h or d", ValueTypes.written(min), ValueTypes.written(byDefault));
        return new SettingKey<>(name, "", ValueTypes.duration(min, max), range, description);
    }

    static SettingKey<Integer> size(String name, int min, int max, int byDefault, String description) {
        Range range = new Range("size: B, KiB or MiB", ValueTypes.writtenSize(min), ValueTypes.writtenSize(byDefault));
        return new SettingKey<>(name, "", ValueTypes.size(min, max), range, description);
    }

    static SettingKey<Double> share(String name, double byDefault, String description) {
        Range range = new Range("share", "0", String.valueOf(byDefault));
        return new SettingKey<>(name, "", ValueTypes.share(), range, description);
    }

    SettingKey<T> env(String variable) {
        return new SettingKey<>(name, variable, type, range, description);
    }

    SettingKey<T> unit(String unit) {
        return new SettingKey<>(
                name, environment, type, new Range(unit, range.minimum(), range.byDefault()), description);
    }

    /** {@code server} of {@code server.port}; empty for a key that is in no group. */
    public String group() {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** {@code port} of {@code server.port}. */
    public String key() {
        return name.substring(name.indexOf('.') + 1);
    }

    Optional<T> defaultValue() {
        return range.byDefault().isEmpty() ? Optional.empty() : type.parse(range.byDefault());
    }
}
