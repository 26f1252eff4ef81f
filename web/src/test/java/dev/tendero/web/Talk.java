package dev.tendero.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;

/** One conversation with a server, and what was answered last. */
final class Talk {

    private final RunningServer server;
    private String session = "";
    private JsonNode reply = new ObjectMapper().createObjectNode();

    Talk(RunningServer server) {
        this.server = server;
    }

    Talk say(String message) {
        String more = session.isEmpty() ? "" : ", \"session_id\": \"" + session + "\"";
        reply = server.caller()
                .post("/chat", "{\"message\": \"" + message + "\"" + more + "}")
                .ok();
        session = reply.path("session_id").asText();
        return this;
    }

    String intent() {
        return reply.path("intent").asText();
    }

    String text() {
        return reply.path("reply").asText();
    }

    List<String> ids() {
        return StreamSupport.stream(reply.path("products").spliterator(), false)
                .map(product -> product.path("id").asText())
                .toList();
    }
}
