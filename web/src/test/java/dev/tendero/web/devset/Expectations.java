package dev.tendero.web.devset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.web.devset.DevSet.Said;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a turn of {@code dialogues.txt} expects of its answer. */
final class Expectations {

    private Expectations() {}

    static boolean areMet(Said said, JsonNode answer) {
        return said.intents().contains(answer.path("intent").asText())
                && said.expected().stream().allMatch(expected -> isMet(expected, answer));
    }

    static String got(JsonNode answer) {
        return answer.path("intent").asText() + " "
                + answer.path("confidence").asText() + " " + wanted(answer) + " #"
                + answer.path("products").size();
    }

    private static boolean isMet(String expected, JsonNode answer) {
        List<String> wanted = wanted(answer);
        String rest = expected.substring(1);
        return switch (expected.charAt(0)) {
            case '#' -> answer.path("products").size() == Integer.parseInt(rest);
            case '-' -> wanted.stream().noneMatch(each -> each.startsWith(rest + "="));
            case '=' -> wanted.stream().anyMatch(each -> each.startsWith(rest + "="));
            default -> wanted.contains(expected);
        };
    }

    private static List<String> wanted(JsonNode answer) {
        return StreamSupport.stream(answer.path("entities").spliterator(), false)
                .filter(entity -> !entity.path("negated").asBoolean())
                .map(entity -> entity.path("entity").asText() + "="
                        + entity.path("value").asText())
                .collect(Collectors.toList());
    }
}
