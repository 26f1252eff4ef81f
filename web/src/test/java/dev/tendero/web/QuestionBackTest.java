package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.web.http.Caller;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A shop that takes any two intents for a near tie: it asks which was meant, and the answer to that is understood. Of
 * two that both show things nobody is asked.
 */
class QuestionBackTest {

    private static final String REPAIRS = """
            intent: arreglos
            description: Arreglar herramientas
            examples:
              - quería arreglar un martillo
              - quería ver si arregláis martillos
              - quería llevar unos alicates a arreglar
              - quería cambiar el mango de un martillo
              - quería ver el taller
            reply: Las arreglamos en tres días.
            """;

    private static ConfigFolder config;
    private static RunningServer server;

    private final Caller caller = server.caller();
    private String session = "";
    private JsonNode asked;

    @BeforeAll
    static void start() {
        config = Hardware.alone()
                .file("tendero.yaml", "routing: {tie: 1, certain: 1}\n")
                .file("shops/" + Hardware.SHOP + "/intents/arreglos.yaml", REPAIRS);
        server = RunningServer.start(config);
    }

    @AfterAll
    static void stop() {
        server.close();
        config.close();
    }

    @BeforeEach
    void ask() {
        session = "";
        asked = say("quería ver el martillo Forjas Ebro");
        assertThat(asked.path("intent").asText()).isEqualTo("aclarar");
        assertThat(chips()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void theQuestionNamesWhatItsChipsSay() {
        assertThat(asked.path("reply").asText()).contains(chips());
    }

    @Test
    void aChipAnswersTheMessageThatWasAskedAbout() {
        JsonNode reply = say(chips().get(searching()));

        assertThat(reply.path("intent").asText()).isEqualTo("buscar_producto");
        assertThat(names(reply))
                .containsExactlyInAnyOrder(
                        "Martillo de bola Forjas Ebro 500 g", "Martillo de carpintero Forjas Ebro 300 g");
        assertThat(reply.path("entities").findValuesAsText("value")).contains("Martillos", "Forjas Ebro");
    }

    @Test
    void soDoesItsPlaceInTheQuestion() {
        JsonNode reply = say(searching() == 0 ? "la primera" : "la segunda");

        assertThat(reply.path("intent").asText()).isEqualTo("buscar_producto");
        assertThat(names(reply)).hasSize(2);
    }

    @Test
    void whoGoesOnWithSomethingElseIsAskedOfThat() {
        JsonNode reply = say("quería ver unos alicates");

        assertThat(reply.path("intent").asText()).isEqualTo("aclarar");
    }

    @Test
    void nobodyIsAskedWhetherThingsAreFoundOrRecommended() {
        assertThat(say("martillos").path("intent").asText()).isEqualTo("buscar_producto");
    }

    private int searching() {
        int at = chips().indexOf("Buscar productos por nombre");
        assertThat(at).as(chips().toString()).isNotNegative();
        return at;
    }

    private List<String> chips() {
        List<String> chips = new ArrayList<>();
        asked.path("suggestions").forEach(chip -> chips.add(chip.asText()));
        return chips;
    }

    private static List<String> names(JsonNode reply) {
        return reply.path("products").findValuesAsText("name");
    }

    private JsonNode say(String message) {
        String inSession = session.isEmpty() ? "" : ", \"session_id\": \"" + session + "\"";
        JsonNode reply = caller.post("/chat", "{\"message\": \"" + message + "\"" + inSession + "}")
                .ok();
        session = reply.path("session_id").asText();
        return reply;
    }
}
