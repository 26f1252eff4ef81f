package dev.tendero.runtime.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a value is written, in a file or an environment variable.
 *
 * @param expected for messages: {@code a duration such as 30s}
 * @param parser empty for text that is no such value; or throws, with the reason as the exception's message
 * @param candidates the words that it can be, when they can be counted
 */
public record ValueType<T>(String expected, Function<String, Optional<T>> parser, Collection<String> candidates) {

    public static <T> ValueType<T> of(String expected, Function<String, Optional<T>> parser) {
        return new ValueType<>(expected, parser, List.of());
    }

    /** Empty for text that is no such value. */
    public Optional<T> parse(String text) {
        try {
            return parser.apply(text.strip());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with text that did not parse; what was expected; did you mean. */
    public String complaint(String name, String text) {
        return name + " is " + YamlScalar.quote(text) + reason(text) + "; expected " + expected
                + Nearest.hint(text, candidates);
    }

    private String reason(String text) {
        try {
            return parser.apply(text.strip()).map(fine -> "").orElse("");
        } catch (IllegalArgumentException e) {
            return " (" + e.getMessage() + ")";
        }
    }
}
