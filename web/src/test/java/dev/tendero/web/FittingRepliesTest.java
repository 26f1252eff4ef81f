package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said and offered fits the shop and what is shown: a shop for camping, whose trade no example is of. */
class FittingRepliesTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, brand: brand, price: price, relleno: filling, género: gender, talla: size }
            """;

    private static final String ROWS = """
            id,name,category,brand,price,filling,gender,size
            1,Saco de dormir Yukon,Sacos de dormir,Ferrino,99.90,fibra,,
            2,Saco de dormir Trestles,Sacos de dormir,Marmot,149.00,fibra,,
            3,Saco de dormir Sioux,Sacos de dormir,Ferrino,189.00,pluma,,
            4,Chaqueta Alpine talla L,Chaquetas,Ternua,129.95,,hombre,L
            5,Chaqueta Alpine talla M,Chaquetas,Ternua,129.95,,hombre,M
            6,Chaqueta PreCip,Chaquetas,Marmot,119.00,,mujer,S
            7,Hornillo Twister,Hornillos,Campingaz,39.95,,,
            8,Hornillo Crux,Hornillos,Optimus,54.00,,,
            9,Hornillo Polaris de placa madre,Hornillos,Optimus,149.00,,,
            10,Casco Boreo,Cascos,Petzl,64.95,,,
            11,Taza de viaje,Regalos,Primus,19.00,,,
            """;

    private static ConfigFolder config;
    private static RunningServer server;
    private static String session;

    @BeforeAll
    static void start() {
        config = ConfigFolder.empty()
                .file("tendero.yaml", "default_shop: cumbre\n")
                .shop("cumbre", "Refugio Cumbre", CATALOG, "products.csv", ROWS)
                .append("shops/cumbre/shop.yaml", "languages: [es, en, pt]\n");
        server = RunningServer.start(config);
    }

    @AfterAll
    static void stop() {
        server.close();
        config.close();
    }

    private static JsonNode first(String message) {
        session = null;
        return then(message);
    }

    private static JsonNode then(String message) {
        String more = session == null ? "" : ", \"session_id\": \"" + session + "\"";
        JsonNode reply = server.caller()
                .post("/chat", "{\"message\": \"" + message + "\"" + more + "}")
                .ok();
        session = reply.path("session_id").asText();
        return reply;
    }

    private static List<String> chips(JsonNode reply) {
        return StreamSupport.stream(reply.path("suggestions").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String text(JsonNode reply) {
        return reply.path("reply").asText();
    }

    private static List<String> ids(JsonNode reply) {
        return StreamSupport.stream(reply.path("products").spliterator(), false)
                .map(product -> product.path("id").asText())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy plugh frobozz", "¿qué puedes hacer?", "what can you do?", "o que sabes fazer?"})
    void whatIsOfferedWorksInThisShop(String message) {
        JsonNode reply = first(message);

        assertThat(text(reply) + chips(reply))
                .doesNotContain("auriculares", "instituto", "camisetas", "headphones", "auscultadores", "escola");
        assertThat(chips(reply)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(chips(reply).stream().filter(chip -> !ids(first(chip)).isEmpty()))
                .as("of %s", chips(reply))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void oneProductIsNotComparedWithItself() {
        assertThat(chips(first("hornillos de Optimus"))).contains("Compara los dos primeros", "El más barato");
        assertThat(chips(first("hornillos de Campingaz"))).containsExactly("Háblame del primero");
        assertThat(chips(first("show me Campingaz stoves"))).containsExactly("Tell me about the first");
        assertThat(chips(first("recomiéndame un casco"))).containsExactly("Háblame del primero");
    }

    @Test
    void whatIsOfferedBesideAProductIsOfThatProduct() {
        first("hornillos");
        assertThat(chips(then("háblame del último"))).containsExactly("Busca algo parecido", "Algo más barato");

        assertThat(text(then("Algo más barato"))).startsWith("Más barato que «Hornillo ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"saco que no sea de pluma", "sacos sin pluma"})
    void whatIsNotWantedIsSaid(String message) {
        assertThat(text(first(message))).startsWith("Esto es lo que tengo en Sacos de dormir (sin pluma):");
    }

    @Test
    void whatIsNotWantedIsSaidOfBrandsToo() {
        assertThat(text(first("hornillos que no sean Optimus")))
                .startsWith("Esto es lo que tengo en Hornillos, sin la marca Optimus:");
    }

    @Test
    void whatIsNotWantedIsSaidOfWordsToo() {
        JsonNode reply = first("hornillos que no sean de placa madre");

        assertThat(ids(reply)).containsExactlyInAnyOrder("7", "8");
        assertThat(text(reply)).startsWith("Esto es lo que tengo en Hornillos, sin «placa» en su ficha");
    }

    @Test
    void theNewestWishIsKept() {
        first("chaqueta ternua talla L");
        then("¿y en la M?");

        JsonNode reply = then("¿y de mujer?");

        assertThat(ids(reply)).containsExactly("6");
        assertThat(text(reply)).contains("dejando aparte").doesNotContain("dejando aparte «mujer»");
    }

    @Test
    void theListsBrandHoldsAfterALookAtOneOfIt() {
        first("sacos de dormir");
        then("de ferrino");
        assertThat(then("¿cuánto vale el primero?").path("intent").asText()).isEqualTo("info_producto");

        assertThat(ids(then("¿y de fibra?"))).containsExactly("1");
    }

    @Test
    void aRecommendationLeavesWordsAsideAndSaysSo() {
        JsonNode reply = first("un regalo de mimbre por menos de 40");

        assertThat(ids(reply)).containsExactly("11");
        assertThat(text(reply)).startsWith("Dejando aparte «mimbre», te recomiendo de Regalos, hasta 40,00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"me la llevo", "lo quiero", "me lo quedo", "vale, me lo llevo", "I'll take it"})
    void whoWantsToBuyIsToldThatItIsNotDoneHere(String message) {
        first("hornillos de Campingaz");

        JsonNode reply = then(message);

        assertThat(reply.path("intent").asText()).isEqualTo("ayuda");
        assertThat(text(reply)).containsAnyOf("fuera de este chat", "outside this chat");
    }
}
