package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers who write another language than the shop's, whose own intents are in Spanish and English. */
class LanguagesTest {

    private static final String APPLIANCES = """
            id,name,category,brand,color,price
            1,Lavadora Balay de 9 kg,Lavadoras,Balay,blanco,429.00
            2,Lavadora Bosch de 8 kg,Lavadoras,Bosch,negro,579.00
            3,Frigorífico Bosch de 200 l,Frigoríficos,Bosch,negro,699.00
            """;

    private static final String APPLIANCE_FEED = """
            from: products.csv
            format: csv
            columns: { id: id, name: name, category: category, brand: brand, color: color, price: price }
            """;

    private static final String RETURNS = """
            intent: devolver
            keywords: [devolver, devolución]
            examples: ["quiero devolver una compra", "¿cómo hago una devolución?"]
            reply: Tienes 30 días para devolver tu compra.
            """;

    private static final String RETURNS_IN_ENGLISH = """
            keywords: [return, refund]
            examples: ["I want to return something", "how do I get a refund?"]
            reply: You have 30 days to return it.
            """;

    private static final String GREETING = """
            intents: { change: { saludo: { reply: "¡Buenas! ¿Qué se te ha roto?" } } }
            """;

    private static ConfigFolder config;
    private static RunningServer server;

    @BeforeAll
    static void start() {
        String folder = "shops/" + Hardware.SHOP + "/";
        config = Hardware.alone()
                .file(folder + "intents/devolver.yaml", RETURNS)
                .file(folder + "intents/devolver.en.yaml", RETURNS_IN_ENGLISH)
                .append(folder + "shop.yaml", GREETING)
                .shop("castizo", "Castizo", APPLIANCE_FEED, "products.csv", APPLIANCES)
                .append("shops/castizo/shop.yaml", "languages: []\n")
                .file("tendero.yaml", "default_shop: " + Hardware.SHOP + "\n")
                .shop("electro", "Electro", APPLIANCE_FEED, "products.csv", APPLIANCES);
        server = RunningServer.start(config);
    }

    @AfterAll
    static void stop() {
        server.close();
        config.close();
    }

    /** @return the last reply */
    private static JsonNode say(String... messages) {
        JsonNode reply = null;
        for (String message : messages) {
            String session = reply == null
                    ? ""
                    : ", \"session_id\": \"" + reply.path("session_id").asText() + "\"";
            reply = server.caller()
                    .post("/chat", "{\"message\": \"" + message + "\"" + session + "}")
                    .ok();
        }
        return reply;
    }

    private static String text(JsonNode reply) {
        return reply.path("reply").asText();
    }

    private static List<String> ids(JsonNode reply) {
        return reply.path("products")
                .valueStream()
                .map(product -> product.path("id").asText())
                .toList();
    }

    @Test
    void whoWritesEnglishIsAnsweredInEnglish() {
        JsonNode reply = say("do you have any hammers?");

        assertThat(reply.path("intent").asText()).isEqualTo("buscar_producto");
        assertThat(ids(reply)).containsExactlyInAnyOrder("F-1", "F-2", "F-3");
        assertThat(text(reply)).startsWith("Here is what I have in Martillos").contains("€18.50");
        assertThat(reply.path("suggestions")).extracting(JsonNode::asText).contains("Compare the first two");
    }

    @Test
    void ownIntentsAnswerInTheLanguagesTheyAreWrittenIn() {
        assertThat(text(say("can I return what I bought?"))).isEqualTo("You have 30 days to return it.");
        assertThat(text(say("¿puedo devolver lo que compré?"))).isEqualTo("Tienes 30 días para devolver tu compra.");
    }

    @Test
    void whatTheShopWordsAnewIsItsOwnLanguagesOnly() {
        assertThat(text(say("hola"))).isEqualTo("¡Buenas! ¿Qué se te ha roto?");
        assertThat(text(say("hello"))).startsWith("Hello!").contains("Ferretería del Puente");
    }

    @Test
    void theConversationGoesOnInItsLanguage() {
        JsonNode cheaper = say("do you have any hammers?", "forjas ebro", "20 euros");

        assertThat(text(cheaper)).contains("up to €20.00");
        assertThat(ids(cheaper)).containsExactlyInAnyOrder("F-1", "F-2");
    }

    @Test
    void whoGoesOverToTheShopsLanguageIsFollowed() {
        JsonNode reply = say("do you have any hammers?", "¿y cuál es el más barato?");

        assertThat(ids(reply)).startsWith("F-2");
        assertThat(text(reply)).doesNotContain("The cheapest").contains("9,95\u00a0€");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"power bank", "smart tv", "sneakers nike", "martillo heavy duty", "forjas ebro", "pack pro"})
    void namesMakeNobodyEnglish(String message) {
        assertThat(text(say(message))).doesNotContainPattern("\\b(I|the|you|have|here)\\b");
    }

    @Test
    void anOwnIntentThatIsNotTranslatedAnswersAsItIs() {
        assertThat(text(say("vocês têm martelos?"))).startsWith("Isto é o que tenho");
        assertThat(text(say("vocês têm martelos?", "devolver"))).isEqualTo("Tienes 30 días para devolver tu compra.");
    }

    @Test
    void aShopThatWantsOneLanguageHasOne() {
        JsonNode reply = server.caller()
                .post("/chat", "{\"message\": \"do you have a fridge?\", \"shop\": \"castizo\"}")
                .ok();

        assertThat(text(reply)).startsWith("No estoy seguro");
    }

    @ParameterizedTest
    @CsvSource({
        "do you have black washing machines?, Here is, 2",
        "a fridge please, Here is, 3",
        "têm máquinas de lavar roupa pretas?, Isto é, 2",
        "tem geladeira?, Isto é, 3",
        "busco una lavadora negra, Esto es, 2",
    })
    void aShopWithoutIntentsOfItsOwnSpeaksAllThatAreInstalled(String message, String says, String id) {
        JsonNode reply = server.caller()
                .post("/chat", "{\"message\": \"" + message + "\", \"shop\": \"electro\"}")
                .ok();

        assertThat(text(reply)).startsWith(says);
        assertThat(ids(reply)).containsExactly(id);
    }
}
