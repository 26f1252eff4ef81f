package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.answer.FakeProvider;
import dev.tendero.runtime.answer.FakeProvider.Refuses;
import dev.tendero.runtime.answer.FakeProvider.Says;
import dev.tendero.runtime.answer.FakeProvider.SaysLater;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several models in order, a day's tokens, and as many calls at once as are set. */
class ModelChainTest {

    private static final String FIRST = "Los Alicates universales Tornal 180 mm cuestan 14,00 €.";
    private static final String SECOND = "Hay Alicates universales Tornal 180 mm por 14,00 €.";

    private static JsonNode ask(RunningServer server) {
        return server.caller()
                .post("/chat", "{\"message\": \"busco alicates\"}")
                .ok();
    }

    @Test
    void theNextModelAnswersForOneThatFailsAndTheTemplateForAll() {
        try (FakeProvider first = FakeProvider.start(new Says(FIRST));
                FakeProvider second = FakeProvider.start(new Says(SECOND));
                ConfigFolder config = new ModelSettingsFile("20s", "8s")
                        .model("openai", first.openAiUrl())
                        .model("ollama", second.ollamaUrl())
                        .in(Hardware.alone());
                RunningServer server = RunningServer.start(config)) {
            assertThat(ask(server).path("reply").asText()).isEqualTo(FIRST);
            assertThat(second.asked()).isEmpty();

            first.now(new Refuses(503, null));
            JsonNode reply = ask(server);
            assertThat(reply.path("reply").asText()).isEqualTo(SECOND);
            assertThat(reply.path("source").asText()).isEqualTo("model");

            second.now(new Refuses(401, null));
            assertThat(ask(server).path("source").asText()).isEqualTo("template");
        }
    }

    @Test
    void whenTheDaysTokensAreUsedUpTheTemplateAnswers() {
        try (FakeProvider provider = FakeProvider.start(new Says(FIRST));
                ConfigFolder config = new ModelSettingsFile("20s", "8s")
                        .dailyTokens(1_400)
                        .model("openai", provider.openAiUrl())
                        .in(Hardware.alone());
                RunningServer server = RunningServer.start(config)) {
            List<String> sources = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                sources.add(ask(server).path("source").asText());
            }
            assertThat(sources.getFirst()).isEqualTo("model");
            assertThat(sources.getLast()).isEqualTo("template");
            assertThat(sources.lastIndexOf("model")).isLessThan(sources.indexOf("template"));
            assertThat(provider.asked())
                    .hasSize(Math.toIntExact(
                            sources.stream().filter("model"::equals).count()));
            assertThat(server.caller().get("/metrics").body())
                    .contains("tendero_model_outcomes_total{outcome=\"over_budget\",shop=\"" + Hardware.SHOP + "\"}");
            assertThat(turnsThatWere("over_budget", server)).isPositive();
        }
    }

    @Test
    void asManyCallsAsAreSetRunAtOnceAndTheTemplateAnswersTheOthers() throws Exception {
        CountDownLatch let = new CountDownLatch(1);
        try (FakeProvider provider = FakeProvider.start(new SaysLater(FIRST, let));
                ConfigFolder config = new ModelSettingsFile("20s", "20s")
                        .calls(2)
                        .model("openai", provider.openAiUrl())
                        .in(Hardware.alone());
                RunningServer server = RunningServer.start(config);
                ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> first = List.of(
                    customers.submit(() -> ask(server).path("source").asText()),
                    customers.submit(() -> ask(server).path("source").asText()));
            await().atMost(Duration.ofSeconds(10)).until(() -> provider.asked().size() == 2);

            for (int i = 0; i < 3; i++) {
                assertThat(ask(server).path("source").asText()).isEqualTo("template");
            }
            assertThat(first).noneMatch(Future::isDone);
            assertThat(provider.asked()).hasSize(2);
            assertThat(server.caller().get("/metrics").body())
                    .contains("tendero_model_outcomes_total{outcome=\"busy\",shop=\"" + Hardware.SHOP + "\"} 3.0")
                    .doesNotContain("over_budget");
            assertThat(turnsThatWere("busy", server)).isEqualTo(3);

            let.countDown();
            for (Future<String> source : first) {
                assertThat(source.get()).isEqualTo("model");
            }
            assertThat(ask(server).path("source").asText()).isEqualTo("model");
        }
    }

    private static long turnsThatWere(String outcome, RunningServer server) {
        return server.caller()
                .getAsAdmin("/stats?days=1")
                .ok()
                .path("model_outcomes")
                .path(outcome)
                .asLong();
    }
}
