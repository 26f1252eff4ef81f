package dev.tendero.web.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;

/** Holds what a page shows against what was printed. */
final class Shown {

    /** Differ from run to run. */
    private static final Set<String> PASSING = Set.of("session_id", "message_id", "latency_ms");

    private static final String LEFT_OUT = "…";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Shown() {}

    /** @param shown JSON, or text, in which {@code …} alone on a line stands for lines that are left out */
    static void requireLike(Block shown, String printed) {
        String place = "line " + shown.line();
        if (shown.language().equals("json")) {
            requireLike(json(shown.text()), json(printed), place);
        } else if (lines(shown.text()).contains(LEFT_OUT)) {
            List<String> kept = lines(shown.text()).stream()
                    .filter(line -> !line.equals(LEFT_OUT))
                    .toList();
            assertThat(lines(printed)).as(place).containsSubsequence(kept);
        } else {
            assertThat(lines(printed)).as(place).isEqualTo(lines(shown.text()));
        }
    }

    /** Every field shown is there, and is the same. */
    private static void requireLike(JsonNode shown, JsonNode printed, String place) {
        switch (shown.getNodeType()) {
            case OBJECT ->
                shown.properties().stream()
                        .filter(field -> !PASSING.contains(field.getKey()))
                        .forEach(field -> requireLike(
                                field.getValue(), printed.path(field.getKey()), place + ", " + field.getKey()));
            case ARRAY -> {
                assertThat(printed.size()).as(place + ": " + printed).isEqualTo(shown.size());
                for (int i = 0; i < shown.size(); i++) {
                    requireLike(shown.get(i), printed.get(i), place + ", " + i);
                }
            }
            case NUMBER -> assertThat(printed.asDouble()).as(place).isCloseTo(shown.asDouble(), within(0.05));
            default -> assertThat(printed).as(place).isEqualTo(shown);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /**
     * A price holds a blank that does not break, which a reader does not tell from another; times are never the same.
     */
    private static List<String> lines(String text) {
        return text.replace('\u00a0', ' ')
                .replaceAll("[\\d.]+ ms\\b", "some ms")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
