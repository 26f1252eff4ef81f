package dev.tendero.benchmarks.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sentence with slots in braces. What stands in square brackets is left out when one of its slots is empty; brackets
 * don't nest.
 */
record Template(List<Part> parts) {

    private sealed interface Part {}

    private record Text(String text) implements Part {}

    private record Slot(String name) implements Part {}

    private record Aside(Template inner) implements Part {}

    static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            int end = endOf(text, at);
            parts.add(
                    switch (first) {
                        case '{' -> new Slot(text.substring(at + 1, end - 1));
                        case '[' -> new Aside(parse(text.substring(at + 1, end - 1)));
                        default -> new Text(text.substring(at, end));
                    });
            at = end;
        }
        return new Template(List.copyOf(parts));
    }

    private static int endOf(String text, int at) {
        return switch (text.charAt(at)) {
            case '{' -> text.indexOf('}', at) + 1;
            case '[' -> text.indexOf(']', at) + 1;
            default -> {
                int end = at;
                while (end < text.length() && text.charAt(end) != '{' && text.charAt(end) != '[') {
                    end++;
                }
                yield end;
            }
        };
    }

    /**
     * @param slots the text of a slot by its name
     * @return empty when a slot outside brackets has no text
     */
    Optional<String> render(Function<String, Optional<String>> slots) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            Optional<String> text = switch (part) {
                case Text(String literal) -> Optional.of(literal);
                case Slot(String name) -> slots.apply(name);
                case Aside(Template inner) -> Optional.of(inner.render(slots).orElse(""));
            };
            if (text.isEmpty()) {
                return text;
            }
            out.append(text.get());
        }
        return Optional.of(out.toString());
    }
}
