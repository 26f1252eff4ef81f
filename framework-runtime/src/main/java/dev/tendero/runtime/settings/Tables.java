package dev.tendero.runtime.settings;

import dev.tendero.runtime.yaml.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of tables, with commas between them. */
final class Tables {

    static final ValueType<List<String>> TYPE =
            ValueType.of("names of tables or views, such as branches, opening_hours", Tables::parse);

    private Tables() {}

    private static Optional<List<String>> parse(String text) {
        List<String> tables = Stream.of(text.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .toList();
        return tables.stream().allMatch(table -> table.matches("[a-z0-9_]{1,64}"))
                ? Optional.of(tables)
                : Optional.empty();
    }
}
