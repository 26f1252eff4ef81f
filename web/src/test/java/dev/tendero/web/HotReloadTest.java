package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.Faults;
import dev.tendero.web.http.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A shop's files are changed while it is served. */
@Tag(Faults.TAG)
class HotReloadTest {

    private static final String FOLDER = "shops/" + Hardware.SHOP + "/";
    private static final String SHOP = FOLDER + "shop.yaml";
    private static final String HOURS = """
            intent: horario
            description: Decir cuándo abre la tienda
            keywords: [horario, abren]
            examples: ["¿a qué hora abren?", "¿qué horario tenéis?", "¿abrís el domingo?"]
            query: SELECT COUNT(*) AS things FROM shop_product
            reply: "{{#rows}}Abrimos de 9 a %s h, con {{things}} cosas.{{/rows}}"
            """;

    private ConfigFolder config;
    private RunningServer server;

    @BeforeEach
    void start() {
        config = Hardware.alone();
        server = RunningServer.start(config);
    }

    @AfterEach
    void stop() {
        server.close();
        config.close();
    }

    private Answer say(String message, String shop) {
        return server.caller().post("/chat", "{\"message\": \"" + message + "\", \"shop\": \"" + shop + "\"}");
    }

    private JsonNode ask(String message) {
        return say(message, Hardware.SHOP).ok();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(assertion);
    }

    private JsonNode shopState() {
        for (JsonNode each : server.caller().getAsAdmin("/health").json().path("dependencies")) {
            if (each.path("name").asText().equals("shop " + Hardware.SHOP)) {
                return each;
            }
        }
        throw new AssertionError("the shop is not in /health");
    }

    @Test
    void aNewIntentAndItsNextVersionAreTakenUp() {
        assertThat(ask("¿a qué hora abren?").path("intent").asText()).isNotEqualTo("horario");
        config.file(FOLDER + "intents/horario.yaml", HOURS.formatted(20));
        eventually(() -> assertThat(ask("¿a qué hora abren?").path("reply").asText())
                .isEqualTo("Abrimos de 9 a 20 h, con 5 cosas."));

        config.change(FOLDER + "intents/horario.yaml", "FROM shop_product", "FROM shop_product WHERE price > 14");
        eventually(() -> assertThat(ask("¿a qué hora abren?").path("reply").asText())
                .isEqualTo("Abrimos de 9 a 20 h, con 2 cosas."));
    }

    @Test
    void aBrokenFileLeavesTheShopAsItWasAndIsTold() throws IOException {
        config.file(FOLDER + "intents/horario.yaml", HOURS.formatted(20).replace("things FROM", "things FORM"));
        eventually(() -> {
            assertThat(shopState().path("state").asText()).isEqualTo("down");
            assertThat(shopState().path("detail").asText())
                    .contains("horario.yaml:5:")
                    .contains("can't be read");
        });
        assertThat(server.caller().get("/health").json().path("status").asText())
                .isEqualTo("degraded");
        assertThat(server.caller().get("/health").body()).doesNotContain("horario.yaml");
        assertThat(ask("busco alicates").path("products")).hasSize(1);

        config.file(FOLDER + "intents/horario.yaml", HOURS.formatted(20));
        eventually(() -> assertThat(shopState().path("state").asText()).isEqualTo("up"));
        assertThat(ask("¿a qué hora abren?").path("intent").asText()).isEqualTo("horario");

        Files.delete(config.path().resolve(FOLDER + "intents/horario.yaml"));
        eventually(() ->
                assertThat(ask("¿a qué hora abren?").path("intent").asText()).isNotEqualTo("horario"));
    }

    /** What only the database finds, too. */
    @Test
    void aQueryThatTheDatabaseRefusesLeavesTheShopAsItWas() {
        config.file(
                FOLDER + "intents/horario.yaml", HOURS.formatted(20).replace("COUNT(*)", "NO_SUCH_FUNCTION(price)"));
        eventually(() -> assertThat(shopState().path("detail").asText()).containsIgnoringCase("no_such_function"));
        config.file(FOLDER + "intents/horario.yaml", HOURS.formatted(21));
        eventually(() ->
                assertThat(ask("¿a qué hora abren?").path("reply").asText()).contains("9 a 21 h"));
    }

    @Test
    void entitiesOfTheShopsOwnAndChangesOfInstalledIntents() {
        String shop = read(SHOP);
        config.file(SHOP, shop + """
                        entities:
                          acabado:
                            values:
                              zincado: [galvanizado, "con zinc"]
                              pavonado: []
                          presupuesto: {pattern: 'P-\\d{4}'}
                          gama: {query: "SELECT DISTINCT brand AS value, 'la de siempre' AS synonym FROM shop_product"}
                        intents:
                          change:
                            saludo:
                              keywords: {add: [aupa]}
                              threshold: 0.3
                        """).file(FOLDER + "intents/acabados.yaml", """
                        intent: acabados
                        description: Explicar los acabados
                        keywords: [acabado, presupuesto]
                        examples: ["¿lo tenéis en acabado zincado?", "tengo un presupuesto", "¿qué acabado lleva?"]
                        entities: [acabado, presupuesto, gama]
                        reply: "Acabado {{acabado}}, presupuesto {{presupuesto}}, gama {{gama}}."
                        """);
        eventually(() -> assertThat(ask("presupuesto p-1234, acabado con zinc, gama la de siempre")
                        .path("reply")
                        .asText())
                .isEqualTo("Acabado zincado, presupuesto p-1234, gama Forjas Ebro."));
        assertThat(ask("aupa").path("intent").asText()).isEqualTo("saludo");
        assertThat(ask("hola").path("intent").asText()).isEqualTo("saludo");
    }

    private String read(String file) {
        try {
            return Files.readString(config.path().resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aNewShopIsOpenedAndARemovedOneClosed() throws IOException {
        config.shop("flores", "Flores", "from: flores.csv\nformat: csv", "flores.csv", """
                id,name,category,price
                1,Rosa roja,Rosas,3.50
                """);
        eventually(() ->
                assertThat(say("busco rosas", "flores").ok().path("products")).hasSize(1));
        Files.move(config.path().resolve("shops/flores"), config.data().resolve("flores"));
        eventually(() -> say("busco rosas", "flores").problem(404, "unknown_shop"));
        assertThat(ask("busco alicates").path("products")).hasSize(1);
    }

    @Test
    void theProductFileAndWhatIsSaidOfItAreTakenUp() {
        config.change(FOLDER + "articulos.csv", "14,00", "13,50");
        eventually(() -> assertThat(price()).isEqualTo(13.5));
        config.change(FOLDER + "articulos.csv", "pvp", "importe").change(SHOP, "price: pvp", "price: importe");
        config.change(SHOP, "Ferretería del Puente", "La Llave").change(FOLDER + "articulos.csv", "13,50", "12,00");
        eventually(() -> assertThat(price()).isEqualTo(12));
        eventually(() -> assertThat(
                        server.caller().get("/shop").json().path("name").asText())
                .isEqualTo("La Llave"));
        config.change(SHOP, "language: es", "language: en");
        eventually(() -> assertThat(ask("hello").path("reply").asText()).contains("Hello"));
        assertThat(price()).isEqualTo(12);
    }

    private double price() {
        return ask("alicates").path("products").path(0).path("price").asDouble();
    }

    @Test
    void underLoadNoTurnFails() throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        List<Future<Integer>> clients = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                clients.add(pool.submit(() -> {
                    int turns = 0;
                    for (; goOn.get(); turns++) {
                        assertThat(ask("busco alicates").path("products")).hasSize(1);
                        String reply = ask("¿a qué hora abren?").path("reply").asText();
                        assertThat(reply).doesNotContain("ha fallado", "Lo siento");
                    }
                    return turns;
                }));
            }
            for (int hour = 10; hour < 15; hour++) {
                boolean isBroken = hour % 3 == 0;
                int now = hour;
                config.file(
                        FOLDER + "intents/horario.yaml",
                        isBroken ? "intent: [" : HOURS.formatted(hour).replace("COUNT(*)", "COUNT(*) + " + hour));
                if (isBroken) {
                    eventually(
                            () -> assertThat(shopState().path("state").asText()).isEqualTo("down"));
                } else {
                    eventually(() -> assertThat(
                                    ask("¿a qué hora abren?").path("reply").asText())
                            .contains("a " + now + " h, con " + (5 + now) + " cosas"));
                }
            }
            goOn.set(false);
            for (Future<Integer> client : clients) {
                assertThat(client.get()).isPositive();
            }
        }
        assertThat(Map.of("failed", count("outcome=\"failed\""))).containsEntry("failed", 0L);
    }

    private long count(String label) {
        return server.caller()
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("tendero_turns_total") && line.contains(label))
                .filter(line -> !line.endsWith(" 0.0"))
                .count();
    }
}
