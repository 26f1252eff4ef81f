package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads how the chat looks. Nothing passes that could be more than the one value it stands for. */
final class ThemeReader {

    private static final int MOST_ROUND = 24;
    private static final int LONGEST_NAME = 40;
    private static final SequencedMap<String, ValueType<String>> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("color", ValueTypes.color());
        KEYS.put("mode", ValueTypes.word(List.of("auto", "light", "dark")));
        KEYS.put("side", ValueTypes.word(List.of("right", "left")));
        KEYS.put("corners", corners());
        KEYS.put("logo", logo());
        KEYS.put("bot", name());
    }

    private ThemeReader() {}

    static Map<String, String> read(MappingReader shop) {
        Optional<MappingReader> theme = shop.mapping("theme");
        Map<String, String> found = new LinkedHashMap<>();
        theme.ifPresent(in -> {
            KEYS.forEach((key, type) -> in.optional(key, type).ifPresent(value -> found.put(key, value)));
            in.finish();
        });
        return found;
    }

    private static ValueType<String> corners() {
        ValueType<Integer> pixels = ValueTypes.integer(0, MOST_ROUND);
        return ValueType.of(pixels.expected(), text -> pixels.parse(text).map(String::valueOf));
    }

    private static ValueType<String> name() {
        return ValueType.of(
                "a name of at most " + LONGEST_NAME + " characters",
                text -> text.isEmpty() || text.length() > LONGEST_NAME ? Optional.empty() : Optional.of(text));
    }

    private static ValueType<String> logo() {
        return ValueType.of(
                "an address that begins with https://",
                text -> ValueTypes.address()
                        .parse(text)
                        .filter(address -> "https".equals(address.getScheme()))
                        .map(address -> address.toASCIIString()));
    }
}
