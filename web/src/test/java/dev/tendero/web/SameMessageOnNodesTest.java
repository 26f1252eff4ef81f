package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.Faults;
import dev.tendero.runtime.answer.FakeProvider;
import dev.tendero.runtime.answer.FakeProvider.SaysAfter;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.web.http.Answer;
import dev.tendero.web.http.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One message that is sent to two nodes at once, ten times to each, where a model words the reply. */
@Tag(Faults.TAG)
class SameMessageOnNodesTest {

    private static final int ROUNDS = Faults.count(10, 500);
    private static final int SENDS = 10;
    private static final String WORDED = "Los Alicates universales Tornal 180 mm cuestan 14,00 €.";

    @Test
    void isOneRowOneModelCallAndOneReply() throws Exception {
        DatabaseSettings.External database = TestDatabase.empty();
        try (FakeProvider provider = FakeProvider.start(new SaysAfter(WORDED, Duration.ofMillis(50)));
                ConfigFolder one = configured(provider);
                ConfigFolder other = configured(provider);
                RunningServer node = RunningServer.start(one, database);
                RunningServer otherNode = RunningServer.start(other, database)) {
            List<Long> took = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                long begun = System.nanoTime();
                round(node, otherNode);
                took.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
                assertThat(provider.asked()).hasSize(i + 1);
            }
            assertThat(node.number("SELECT COUNT(*) FROM turn")).isEqualTo(ROUNDS);
            assertThat(node.number("SELECT COUNT(*) FROM turn WHERE source = 'model' AND seq = 1"))
                    .isEqualTo(ROUNDS);
            assertThat(node.number("SELECT COUNT(*) FROM turn_claim")).isZero();
            Faults.report(
                    SameMessageOnNodesTest.class,
                    ROUNDS + " messages, each sent " + SENDS + " times to each of two nodes: " + ROUNDS + " rows, "
                            + provider.asked().size() + " model calls, equal replies; all 20 answered in "
                            + Spread.of(took));
        }
    }

    private static ConfigFolder configured(FakeProvider provider) {
        ConfigFolder config = new ModelSettingsFile("20s", "10s")
                .model("openai", provider.openAiUrl())
                .in(Hardware.alone());
        return config.append("tendero.yaml", "limits: {turns_per_address: 1000000, sessions_per_address: 1000000}\n");
    }

    private static void round(RunningServer node, RunningServer otherNode) throws Exception {
        String session =
                node.caller().post("/sessions", "{}").json().path("session_id").asText();
        String body = "{\"message\": \"busco alicates\", \"message_id\": \"m\", \"session_id\": \"" + session + "\"}";
        Set<JsonNode> replies = new HashSet<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> sends = IntStream.range(0, 2 * SENDS)
                    .<Callable<Answer>>mapToObj(i -> () -> sent((i % 2 == 0 ? node : otherNode).caller(), body))
                    .toList();
            for (Future<Answer> answer : clients.invokeAll(sends)) {
                replies.add(answer.get().ok());
            }
        }
        assertThat(replies).hasSize(1);
        assertThat(replies.iterator().next().path("reply").asText()).isEqualTo(WORDED);
    }

    private static Answer sent(Caller caller, String body) {
        return caller.send(caller.jsonPost("/chat", body).build());
    }
}
