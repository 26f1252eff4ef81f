package dev.tendero.web.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.Faults;
import dev.tendero.runtime.plugin.PluginJar;
import dev.tendero.web.ConfigFolder;
import dev.tendero.web.Hardware;
import dev.tendero.web.RunningServer;
import dev.tendero.web.http.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One jar with a handler for each way to misbehave, and customers who want nothing of it. */
@Tag(Faults.TAG)
class MisbehavingPluginsTest {

    private static final int CUSTOMERS = 50;
    private static final int FAILURES = 3;
    /** What fails its turn each time; the handler whose extractor never ends answers well itself. */
    private static final List<String> FAILING =
            List.of("lanza", "nada", "duerme", "gira", "acapara", "inunda", "parlotea", "recurre", "miente");

    private static ConfigFolder config;
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        config = Hardware.alone()
                .file(
                        "tendero.yaml",
                        "limits: {handler_time: 2s, handler_memory: 64MiB, handler_failures: " + FAILURES + "}\n");
        Path plugins = Files.createDirectories(config.path().resolveSibling("plugins"));
        List<Class<?>> classes = new ArrayList<>(Naughty.handlers());
        List<String> services = classes.stream().map(Class::getName).toList();
        classes.add(Naughty.Named.class);
        classes.add(Naughty.Endless.class);
        PluginJar.write(plugins.resolve("naughty.jar"), "0.1", services, yaml(), classes.toArray(Class<?>[]::new));
        server = RunningServer.start(config);
        // The first turns of a server are slow, which is not what is at stake here.
        for (int i = 0; i < 20; i++) {
            say("busco alicates").ok();
        }
    }

    private static Map<String, String> yaml() {
        Map<String, String> files = new HashMap<>();
        List<String> names = new ArrayList<>(FAILING);
        names.add("busca_sin_fin");
        for (String name : names) {
            files.put("dev/tendero/web/plugin/" + name + ".yaml", """
                    intent: %1$s
                    description: Portarse mal
                    keywords: [pruebade%1$s]
                    examples: ["haz la pruebade%1$s", "pruebade%1$s por favor"]
                    reply: "Todo bien. {{#rows}}{{a}}{{/rows}}"
                    """.formatted(name));
        }
        return files;
    }

    @AfterAll
    static void stop() {
        server.close();
        config.close();
    }

    private static Answer say(String message) {
        return server.caller().post("/chat", "{\"message\": \"" + message + "\"}");
    }

    @Test
    void eachCostsItsOwnTurnsAndNobodyElseIsDisturbed() throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> customers = new ArrayList<>();
            for (int i = 0; i < CUSTOMERS; i++) {
                customers.add(pool.submit(() -> shop(goOn)));
            }
            List<Future<?>> trials = new ArrayList<>();
            for (String name : FAILING) {
                trials.add(pool.submit(() -> misuse(name)));
            }
            for (Future<?> trial : trials) {
                trial.get();
            }
            assertThat(say("haz la pruebadebusca_sin_fin").ok().path("reply").asText())
                    .isEqualTo("Todo bien. 1");
            goOn.set(false);
            for (Future<Integer> customer : customers) {
                assertThat(customer.get()).isPositive();
            }
        }
        assertNothingRunsOn();
        assertSwitchedOff();
    }

    /** Asks for the right things until it is told to stop. */
    private static int shop(AtomicBoolean goOn) throws InterruptedException {
        int turns = 0;
        for (; goOn.get(); turns++) {
            assertThat(say("busco alicates").ok().path("products")).hasSize(1);
            Thread.sleep(Duration.ofMillis(50));
        }
        return turns;
    }

    private static void misuse(String name) {
        for (int i = 0; i <= FAILURES; i++) {
            JsonNode reply = say("haz la pruebade" + name).ok();
            assertThat(reply.path("intent").asText()).isEqualTo(name);
            assertThat(reply.path("reply").asText())
                    .isNotBlank()
                    .doesNotContain("Todo bien", "secret", "Exception", "Error", "null");
        }
    }

    /** The spinning and the hoarding ones, which heed no interruption, have been ended. */
    private static void assertNothingRunsOn() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().values().stream()
                                .map(Arrays::toString)
                                .filter(trace -> trace.contains("Naughty")))
                        .isEmpty());
    }

    private static void assertSwitchedOff() {
        Map<String, String> states = new HashMap<>();
        JsonNode health = server.caller().getAsAdmin("/health").json();
        health.path("dependencies")
                .forEach(each -> states.put(
                        each.path("name").asText(),
                        each.path("state").asText() + ": " + each.path("detail").asText()));
        for (String name : FAILING) {
            assertThat(states).containsKey("intent " + name);
            assertThat(states.get("intent " + name)).startsWith("down: intent " + name);
        }
        assertThat(states.get("intent acapara"))
                .containsAnyOf("took more than 64 MiB of memory", "did not answer within");
        assertThat(states).doesNotContainKey("intent busca_sin_fin");
        assertThat(health.path("status").asText()).isEqualTo("degraded");
        assertThat(server.caller().get("/health").body()).doesNotContain("secret");
        assertThat(server.caller().get("/metrics").body())
                .contains("tendero_turns_total{intent=\"gira\",outcome=\"failed\"");
    }
}
