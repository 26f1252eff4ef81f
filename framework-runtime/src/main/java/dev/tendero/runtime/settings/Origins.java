package dev.tendero.runtime.settings;

import dev.tendero.runtime.yaml.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Web origins, with commas between them. */
final class Origins {

    private static final String ORIGIN = "\\*|https?://[A-Za-z0-9.-]+(?::\\d{1,5})?";

    static final ValueType<List<String>> TYPE =
            ValueType.of("origins such as https://shop.example, without a path, or *", Origins::parse);

    private Origins() {}

    private static Optional<List<String>> parse(String text) {
        List<String> origins = Stream.of(text.split(",")).map(String::strip).toList();
        return origins.stream().allMatch(origin -> origin.matches(ORIGIN)) ? Optional.of(origins) : Optional.empty();
    }
}
