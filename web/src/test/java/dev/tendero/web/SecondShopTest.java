package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shop beside the default one, from a CSV file, reached by naming it. */
@ExtendWith(SharedServer.class)
class SecondShopTest {

    private final RunningServer server;

    SecondShopTest(RunningServer server) {
        this.server = server;
    }

    private JsonNode chat(String message, String more) {
        return server.caller()
                .post("/chat", "{\"message\": \"" + message + "\"" + more + "}")
                .ok();
    }

    private JsonNode inShop(String message) {
        return chat(message, ", \"shop\": \"" + Hardware.SHOP + "\"");
    }

    @Test
    void itsOwnProductsAnswer() {
        JsonNode reply = inShop("busco un martillo de Forjas Ebro");
        assertThat(reply.path("intent").asText()).isEqualTo("buscar_producto");
        assertThat(reply.path("products"))
                .extracting(product -> product.path("id").asText())
                .containsExactlyInAnyOrder("F-1", "F-2");
        assertThat(reply.path("reply").asText()).contains("9,95\u00a0€", "antes 12,95\u00a0€", "18,50\u00a0€");
    }

    @Test
    void pricesAreReadAsItsFileWritesThem() {
        JsonNode tape = inShop("¿cuánto cuesta la cinta métrica Tornal?").path("products");
        assertThat(tape).hasSize(1);
        assertThat(tape.get(0).path("price").decimalValue()).isEqualByComparingTo("6.05");
        JsonNode mallet = inShop("maza Tornal").path("products").get(0);
        assertThat(mallet.path("price").decimalValue()).isEqualByComparingTo("1024.00");
        assertThat(mallet.path("availability").asText()).isEqualTo("out_of_stock");
    }

    @Test
    void itGreetsByItsName() {
        assertThat(inShop("hola").path("reply").asText()).contains("Ferretería del Puente");
        assertThat(chat("hola", "").path("reply").asText()).contains("Bazar La Plaza");
    }

    @Test
    void aSessionStaysInItsShop() {
        String session = server.caller()
                .post("/sessions", "{\"shop\": \"" + Hardware.SHOP + "\"}")
                .json()
                .path("session_id")
                .asText();
        JsonNode reply = chat("martillos", ", \"session_id\": \"" + session + "\"");
        assertThat(reply.path("products"))
                .isNotEmpty()
                .allSatisfy(product -> assertThat(product.path("id").asText()).startsWith("F-"));
        server.caller()
                .post("/chat", "{\"message\": \"hola\", \"shop\": \"demo\", \"session_id\": \"" + session + "\"}")
                .problem(404, "unknown_session");
        server.caller().get("/sessions/" + session + "/messages?shop=demo").problem(404, "unknown_session");
    }

    @Test
    void theOtherShopsProductsAreNotFound() {
        assertThat(inShop("busco zapatillas Adidas").path("products"))
                .allSatisfy(product -> assertThat(product.path("id").asText()).startsWith("F-"));
        assertThat(chat("busco un martillo de Forjas Ebro", "").path("products"))
                .allSatisfy(product -> assertThat(product.path("id").asText()).startsWith("BLP-"));
    }

    @Test
    void itsListsAreItsOwn() {
        JsonNode all = server.caller().get("/productos?shop=" + Hardware.SHOP).ok();
        assertThat(all.path("total").asInt()).isEqualTo(5);
        JsonNode cheap = server.caller()
                .get("/productos?shop=" + Hardware.SHOP + "&marca=Tornal&precio_max=14")
                .ok();
        assertThat(cheap.path("items"))
                .extracting(product -> product.path("id").asText())
                .containsExactlyInAnyOrder("F-4", "F-5");
        JsonNode categories =
                server.caller().get("/categorias?shop=" + Hardware.SHOP).ok();
        assertThat(categories.path("items")).anySatisfy(category -> {
            assertThat(category.path("name").asText()).isEqualTo("Martillos");
            assertThat(category.path("products").asInt()).isEqualTo(3);
        });
    }
}
