package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.api.TenderoException;
import org.junit.jupiter.api.Test;

/** A shop that turns sentence embeddings on. */
class EmbeddingsTest {

    private static final String SHOP = "shops/" + Hardware.SHOP + "/shop.yaml";
    private static final String RETURNS = """
            intent: returns
            description: Say how to return a purchase
            examples:
              - can I return a purchase
              - how do I return what I bought
              - I would like a refund
              - your policy on returns
              - this is not what I ordered
            reply: You can return your purchase within 30 days.
            """;

    @Test
    void itUnderstandsWhatSharesNoWordWithAnExample() {
        try (ConfigFolder config = english("all-minilm-l6-v2-q");
                RunningServer server = RunningServer.start(config)) {
            JsonNode reply = server.caller()
                    .post("/chat", "{\"message\": \"please give me my money back\"}")
                    .ok();

            assertThat(reply.path("intent").asText()).isEqualTo("returns");
            assertThat(reply.path("reply").asText()).isEqualTo("You can return your purchase within 30 days.");
            assertThat(config.data().resolve("embeddings"))
                    .isDirectoryContaining("glob:**.vectors")
                    .as("what was made of the examples is kept");
        }
    }

    @Test
    void aModelThatCantBeLoadedIsNamedAtTheStart() {
        try (ConfigFolder config = english("model.onnx")
                .file("shops/" + Hardware.SHOP + "/model.onnx", "no model")
                .file("shops/" + Hardware.SHOP + "/tokenizer.json", "{}")) {
            assertThatThrownBy(() -> RunningServer.start(config))
                    .isInstanceOf(TenderoException.class)
                    .hasMessageContaining(SHOP + ": embeddings: model.onnx can't be loaded")
                    .hasMessageEndingWith("or do without understanding.embeddings");
        }
    }

    private static ConfigFolder english(String model) {
        return Hardware.alone()
                .change(SHOP, "language: es", "language: en\nunderstanding: { embeddings: " + model + " }")
                .file("shops/" + Hardware.SHOP + "/intents/returns.yaml", RETURNS);
    }
}
