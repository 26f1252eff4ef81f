package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Questions about a part of the product in view, about all of a short list, and about a thing that is named with them.
 */
class AskedOfThingsTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, brand: brand, price: price, description: text, material: blue, largo: long, capacidad: volume, quilates: carats }
            """;

    private static final String ROWS = """
            id,name,category,brand,price,text,blue,long,volume,carats
            1,Gafas de pantalla Lira,Gafas,Lira,29.00,Filtran la luz azul. Con funda.,pasta,,,
            2,Gafas de pantalla Nube,Gafas,Nube,35.00,Para muchas horas,metal,,,
            3,Reloj Brisa rosa,Relojes,Brisa,45.00,Con correa lavable,,,,
            4,Correa de tela,Correas,Brisa,12.00,De algodón,,,,
            5,Pendientes Alba,Pendientes,Aurea,79.00,De oro y con rosca,,,,18
            6,Manguera Ría 15 m,Riego,Ría,24.00,Se enrolla sola,,15 m,,
            7,Manguera Ría 25 m,Riego,Ría,34.00,Se enrolla sola,,25 m,,
            8,Vela de chispas,Velas,Fiesta,9.00,Arde medio minuto,,,,
            9,Conejito de noche,Infantil,Sueño,16.00,Se recarga por USB,,,,
            10,Gotas Brillo Ultra,Gotas,Brillo,10.00,Alivian el ojo seco,,,10 ml,
            11,Reloj Garza,Relojes,Garza,399.00,Mide el sueño,,,,
            12,Caja para dos relojes,Cajas,Nogal,50.00,De madera,,,,
            13,Caja de costura,Cajas,Nogal,40.00,Con cajones,,,,
            14,Hortensia azul,Flores,Vivero,14.00,Vive fuera de casa,,,,
            15,Potos,Plantas de interior,Vivero,8.00,Quiere poca luz,,,,
            16,Cuchillo de chef,Cuchillos,Filo,30.00,De acero,,,,
            17,Cuchillo de chef,Cuchillos,Tajo,50.00,De acero,,,,
            18,Funda para iPhone 15,Fundas,Tapa,15.00,De silicona,,,,
            19,Funda para Galaxy A55,Fundas,Tapa,12.00,De silicona,,,,
            """;

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: mezcla\n")
            .shop("mezcla", "La Mezcla", CATALOG, "products.csv", ROWS));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    @Test
    void whatSeveralAreAskedIsToldOfEach() {
        Talk talk = first("gafas de pantalla").say("¿de qué material son?");

        assertThat(talk.ids()).containsExactlyInAnyOrder("1", "2");
        assertThat(talk.text()).contains("material: pasta").contains("material: metal");
    }

    @Test
    void anAttributeOfSeveralIsAskedOfThem() {
        Talk talk = first("mangueras").say("¿y qué largo tienen?");

        assertThat(talk.intent()).isEqualTo("info_producto");
        assertThat(talk.text()).contains("largo: 15 m", "largo: 25 m");
    }

    @Test
    void aWordOfAnotherKindIsNotTheOneThatIsNamed() {
        assertThat(first("¿el reloj Garza lleva cajones?").ids()).containsExactly("11");
        assertThat(first("¿las gafas Lira llevan manguera?").ids()).doesNotContain("6", "7");
    }

    @Test
    void whatOneOfSeveralAloneSaysIsToldOfThat() {
        assertThat(first("gafas de pantalla").say("¿vienen con funda?").ids()).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({
        "reloj brisa, ¿la correa se puede lavar?, 3",
        "pendientes alba, cuantos quilates tiene, 5",
        "pendientes alba, ya viene con rosca?, 5",
        "conejito, ¿esto se recarga?, 9"
    })
    void aPartOfTheProductInViewIsNoOtherThing(String wish, String question, String product) {
        Talk asked = first(wish).say(question);

        assertThat(asked.intent()).isEqualTo("info_producto");
        assertThat(asked.ids()).containsExactly(product);
    }

    @ParameterizedTest
    @CsvSource({
        "¿el conejito va a pilas?, 9, pilas",
        "¿tiene contraindicaciones el brillo ultra?, 10, contraindicaciones",
        "¿cuánto dura la batería del Garza?, 11, batería"
    })
    void whatTheNamedOneDoesNotSayIsToldWithIt(String message, String product, String missing) {
        Talk asked = first(message);

        assertThat(asked.ids()).containsExactly(product);
        assertThat(asked.text()).startsWith("No encuentro «" + missing);
    }

    @ParameterizedTest
    @CsvSource({
        "velitas de chispas cuanto arden prendidas?, 8",
        "¿la hortensia es de interior?, 14",
        "el conejito se recarga con usb?, 9"
    })
    void aThingAndItsQuestionInOneMessage(String message, String product) {
        Talk asked = first(message);

        assertThat(asked.intent()).isEqualTo("info_producto");
        assertThat(asked.ids()).containsExactly(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qué relojes tienen?", "el reloj más caro que tienen"})
    void whatEndsAWishIsNoQuestionOfAThing(String message) {
        assertThat(first(message).intent()).isEqualTo("buscar_producto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gracias, eso es todo", "ok, es todo"})
    void whoEndsAsksNothing(String message) {
        assertThat(first("conejito").say(message).ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"enséñame la segunda", "quiero ver la segunda por favor", "la segunda"})
    void whoPicksOneFromAListSeesMoreOfIt(String message) {
        Talk list = first("gafas de pantalla");
        String second = list.ids().get(1);

        assertThat(list.say(message).ids()).containsExactly(second);
        assertThat(list.intent()).isEqualTo("info_producto");
    }

    @Test
    void bothThatArePointedAtAreTold() {
        assertThat(first("gafas de pantalla").say("¿las dos cuánto cuestan?").ids())
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void twoOfOneNameAreToldApartByTheirBrands() {
        assertThat(first("cuchillo de chef").text()).contains("(Filo)", "(Tajo)");
    }

    @Test
    void anotherPurposeTakesThePlaceOfTheOneBefore() {
        assertThat(first("fundas para iphone 15").say("y para el a55").ids()).containsExactly("19");
    }

    @Test
    void moreOfAnAmountIsComparedWithWhatIsInView() {
        assertThat(first("manguera 15 m").say("¿hay una más larga?").text())
                .contains("Manguera Ría 25 m")
                .doesNotContain("1. Manguera Ría 15 m");
        assertThat(first("manguera 25 m").say("¿hay una más larga?").text())
                .startsWith("No tengo nada parecido con más largo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es muy cara, otra", "uf, demasiado cara", "me parece un poco caro"})
    void tooDearAsksForCheaper(String message) {
        assertThat(first("gafas nube").say(message).ids()).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({"gafas nube, 1", "manguera 15 m, -"})
    void anotherBrandIsThanOfTheOneInView(String wish, String other) {
        Talk talk = first(wish).say("¿de otra marca?");

        assertThat(String.join(",", talk.ids())).isEqualTo(other.equals("-") ? "" : other);
    }

    @Test
    void aNumberGoesOnWithTheUnitOfTheName() {
        assertThat(first("manguera 15 m").say("¿y la de 25?").ids()).containsExactly("7");
    }

    @Test
    void whatABoxIsForIsNoOtherWish() {
        assertThat(first("caja para guardar relojes").ids()).containsExactly("12");
    }

    @Test
    void aCategoryThatIsNamedNextIsANewWish() {
        Talk talk = first("reloj brisa").say("¿y correas?");

        assertThat(talk.intent()).isEqualTo("buscar_producto");
        assertThat(talk.ids()).containsExactly("4");
    }
}
