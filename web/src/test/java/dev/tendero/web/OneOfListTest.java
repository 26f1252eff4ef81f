package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is asked of one of a list or of the product in view, what a search's words carry on, and services nobody has.
 */
class OneOfListTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, brand: brand, price: price, list_price: before, availability: stock, description: text, voltaje: volts, resiste la lluvia: rain, luz: light, autonomía: hours, para: use, coche: cars }
            """;

    private static final String ROWS = """
            id,name,category,brand,price,before,stock,text,volts,rain,light,hours,use,cars
            1,Lámpara de mesa Vela negra,Lámparas de mesa,Cirio,33.00,,in_stock,Se apaga sola,5 V,no,200 lm,10 h,casa,
            2,Lámpara de mesa Vela blanca,Lámparas de mesa,Cirio,35.00,42.00,in_stock,Con música de cuna,5 V,no,200 lm,12 h,casa,
            3,Plafón Luna 24 W,Plafones,Cirio,29.00,,in_stock,De cristal,230 V,no,1900 lm,,casa,
            4,Plafón Luna 36 W,Plafones,Cirio,39.00,,in_stock,De cristal,230 V,no,2900 lm,,casa,
            5,Farol Puerto,Faroles,Muelle,59.00,,in_stock,Para la terraza; habla con Alexa,230 V,sí,800 lm,,fuera,
            6,Farol Cabo,Faroles,Muelle,49.00,,in_stock,Para la terraza,230 V,sí,700 lm,,fuera,
            7,Farol Zaguán,Faroles,Muelle,19.00,,in_stock,Para el portal,230 V,no,600 lm,,casa,
            8,Luz de noche Búho,Infantil,Muelle,12.00,,in_stock,Muy tenue,5 V,no,10 lm,8 h,coche,
            9,Cargador USB,Accesorios,Muelle,9.00,,in_stock,Da corriente a un móvil,12 V,no,,,,
            10,Aceite de lámpara 5W-30,Accesorios,Muelle,7.00,,in_stock,Una botella,,no,,,,
            11,Pantalla corta,Pantallas,Muelle,12.00,,in_stock,Se quita sola,,no,,,,"Versa, March"
            12,Pantalla larga,Pantallas,Muelle,14.00,,in_stock,Se quita sola,,no,,,,"Sentra, Versa"
            13,Pantalla fija,Pantallas,Muelle,16.00,,in_stock,Se atornilla,,no,,,,Aveo
            14,Vela Hiedra,Velas,Cirio,4.00,,out_of_stock,Huele a bosque,,no,,,,
            15,Vela Musgo,Velas,Cirio,4.00,,in_stock,Huele a hiedra,,no,,,,
            """;

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: faro\n")
            .shop("faro", "El Faro", CATALOG, "products.csv", ROWS));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    /** What is answered is of that product. */
    private static Talk asked(String wish, String question, String product) {
        Talk asked = first(wish).say(question);
        assertThat(asked.ids()).as(asked.text()).containsExactly(product);
        return asked;
    }

    @ParameterizedTest
    @CsvSource({
        "lámparas de mesa, la negra cuanto dura encendida, 1",
        "lámparas de mesa, la blanca tiene musica?, 2",
        "plafones, y el de 36?, 4",
        "plafones, el de 24 cuanto alumbra, 3"
    })
    void oneOfTheListIsPickedByAWordOfItsRecord(String wish, String question, String product) {
        asked(wish, question, product);
    }

    @ParameterizedTest
    @CsvSource({
        "farol puerto, q voltaje maneja, 5",
        "farol puerto, va con alexa?, 5",
        "farol zaguán, resiste la lluvia?, 7",
        "vela blanca, ¿está rebajada?, 2",
        "farol zaguán, lleva cable incluido?, 7"
    })
    void whatTheRecordKnowsIsAskedOfTheProductInView(String wish, String question, String product) {
        assertThat(asked(wish, question, product).intent()).isEqualTo("info_producto");
    }

    @ParameterizedTest
    @CsvSource({
        "farol puerto, ¿cuánto cuesta el kayak?",
        "farol puerto, ¿cuánto cuesta el karaoké?",
        "farol puerto, ¿quién inventó la imprenta?"
    })
    void whatNamesSomethingElseIsNotAskedOfIt(String wish, String question) {
        assertThat(first(wish).say(question).ids()).doesNotContain("5");
    }

    @Test
    void whatWasFoundByFreeWordsHoldsInTheNextTurn() {
        Talk talk = first("faroles para terraza");
        assertThat(talk.ids()).containsExactlyInAnyOrder("5", "6");

        assertThat(talk.say("el más barato").ids()).startsWith("6").doesNotContain("7");
    }

    @Test
    void otherFreeWordsTakeTheirPlace() {
        assertThat(first("faroles para terraza").say("¿y para portal?").ids()).containsExactly("7");
    }

    @ParameterizedTest
    @CsvSource({"quiero devolver la negra", "¿alquiláis la negra?"})
    void aServiceThatNobodyHasIsAskedOfNone(String message) {
        assertThat(first("lámparas de mesa").say(message).intent()).isEqualTo("fallback");
    }

    @Test
    void anyOfAKindIsLookedFor() {
        assertThat(first("lámparas de mesa").say("busco una negra que dure más").intent())
                .isEqualTo("buscar_producto");
    }

    @Test
    void theOtherOfAPairIsNotTheOneInView() {
        assertThat(first("plafón luna 24 w").say("¿cuánto cuesta el luna 36?").ids())
                .containsExactly("4");
    }

    @Test
    void theThingIsGivenUpAfterWhatItIsFor() {
        assertThat(first("cargador de celular para el coche").ids()).containsExactly("9");
    }

    @ParameterizedTest
    @CsvSource({"quiero devolver una lámpara", "¿alquiláis faroles?", "montaje de plafones"})
    void aServiceThatNobodyHasIsNoSearch(String message) {
        assertThat(first(message).intent()).isEqualTo("fallback");
    }

    @Test
    void whatIsOnSaleIsNoService() {
        assertThat(first("hay descuento en lámparas de mesa?").ids()).containsExactly("2");
    }

    @Test
    void eachOfSeveralValuesIsFound() {
        assertThat(first("pantallas para versa").ids()).containsExactlyInAnyOrder("11", "12");
        assertThat(first("pantallas para march").ids()).containsExactly("11");
        assertThat(first("pantallas para versa").say("¿y para march?").ids()).containsExactly("11");
    }

    @Test
    void whatIsSoldOutIsNotDeniedForWhatMentionsIt() {
        assertThat(first("tenéis hiedra?").ids()).containsExactly("14");
        assertThat(first("¿cuánto cuesta la hiedra?").ids()).containsExactly("14");
    }

    @Test
    void aWordOfTheFamilyIsNotSaidToBeMissing() {
        assertThat(first("pantalla fija").say("¿se puede atornillar?").text()).startsWith("Pantalla fija");
        assertThat(first("pantalla fija").say("¿es plegable?").text()).startsWith("No encuentro");
    }

    @Test
    void theMakerIsToldWhereTheNameDoesNot() {
        assertThat(first("farol puerto").say("¿de qué marca es?").text()).contains("· marca: Muelle");
    }

    @Test
    void withoutThePriceTheNearestComesFirst() {
        assertThat(first("faroles por menos de 10 euros").ids()).startsWith("7", "6");
    }

    @ParameterizedTest
    @CsvSource({"aceite 5w30", "aceite 5W-30", "aceite 5w-30"})
    void aCodeIsFoundHoweverItIsTied(String message) {
        assertThat(first(message).text()).doesNotContain("No tengo");
        assertThat(first(message).ids()).containsExactly("10");
    }
}
