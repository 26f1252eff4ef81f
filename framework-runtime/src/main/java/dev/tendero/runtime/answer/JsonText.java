package dev.tendero.runtime.answer;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Values as JSON on one line, for a prompt: whatever a value holds, it cannot end its line or its string. */
final class JsonText {

    /** Longer texts are cut: descriptions can be pages. */
    private static final int LONGEST = 600;

    private JsonText() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .map(entry -> quoted(String.valueOf(entry.getKey())) + ": " + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Iterable<?> many ->
                StreamSupport.stream(many.spliterator(), false)
                        .map(JsonText::of)
                        .collect(Collectors.joining(", ", "[", "]"));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        String line = PlainText.value(text);
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return '"' + line.substring(0, end).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
