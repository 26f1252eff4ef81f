package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Things that are sold in several sizes and colours, and messages that leave out the thing that was just spoken of. */
class VariantsTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, brand: brand, price: price, description: text, talla: size,
                color: color, material: material, genero: who, contenido: volume }
            """;

    private static final String ROWS = """
            id,name,category,brand,price,text,size,color,material,who,volume
            1,Botín Alba - 36 / Negro,Botas,Paso,69.00,Con cierre lateral. Plantilla extraíble.,36,Negro,piel,mujer,
            2,Botín Alba - 37 / Negro,Botas,Paso,69.00,Con cierre lateral. Plantilla extraíble.,37,Negro,piel,mujer,
            3,Botín Alba - 38 / Negro,Botas,Paso,69.00,Con cierre lateral. Plantilla extraíble.,38,Negro,piel,mujer,
            4,Botín Alba - 36 / Camel,Botas,Paso,69.00,Con cierre lateral. Plantilla extraíble.,36,Camel,piel,mujer,
            5,Botín Alba - 37 / Camel,Botas,Paso,69.00,Con cierre lateral. Plantilla extraíble.,37,Camel,piel,mujer,
            6,Bota Bruma - 41 / Negro,Botas,Paso,89.00,Resiste la lluvia. Secado rápido.,41,Negro,ecocuero,hombre,
            7,Bota Bruma - 42 / Negro,Botas,Paso,89.00,Resiste la lluvia. Secado rápido.,42,Negro,ecocuero,hombre,
            8,Bota Cierzo - 40 / Marrón,Botas,Norte,99.00,De montaña,40,Marrón,ante,hombre,
            10,Bolso Duna - Camel,Bolsos,Paso,42.00,Cabe un portátil,,Camel,polipiel,,
            11,Bolso Duna - Negro,Bolsos,Paso,42.00,Cabe un portátil,,Negro,polipiel,,
            12,Jamón serrano,Fiambres,Dehesa,12.00,Curado,,,,,
            13,Jamón ibérico,Fiambres,Dehesa,32.00,De bellota,,,,,
            14,Chorizo ibérico,Fiambres,Dehesa,6.00,Picante,,,,,
            15,Café Sierra en grano,Cafés,Sierra,8.00,Tostado medio,,,,,
            16,Café Sierra molido,Cafés,Sierra,7.00,Tostado medio,,,,,
            17,Comino molido,Especias,Sierra,2.00,De la huerta,,,,,
            18,Colonia Brisa 30 ml,Colonias,Brisa,15.00,Huele a azahar,,,,,30 ml
            19,Colonia Brisa 50 ml,Colonias,Brisa,22.00,Huele a azahar,,,,,50 ml
            20,Tornillo 5x50 caja,Tornillos,Ferro,4.00,Cien unidades,,,acero,,
            21,Tornillo 6x80 caja,Tornillos,Ferro,6.00,Cien unidades,,,acero,,
            22,Tinte Olmo castaño,Tintes,Olmo,9.00,Cubre las canas,,,,,
            23,Crema Olmo antiarrugas,Cremas,Olmo,19.00,Para pieles con acné,,,,,
            24,Camisa Telar - M / Azul,Camisas,Telar,30.00,Lisa,M,Azul,algodón,hombre,
            25,Camisa Telar - L / Azul,Camisas,Telar,30.00,Lisa,L,Azul,algodón,hombre,
            26,Camisa Franela - M / Rojo,Camisas,Telar,35.00,De cuadros,M,Rojo,algodón,hombre,
            27,Barra de labios Rosal (rojo),Labios,Rosal,11.00,Mate,,,,,
            28,Barra de labios Rosal (nude),Labios,Rosal,11.00,Mate,,,,,
            29,Esmalte Rosal,Uñas,Rosal,6.00,Brillante,,Rojo vivo,,,
            30,Freidora Lar 5,Freidoras,Lar,99.00,Con cesta,,negro,,,5.5 L
            31,Freidora Rea 2,Freidoras,Rea,49.00,Con cesta,,blanco,,,2 L
            32,Abono líquido,Jardín,Terra,6.00,Para regar,,,,,
            33,Maceta ocre,Macetas,Terra,8.00,De barro,,,,,
            34,"Mochila Ruta, 20 l",Mochilas,Norte,40.00,De monte,,verde,,,20 l
            36,Cesta de mimbre,Cestas,Terra,9.00,A mano,,,,,
            35,"Mochila Cima, 35 l",Mochilas,Norte,60.00,De monte,,verde,,,35 l
            """;

    private static final String DELIVERY = """
            intent: envios
            description: Contarte cómo enviamos
            keywords: [envío, envíos, enviáis]
            examples:
              - ¿hacéis envíos?
              - ¿cuánto cuesta el envío?
              - ¿enviáis a Canarias?
              - ¿cuánto tarda en llegar un pedido?
            reply: Enviamos en dos días por 4 euros; gratis desde 60.
            """;

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: paseo\n")
            .shop("paseo", "El Paseo", CATALOG, "products.csv", ROWS)
            .file("shops/paseo/intents/envios.yaml", DELIVERY));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    @Test
    void differentThingsStandBeforeFurtherSizesOfOne() {
        assertThat(first("botas").ids().subList(0, 3))
                .containsAnyOf("1", "2", "3", "4", "5")
                .containsAnyOf("6", "7")
                .contains("8");
    }

    @Test
    void whereMoreIsThereThanIsShownThatIsSaid() {
        assertThat(first("bolsos").ids()).hasSize(2);
        assertThat(first("bolsos").text()).doesNotContain("en total");
        assertThat(first("enséñame lo que tengas de Paso").text()).contains("en total");
    }

    @ParameterizedTest
    @CsvSource({
        "bolsos, ¿qué colores hay?, Camel, Negro",
        "botín alba, ¿qué tallas tenéis?, 36, 38",
        "botín alba de la 36, ¿hay otro color?, Camel, Negro"
    })
    void allOfAThingsColoursAreTold(String wish, String question, String one, String another) {
        assertThat(first(wish).say(question).text())
                .startsWith("Opciones de")
                .contains(one)
                .contains(another);
    }

    @Test
    void theColoursAreThoseOfTheSizeThatWasSaid() {
        assertThat(first("botín alba de la 38").say("¿hay otro color?").text()).startsWith("Opciones de color: Negro.");
    }

    @ParameterizedTest
    @CsvSource({
        "bota bruma, ¿seca rápido?",
        "bota bruma, ¿resiste la lluvia?",
        "botín alba, ¿la plantilla se puede quitar?",
        "botín alba, ¿se le quita la plantilla?"
    })
    void oneThingInSeveralSizesIsAskedAsOne(String wish, String question) {
        Talk talk = first(wish).say(question);

        assertThat(talk.intent()).isEqualTo("info_producto");
        assertThat(talk.ids()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "tinte olmo, ¿tapa las canas?, 22",
        "colonia brisa 30 ml, ¿a qué huele?, 18",
        "bota cierzo, ¿son de hombre o de mujer?, 8",
        "crema olmo, para qué sirve, 23",
        "freidora lar, ¿trae cesta?, 30",
        "crema olmo, de cuánto es el bote, 23"
    })
    void aShortQuestionIsOfTheThingInView(String wish, String question, String product) {
        Talk talk = first(wish).say(question);

        assertThat(talk.intent()).isEqualTo("info_producto");
        assertThat(talk.ids()).containsExactly(product);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿quién ganó el partido?",
                "¿llueve mañana en Sevilla?",
                "¿existe vida en Marte?",
                "¿habla inglés?"
            })
    void whatIsNoQuestionOfItIsNot(String message) {
        assertThat(first("tinte olmo").say(message).intent()).isNotEqualTo("info_producto");
    }

    @ParameterizedTest
    @CsvSource({
        "jamón serrano, ¿y el ibérico?, 13",
        "café en grano, ¿y molido?, 16",
        "tornillos de 5x50, ¿y de 6x80?, 21",
        "colonia de 50 ml, ¿de 30 hay?, 18",
        "camisas azules, ¿y de cuadros?, 26",
        "botas de hombre del 41, ¿y del 42?, 7",
        "botas de hombre del 41, ¿42?, 7",
        "botas de hombre del 41, bueno y el 42, 7"
    })
    void whatElseItShallBeTakesThePlaceOfWhatWasSaid(String wish, String next, String product) {
        assertThat(first(wish).say(next).ids()).containsExactly(product);
    }

    @Test
    void whatWasToldOfOneThingIsGoneOnWith() {
        assertThat(first("¿cuánto cuesta el botín alba?").say("¿y en camel?").ids())
                .containsExactlyInAnyOrder("4", "5");
    }

    @Test
    void aValueThatOtherThingsHaveIsAWordOfItsName() {
        Talk talk = first("barra de labios rojo vivo");
        assertThat(talk.ids()).contains("27");

        Talk worded = first("barra de labios rojo");
        assertThat(worded.ids()).containsExactly("27");
        assertThat(worded.text()).doesNotContain("Rojo vivo");
    }

    @Test
    void aSizeThatNobodyHasIsNotFoundInOthers() {
        assertThat(first("camisas talla M").say("¿y en la S?").text())
                .contains("talla: S")
                .contains("No tengo nada");
        assertThat(first("botas talla 47").text()).contains("talla: 47");
    }

    @Test
    void twoThingsWithoutArticlesAreTwo() {
        Talk talk = first("chorizo y jamón");

        assertThat(talk.ids()).contains("12", "14");
        assertThat(talk.text()).startsWith("Esto es lo que tengo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mi hija tiene acné, ¿qué le va bien?", "algo para el acné"})
    void aNeedIsLookedForInWhatIsSaidOfThings(String message) {
        assertThat(first(message).ids()).containsExactly("23");
    }

    @Test
    void somethingLikeItIsNoOtherSizeOfIt() {
        assertThat(first("botín alba negro de la 36").say("algo parecido").ids().getFirst())
                .isIn("6", "7", "8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"¿y si compro más de 60 euros es gratis?", "¿y si no estoy en casa?"})
    void aConditionGoesOnWithTheShopsOwnAnswer(String condition) {
        assertThat(first("¿cuánto cuesta el envío?").say(condition).intent()).isEqualTo("envios");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiero hablar con una persona", "¿tenéis tienda física?"})
    void aServiceThatNobodySpeaksOfFindsNothing(String message) {
        Talk talk = first(message);

        assertThat(talk.intent()).isEqualTo("fallback");
        assertThat(talk.ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "freidoras, la pequeña, 31",
        "freidoras, ¿cuántos litros tiene la pequeña?, 31",
        "freidoras, la grande cuánto cuesta, 30",
        "bolsos, ¿cuál es el negro?, 11",
        "mochilas, la grande, 35",
        "camisas azules, la grande cuánto cuesta, 25"
    })
    void oneOfAFewIsMeantByItsSize(String wish, String message, String product) {
        assertThat(first(wish).say(message).ids()).startsWith(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"¿y de contenido?", "¿y el contenido?"})
    void whatIsNamedAloneIsAskedOfTheThingInView(String message) {
        assertThat(first("freidora rea").say(message).text()).contains("2 L");
    }

    @Test
    void aThingAndACategoryThatHasNoneAreTwo() {
        assertThat(first("abono para macetas").ids()).contains("32", "33");
        assertThat(first("abono para macetas").text()).doesNotContain("No encuentro");
    }

    @Test
    void severalOfOneNameAreAllTold() {
        assertThat(first("¿cuánto cuestan los ibéricos?").ids()).contains("13", "14");
    }
}
