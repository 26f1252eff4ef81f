package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.web.http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Intents that a shop's owner has written in YAML alone, one of which is too slow. */
class OwnIntentsTest {

    private static final String RETURNS = """
            intent: devolver
            description: Explicar cómo se devuelve una compra
            keywords: [devolver, devolución]
            examples: ["quiero devolver una compra", "¿cómo hago una devolución?"]
            reply: Tienes 30 días para devolver tu compra en {{shop}}.
            suggestions: ["¿Qué puedes hacer?"]
            """;

    private static final String CHEAP = """
            intent: gangas
            description: Enseñar lo más barato de la tienda
            keywords: [gangas, chollos]
            examples: ["¿qué gangas hay?", "enséñame los chollos"]
            query: |
              SELECT id, name, price, currency, availability FROM shop_product
              WHERE shop = #{shop} ORDER BY price LIMIT 2
            reply: "{{#rows}}{{name}} por {{price}}. {{/rows}}"
            """;

    private static final String COLLECT = """
            intent: recogida
            keywords: [recoger, recogida]
            examples: ["¿puedo recogerlo en la tienda?", "quiero recoger mi compra", "recogida en tienda"]
            entities: [fecha]
            slots: { once: [fecha] }
            reply: "Puedes recogerlo{{#fecha}} {{fecha}}{{/fecha}}."
            """;

    private static final String SLOW = """
            intent: inventario
            description: Contar todo lo que hay
            keywords: [inventario]
            examples: ["haz inventario", "¿cómo va el inventario?"]
            query: |
              WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i &lt; 900)
              SELECT COUNT(*) AS counted FROM n a, n b, n c, n d WHERE a.i + b.i + c.i + d.i = #{limit} - 9999
            reply: Ya está contado.
            """;

    private static ConfigFolder config;
    private static RunningServer server;

    @BeforeAll
    static void start() {
        String folder = "shops/" + Hardware.SHOP + "/intents/";
        config = Hardware.alone()
                .file(folder + "devolver.yaml", RETURNS)
                .file(folder + "gangas.yaml", CHEAP)
                .file(folder + "inventario.yaml", SLOW)
                .file(folder + "recogida.yaml", COLLECT)
                .file("tendero.yaml", "database: {query_time: 300ms}\n");
        server = RunningServer.start(config);
    }

    @AfterAll
    static void stop() {
        server.close();
        config.close();
    }

    private static JsonNode ask(String message) {
        return server.caller()
                .post("/chat", "{\"message\": \"" + message + "\"}")
                .ok();
    }

    @Test
    void aReplyAloneAnswers() {
        JsonNode reply = ask("¿puedo devolver una compra?");
        assertThat(reply.path("intent").asText()).isEqualTo("devolver");
        assertThat(reply.path("reply").asText())
                .isEqualTo("Tienes 30 días para devolver tu compra en Ferretería del Puente.");
        assertThat(reply.path("suggestions").get(0).asText()).isEqualTo("¿Qué puedes hacer?");
    }

    @Test
    void whatAServiceCostsIsAskedOfTheIntentThatSpeaksOfIt() {
        assertThat(ask("cuanto cuesta la recogida?").path("intent").asText()).isEqualTo("recogida");
        assertThat(ask("cuanto cuesta el martillo de bola?").path("intent").asText())
                .isEqualTo("info_producto");
    }

    @Test
    void whatCountsOnceDoesNotCarry() {
        JsonNode first = ask("quiero recoger mi compra mañana");
        assertThat(first.path("reply").asText()).isEqualTo("Puedes recogerlo mañana.");

        JsonNode second = server.caller()
                .post(
                        "/chat",
                        "{\"message\": \"¿puedo recogerlo en la tienda?\", \"session_id\": \"%s\"}"
                                .formatted(first.path("session_id").asText()))
                .ok();
        assertThat(second.path("reply").asText()).isEqualTo("Puedes recogerlo.");
    }

    @Test
    void aQueryBringsRows() {
        JsonNode reply = ask("¿qué gangas hay?");
        assertThat(reply.path("intent").asText()).isEqualTo("gangas");
        assertThat(reply.path("reply").asText())
                .containsSubsequence("Cinta métrica Tornal 5 m por 6,05", "Martillo de carpintero", "9,95");
    }

    @Test
    void aQueryThatTakesTooLongCostsItsOwnTurn() {
        ask("hola");
        long start = System.nanoTime();
        JsonNode reply = ask("haz inventario");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(reply.path("intent").asText()).isEqualTo("inventario");
        assertThat(reply.path("reply").asText()).isNotBlank().doesNotContain("contado", "SELECT", "SLEEP");
        assertThat(server.caller().get("/metrics").body())
                .contains("tendero_turns_total{intent=\"inventario\",outcome=\"failed\"");
        assertThat(ask("busco alicates").path("products")).hasSize(1);
    }

    @Test
    void aFloodInOneConversationIsBoundedAndConcernsNobodyElse() throws Exception {
        String session = ask("hola").path("session_id").asText();
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> flood = new ArrayList<>();
            for (int i = 0; i < 110; i++) {
                String message = i < 15 ? "haz inventario" : "hola";
                String body = "{\"message\": \"" + message + "\", \"session_id\": \"" + session + "\"}";
                flood.add(clients.submit(() -> server.caller().post("/chat", body)));
            }
            ask("hola");
            for (Future<Answer> each : flood) {
                answers.add(each.get());
            }
        }
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSizeGreaterThanOrEqualTo(50);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .isNotEmpty()
                .allSatisfy(answer -> {
                    answer.problem(429, "too_many_requests");
                    assertThat(answer.header("Retry-After")).isPresent();
                });
        ask("hola");
    }
}
