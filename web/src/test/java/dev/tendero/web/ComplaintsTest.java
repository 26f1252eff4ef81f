package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers say of what they have bought already, and of services that the owner calls by one word of many. */
class ComplaintsTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns: { id: id, name: name, category: category, price: price, color: color }
            """;

    private static final String ROWS = """
            id,name,category,price,color
            1,Batidora Rayo,Batidoras,49.00,rojo
            2,Batidora Trueno,Batidoras,69.00,negro
            3,Camisa Brezo,Camisas,30.00,blanco
            4,Espejo Laguna,Espejos,80.00,
            """;

    private static final String RETURNS = """
            intent: devoluciones
            description: Explicar cambios y devoluciones
            keywords: [devolver, devolución, reembolso]
            examples:
              - quiero devolver un pedido
              - ¿cómo devuelvo algo?
              - ¿cuántos días tengo para devolverlo?
            reply: Tienes 30 días.
            """;

    private static final String DELIVERIES = """
            intent: envios
            description: Explicar los envíos
            keywords: [envío, envíos, enviáis]
            examples:
              - ¿cuánto tarda el envío?
              - ¿enviáis a Canarias?
              - ¿cuánto cuesta el envío?
            reply: Llega en dos días por 5 €.
            """;

    private static final String CARDS = """
            intent: dedicatorias
            description: Poner una dedicatoria
            keywords: [dedicatoria, tarjeta]
            examples:
              - ¿puedo poner una dedicatoria?
              - ¿va con una tarjeta?
              - quiero que lleve unas palabras
            reply: La tarjeta va gratis.
            """;

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: casa\n")
            .shop("casa", "La Casa", CATALOG, "products.csv", ROWS)
            .file("shops/casa/intents/devoluciones.yaml", RETURNS)
            .file("shops/casa/intents/envios.yaml", DELIVERIES)
            .file("shops/casa/intents/dedicatorias.yaml", CARDS)
            .append("shops/casa/shop.yaml", "languages: [es, en, pt]\n"));

    @RegisterExtension
    static final OneShop BARE = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: casa\n")
            .shop("casa", "La Casa", CATALOG, "products.csv", ROWS));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "se me a roto la batidora q os compre",
                "me llego una camisa con una mancha",
                "el espejo ha llegado roto",
                "me ha venido la talla equivocada",
                "la batidora ha dejado de funcionar",
                "quiero poner una reclamacion",
                "the mirror arrived broken",
                "a minha encomenda chegou com defeito"
            })
    void whoComplainsIsToldOfReturns(String complaint) {
        assertThat(first(complaint).intent()).as(complaint).isEqualTo("devoluciones");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "todavia no me ha llegado el pedido",
                "dónde está mi paquete?",
                "my order hasn't arrived",
                "ainda não recebi a minha encomenda"
            })
    void whoWaitsIsToldOfDeliveries(String complaint) {
        assertThat(first(complaint).intent()).as(complaint).isEqualTo("envios");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            necesito una batidora, se me ha roto la mía     | 1
            se me rompió el espejo, ¿tenéis alguno?         | 4
            una camisa que no llegue rota                  | 3
            """)
    void whoWantsAnotherOneIsShownSome(String wish, String product) {
        assertThat(first(wish).ids()).as(wish).contains(product);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿esta camisa rota la tenéis en blanco?",
                "¿está abierto los domingos?",
                "me llegó un correo con un cupón",
                "no llego a 100 euros, ¿hay batidoras más baratas?",
                "pegamento para un espejo que se ha roto",
                "glue for a mirror that is cracked",
                "cola para um espelho que quebrou"
            })
    void whoComplainsOfNothingIsToldOfNoReturns(String message) {
        assertThat(first(message).intent()).as(message).isNotEqualTo("devoluciones");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me llegó rota, quiero un reembolso",
                "hola, me ha llegado la batidora rota",
                "it doesn't work, I want a refund",
                "it's broken",
                "chegou quebrado, quero um reembolso"
            })
    void whoWantsRedressComplains(String message) {
        assertThat(first(message).intent()).as(message).isEqualTo("devoluciones");
    }

    @Test
    void whatNobodyAnswersIsNoSearchForTheThing() {
        Talk talk = BARE.first("me llegó la batidora rota");

        assertThat(talk.intent()).isEqualTo("fallback");
        assertThat(talk.ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ¿hacéis reparto?             | envios
            puedo pagar con bizum       | fallback
            """)
    void aServiceIsAskedForInOtherWords(String question, String intent) {
        assertThat(first(question).intent()).as(question).isEqualTo(intent);
    }

    @Test
    void aFragmentGoesOnWithWhatTheShopTold() {
        assertThat(first("enviais a tenerife?").say("y a mallorca cuanto es").intent())
                .isEqualTo("envios");
        assertThat(first("enviais a tenerife?")
                        .say("y a partir de cuánto es gratis")
                        .intent())
                .isEqualTo("envios");
    }
}
