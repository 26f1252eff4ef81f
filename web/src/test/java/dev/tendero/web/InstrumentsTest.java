package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A shop of instruments, whose things are named for one another: cables for guitars, strings, loudspeakers with
 * microphones.
 */
class InstrumentsTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, price: price, description: text, availability: stock,
                brand: brand, color: color, cuerdas: cuerdas, conexion: conexion, compatible: compatible }
            """;

    private static final String ROWS = """
            id,name,category,price,text,stock,brand,color,cuerdas,conexion,compatible
            1,Guitarra Acústica Yamaha F310,Guitarras Acústicas,699000,"Tapa de abeto y aros de meranti. Ideal para empezar.",in stock,Yamaha,natural,6,,
            2,Guitarra Eléctrica Ibanez GRX40,Guitarras Eléctricas,899000,"Tres pastillas y puente trémolo",in stock,Ibanez,negro,6,,
            3,Guitarra Clásica Valencia VC104,Guitarras Clásicas,349000,"Cuerdas de nylon, tamaño completo",in stock,Valencia,natural,6,,
            4,Bajo Eléctrico Ibanez GSR205,Bajos,1290000,"Cinco cuerdas y cuerpo de okume",in stock,Ibanez,rojo,5,,
            5,Bajo Eléctrico Yamaha TRBX174,Bajos,1090000,"Cuatro cuerdas, mástil de arce",in stock,Yamaha,negro,4,,
            6,Juego de cuerdas D'Addario EXL110,Cuerdas,42000,"Para guitarra eléctrica, calibre .010",in stock,D'Addario,,6,,
            7,Juego de cuerdas Ernie Ball Slinky,Cuerdas,45000,"Para bajo de cuatro cuerdas",in stock,Ernie Ball,,4,,
            8,Cable de instrumento Hosa 3 m,Cables,39000,"Plug a plug, para guitarra o bajo",in stock,Hosa,negro,,,
            9,Cable de instrumento Hosa 6 m,Cables,59000,"Plug a plug, para guitarra o bajo",in stock,Hosa,negro,,,
            10,Cable de micrófono XLR Hosa 5 m,Cables,65000,"XLR macho a hembra",in stock,Hosa,negro,,,
            11,Amplificador Fender Frontman 10G,Amplificadores,420000,"Diez vatios, con distorsión",in stock,Fender,negro,,,
            12,Amplificador Marshall MG30,Amplificadores,980000,"Treinta vatios, cuatro canales",in stock,Marshall,negro,,Bluetooth,
            13,Micrófono Shure SM58,Micrófonos,520000,"Dinámico cardioide para voz",in stock,Shure,gris,,XLR,
            14,Micrófono Fifine K669,Micrófonos,189000,"De condensador para grabar en casa",in stock,Fifine,negro,,USB,
            15,Bafle Activo QSC CP8,Bafles,2490000,"Mil vatios, con entrada de micrófono",in stock,QSC,negro,,,
            16,Bafle Portátil JBL EON One,Bafles,3100000,"Con batería, Bluetooth y entrada para micrófono",in stock,JBL,negro,,Bluetooth,
            17,Piano Digital Casio CDP-S110,Pianos,2190000,"88 teclas contrapesadas",in stock,Casio,negro,,,
            18,Teclado Casio CT-S300,Teclados,790000,"61 teclas con sensibilidad, para cantar y acompañar",in stock,Casio,negro,,,
            19,Flauta Dulce Yamaha YRS23,Flautas,32000,"Soprano, digitación alemana",in stock,Yamaha,marfil,,,
            20,Flauta Traversa Yamaha YFL222,Flautas,3900000,"Plateada, con mi mecánico",in stock,Yamaha,plata,,,
            21,Afinador Korg de clip,Afinadores,69000,"Para guitarra, bajo y ukelele",in stock,Korg,negro,,,Digital
            22,Atril plegable Stagg,Atriles,89000,"Con funda",in stock,Stagg,negro,,,Digital
            23,Pedal de distorsión Boss DS-1,Pedales,399000,"La distorsión de siempre",in stock,Boss,naranja,,,
            24,Acordeón Hohner Compadre,Acordeones,5900000,"31 botones, 12 bajos",in stock,Hohner,rojo,,,
            25,Funda para guitarra acústica,Fundas,99000,"Acolchada 10 mm",in stock,Genérico,negro,,,
            26,Púas Dunlop Tortex (12),Accesorios,28000,"Paquete surtido",in stock,Dunlop,,,,
            27,Ukelele Soprano Mahalo,Ukeleles,149000,"Para niños de 6 años en adelante",in stock,Mahalo,azul,4,,
            28,Batería Electrónica Alesis Nitro,Baterías,1990000,"Ocho piezas con parches de malla",in stock,Alesis,negro,,,
            29,Baquetas Vic Firth 5A,Accesorios,49000,"Nogal americano",in stock,Vic Firth,,,,
            31,Piano Digital Roland FP-10,Pianos,2790000,"88 teclas",in stock,Roland,negro,,,
            32,Piano Digital Yamaha P-45,Pianos,2590000,"88 teclas",in stock,Yamaha,negro,,,
            30,Guitarra Electroacústica Fender CD-60,Guitarras Acústicas,1190000,"Con previo y afinador",out of stock,Fender,negro,6,,
            """;

    private static final String SHOP_ITSELF = """
            intent: tienda
            description: Decir dónde está la tienda
            keywords: [horario, dónde estáis, abrís]
            examples:
              - ¿dónde estáis?
              - ¿a qué hora abrís?
              - ¿abrís los sábados?
              - ¿cuál es el horario?
              - ¿en qué calle está la tienda?
            reply: Calle Mayor 3, de 10 a 14.
            """;

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: armonia\n")
            .shop("armonia", "Armonía", CATALOG, "products.csv", ROWS)
            .file("shops/armonia/intents/tienda.yaml", SHOP_ITSELF));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    /** {@code Guitarras Acústicas}, {@code Eléctricas} and {@code Clásicas} are guitars, and strings for them none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guitarras                        | 1 2 3 30
            q guitarra me compro             | 1 2 3 30
            guitarras de menos de 500000     | 3
            guitarras negras                 | 2 30
            guitarras electricas             | 2
            guitarra ibanez                  | 2
            quiero 2 guitarras electricas    | 2
            """)
    void whatSeveralCategoriesBeginWithFindsAllOfThem(String wish, String ids) {
        assertThat(first(wish).ids()).containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void theCheapestOfSeveralCategoriesIsTheCheapestOfAll() {
        assertThat(first("guitarras").say("cual es la mas barata").ids()).startsWith("3");
    }

    @Test
    void whichOfThemIsAskedAsAWish() {
        Talk talk = first("que guitarras tienen para empezar?");

        assertThat(talk.intent()).isEqualTo("buscar_producto");
        assertThat(talk.ids()).startsWith("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            busco un bafle con bluetooth y microfono           | 16
            bafle q tenga microfono                            | 15 16
            cable pa conectar la guitarra al amplificador      | 8 9
            un atril donde quepan dos flautas                  | 22
            """)
    void whatStandsInAClauseIsNoCategoryToLookIn(String wish, String ids) {
        assertThat(first(wish).ids()).containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void whatIsWishedAfterThatHasItsTopic() {
        assertThat(first("cable para conectar la guitarra al amplificador")
                        .say("uno mas corto")
                        .ids())
                .startsWith("8")
                .isSubsetOf("8", "9");
    }

    @Test
    void twoThingsAreTwo() {
        assertThat(first("un bafle y un microfono").ids()).contains("13", "15");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cuanto cuesta el sm58 y el fifine       | 13 14
            ¿Cuánto valen el sm58 y el korg?        | 13 21
            """)
    void whatIsAskedOfTwoThingsTellsBoth(String question, String ids) {
        Talk talk = first(question);

        assertThat(talk.ids()).containsExactly(ids.split(" "));
        assertThat(talk.text()).doesNotContain("No encuentro");
    }

    @Test
    void aDenialBehindAThingDeniesThat() {
        assertThat(first("flautas").say("la traversa no, la dulce").ids()).containsExactly("19");
        assertThat(first("algo rojo no, azul").ids()).contains("27").doesNotContain("4", "24");
        assertThat(first("flautas").say("no, la dulce").ids()).containsExactly("19");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amplificador fender    | trae cable?                       | 11
            amplificador fender    | sirve para bajo?                  | 11
            amplificador fender    | le puedo conectar un microfono?   | 11
            amplificador fender    | con q cable se conecta?           | 11
            bateria alesis         | incluye baquetas?                 | 28
            guitarra valencia      | viene con funda?                  | 3
            bateria alesis         | y platillos trae?                 | 28
            """)
    void whatAThingHasBesideIsAskedOfIt(String thing, String question, String id) {
        Talk talk = first(thing).say(question);

        assertThat(talk.ids()).containsExactly(id);
        assertThat(talk.text()).contains("No encuentro");
    }

    /** Years are told, and whether so many of them are enough the customer reads. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "es pa mi sobrina de 8 años le vale?",
                "tengo un sobrino de 7 años le sirve?",
                "sirve para niños de 9 años?"
            })
    void whomItSuitsIsAskedOfIt(String question) {
        Talk talk = first("ukelele").say(question);

        assertThat(talk.ids()).containsExactly("27");
        assertThat(talk.text()).contains("6 años").doesNotContain("No encuentro");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guitarra valencia      | traen fundas?           | 25
            guitarra valencia      | y fundas?               | 25
            guitarra valencia      | tienes cables?          | 8
            """)
    void whatTheShopHasIsStillLookedFor(String thing, String question, String id) {
        assertThat(first(thing).say(question).ids()).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y uno q se escuche desde la plaza",
                "y uno que aguante la lluvia",
                "y alguno que sirva pa fiestas grandes",
                "los que no hagan eco"
            })
    void aClauseNarrowsTheListThatIsShown(String clause) {
        Talk talk = first("bafles").say(clause);

        assertThat(talk.intent()).isEqualTo("buscar_producto");
        assertThat(talk.ids()).isNotEmpty().isSubsetOf("15", "16");
        assertThat(talk.text()).contains("No encuentro");
    }

    @Test
    void aValueThatMoreThingsAreCalledByIsTheirName() {
        assertThat(first("algo digital").ids().subList(0, 3)).containsExactlyInAnyOrder("17", "31", "32");
    }

    @Test
    void whetherItIsThereIsAskedOfTheOneInView() {
        Talk talk = first("guitarra fender").say("hay disponible?");

        assertThat(talk.ids()).containsExactly("30");
        assertThat(talk.text()).contains("agotado");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tienen clases de guitarra?",
                "alquilan bafles?",
                "arreglan guitarras?",
                "compran usado?",
                "afinan pianos o los reparan?"
            })
    void servicesThatThereAreNotShowNoWares(String message) {
        Talk talk = first(message);

        assertThat(talk.intent()).isEqualTo("fallback");
        assertThat(talk.ids()).isEmpty();
    }

    @Test
    void whatAThingDoesAsksForNoService() {
        assertThat(first("un pedal que alquilan los músicos").ids()).containsExactly("23");
        assertThat(first("atril").say("se montan facil?").ids()).containsExactly("22");
    }

    @Test
    void howManyAreOrderedIsNotToldAsMissing() {
        assertThat(first("quiero 2 guitarras electricas").text()).doesNotContain("No encuentro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teneis tienda fisica?", "hay tienda física?"})
    void aServiceIsCalledByItsPhrases(String message) {
        assertThat(first(message).intent()).isEqualTo("tienda");
    }

    @ParameterizedTest
    @ValueSource(strings = {"buenas tardes parce", "hola amiga", "buenos días vecino"})
    void whoIsGreetedByANameIsGreeted(String message) {
        assertThat(first(message).intent()).isEqualTo("saludo");
    }

    @Test
    void aNameBesideTheGreetingIsNotLookedFor() {
        Talk talk = first("hola parce tiene bafles?");

        assertThat(talk.ids()).containsExactlyInAnyOrder("15", "16");
        assertThat(talk.text()).doesNotContain("parce");
    }

    @Test
    void anotherThatThereIsIsInStock() {
        assertThat(first("guitarra fender").say("otra guitarra que si haya").ids())
                .isNotEmpty()
                .doesNotContain("30");
    }
}
