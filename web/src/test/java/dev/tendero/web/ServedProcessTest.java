package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.web.http.Answers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code tendero serve} as an operator sees it: what it logs, and that it guards its data. */
class ServedProcessTest {

    private static final String SAID = "busco unos alicates para Casimira Zubizarreta";

    private static ConfigFolder config;
    private static ServerProcess server;

    @BeforeAll
    static void start() throws Exception {
        config = Hardware.alone();
        server = ServerProcess.start(config, "TENDERO_LOG_FORMAT", "json");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        config.close();
    }

    private static List<JsonNode> turnLines() {
        return server.log().stream()
                .map(Answers::parse)
                .filter(line -> line.path("message").asText().equals("turn"))
                .toList();
    }

    private static JsonNode value(JsonNode line, String key) {
        for (JsonNode pair : line.path("kvpList")) {
            if (pair.has(key)) {
                return pair.path(key);
            }
        }
        throw new AssertionError(key + " is not in " + line);
    }

    @Test
    void aTurnIsOneLineOfJsonWithoutTheCustomersWords() {
        int before = turnLines().size();
        JsonNode reply =
                server.caller().post("/chat", "{\"message\": \"" + SAID + "\"}").ok();
        server.caller().post("/chat", "{\"message\": \"\"}").problem(400, "empty_message");

        List<JsonNode> lines = turnLines();
        assertThat(lines).hasSize(before + 1);
        JsonNode line = lines.getLast();
        assertThat(line.path("level").asText()).isEqualTo("INFO");
        assertThat(value(line, "intent").asText()).isEqualTo("buscar_producto");
        assertThat(value(line, "shop").asText()).isEqualTo(Hardware.SHOP);
        assertThat(value(line, "confidence").asDouble()).isBetween(0.4, 1.0);
        assertThat(value(line, "query_us").asLong()).isPositive();
        String session = reply.path("session_id").asText();
        assertThat(session).startsWith(value(line, "session").asText());
        assertThat(String.join("\n", server.log())).doesNotContain("Zubizarreta", "alicates", session);
    }

    @Test
    void aSecondStartSaysWhoIsThereAndLeavesItAlone() throws Exception {
        String said = ServerProcess.refused(config);
        assertThat(said)
                .contains(
                        "Tendero already runs with the data directory", "Stop it first", "TENDERO_DATA", "exit code 1")
                .doesNotContain("\tat ");
        assertThat(server.caller().get("/health").ok().path("ready").asBoolean())
                .isTrue();
    }
}
