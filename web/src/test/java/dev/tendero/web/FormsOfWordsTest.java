package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in other forms than the shop's, numbers that tell variants apart, and the shop owner's phrases. */
class FormsOfWordsTest {

    private static final String YAML = """
            shop: fiesta
            name: La Fiesta
            language: es
            currency: EUR
            catalog:
              from: products.csv
              format: csv
              columns:
                { id: id, name: name, category: category, price: price, description: text, color: colour, lentes: lenses, para: use, número: number, tema: theme }
            synonyms:
              prensa francesa: émbolo
            """;

    private static final String ROWS = """
            id,name,category,price,text,colour,lenses,use,number,theme
            1,Gafas Duna,Gafas de sol,30.00,Ligeras,negro,verdes,,,
            2,Gafas Isla,Gafas de sol,32.00,Ligeras,blanco,negras,,,
            3,Gafas Coral,Gafas de sol,34.00,Ligeras,verde,grises,,,
            4,Gafas de sol Pulga,Gafas de sol infantiles,20.00,Blandas,azul,grises,niños,,
            5,Traje de hada,Disfraces,25.00,Con alas,rosa,,niñas,,
            6,Traje de pirata,Disfraces,25.00,Con parche,negro,,niños,,
            7,Globo grande - 5,Globos,8.00,De helio,Plata,,,5,
            8,Globo grande - 8,Globos,8.00,De helio,Plata,,,8,
            9,Globo redondo,Globos,3.00,De aire,rojo,,,,
            10,Vela de tarta - 3,Velas,2.00,De cera,azul,,,3,
            11,Vela lisa,Velas,1.00,De cera,blanco,,,,
            12,Émbolo Sena,Menaje,28.00,Cafetera de émbolo para ocho,,,,,
            13,Plato Galope,Menaje,5.00,De cartón,,,,,unicornio
            14,Gorro de fiesta,Gorros,4.00,De cartón,,,,,
            """;

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: fiesta\n")
            .file("shops/fiesta/shop.yaml", YAML)
            .file("shops/fiesta/products.csv", ROWS));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    @ParameterizedTest
    @CsvSource({"gafas de sol negras, 1", "gafas de sol verdes, 3"})
    void aColourIsRatherOfWhatHasTheMostColours(String message, String product) {
        assertThat(first(message).ids()).containsExactly(product);
    }

    @ParameterizedTest
    @CsvSource({"disfraces para niña, 5", "disfraces para niño, 6"})
    void aNumberIsNoOtherGender(String message, String product) {
        assertThat(first(message).ids()).containsExactly(product);
    }

    @Test
    void aColourIsFoundInAnotherFormOfItsName() {
        assertThat(first("globos plateados").ids()).containsExactlyInAnyOrder("7", "8");
    }

    @Test
    void theLongerCategoryIsMeantWhereTheOtherHasNone() {
        Talk talk = first("gafas de sol para niños");

        assertThat(talk.ids()).containsExactly("4");
        assertThat(talk.text()).doesNotContain("No tengo");
    }

    @ParameterizedTest
    @CsvSource({"un globo de número 5, 7", "globo numero 8, 8", "vela del numero 3, 10"})
    void aNumberTellsVariantsApart(String message, String product) {
        assertThat(first(message).ids()).containsExactly(product);
    }

    @Test
    void anotherNumberTakesItsPlace() {
        assertThat(first("globo de número 5").say("¿y del 8?").ids()).containsExactly("8");
    }

    @Test
    void aPlaceInAListIsStillOne() {
        Talk list = first("velas");
        String second = list.ids().get(1);

        assertThat(list.say("el número 2").ids()).containsExactly(second);
    }

    @Test
    void severalWordsStandForTheShopsOwn() {
        assertThat(first("prensa francesa").ids()).containsExactly("12");
    }

    @Test
    void whatItIsForIsGivenUpBeforeWhatItIs() {
        Talk talk = first("cosas de unicornio para una fiesta");

        assertThat(talk.ids()).containsExactly("13");
        assertThat(talk.say("la más barata").ids()).containsExactly("13");
    }

    @Test
    void aServiceIsNotAskedOfTheKindOfTheTurnBefore() {
        assertThat(first("globos").say("¿puedo devolver un globo usado?").intent())
                .isEqualTo("fallback");
    }
}
