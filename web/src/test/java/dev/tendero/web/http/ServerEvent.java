package dev.tendero.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One server-sent event. */
public record ServerEvent(String name, JsonNode json) {

    public static List<ServerEvent> parse(String stream) {
        List<ServerEvent> events = new ArrayList<>();
        for (String frame : stream.split("\n\n")) {
            if (frame.startsWith(":")) {
                continue;
            }
            String[] lines = frame.split("\n");
            events.add(new ServerEvent(
                    lines[0].substring("event: ".length()), Answers.parse(lines[1].substring("data: ".length()))));
        }
        return events;
    }

    /** The pieces since the last restart, joined. */
    public static String text(List<ServerEvent> events) {
        StringBuilder text = new StringBuilder();
        for (ServerEvent event : events) {
            switch (event.name()) {
                case "delta" -> text.append(event.json().path("text").asText());
                case "restart" -> text.setLength(0);
                default -> {}
            }
        }
        return text.toString();
    }
}
