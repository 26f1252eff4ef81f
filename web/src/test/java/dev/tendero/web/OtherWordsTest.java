package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wishes and questions in other words than the records have, and what of them need not be said to be missing. */
class OtherWordsTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, brand: brand, price: price, description: text, material: material,
                capacidad: volume, ancho: width, genero: who, color: color, memoria: memory, carga: load, talla: size }
            """;

    private static final String ROWS = """
            id,name,category,brand,price,text,material,volume,width,who,color,memory,load,size
            1,Almohada Nube,Almohadas,Dormis,29.00,Muy blanda. Se lava en frío.,fibra,,70 cm,,blanco,,,
            2,Almohada Roca,Almohadas,Dormis,35.00,Firme.,látex,,90 cm,,blanco,,,
            3,Olla Sur,Ollas,Cuece,59.00,De acero,acero,6 l,,,,,,
            4,Olla Norte,Ollas,Cuece,79.00,De acero,acero,6 l,,,,,,
            5,Guantes Alud,Guantes,Cálido,19.00,Con forro,lana,,,mujer,rojo,,,
            6,Gorro Alud,Gorros,Cálido,12.00,Con borla,lana,,,unisex,azul,,,
            7,Cordón de plata,Collares,Brillo,40.00,Pulido,plata de ley,,,unisex,plateado,,,
            8,Cordón de acero,Collares,Brillo,20.00,Pulido,acero,,,hombre,plateado,,,
            9,Cadena fina,Collares,Brillo,15.00,Mate,latón,,,mujer,dorado,,,
            10,Tarjeta Azor 32,Tarjetas,Azor,45.00,Rápida,,32 GB,,,,,,
            11,Tarjeta Azor 64,Tarjetas,Azor,65.00,Rápida,,64 GB,,,,,,
            12,Consola Lince 64 GB,Consolas,Lince,299.00,Con mando,,,,,negro,64 GB,,
            13,Consola Puma 32 GB,Consolas,Lince,199.00,Con mando,,,,,negro,32 GB,,
            14,Pala de jardín,Jardín,Terra,15.00,Con mango de fresno,acero,,20 cm,,verde,,,
            15,Rastrillo ligero,Jardín,Terra,12.00,Doce púas,acero,,40 cm,,verde,,,
            16,Pecera Arrecife,Acuarios,Agua,90.00,Con filtro y luz,vidrio,,60 cm,,,,,
            17,Motosierra Lobo,Maquinaria,Lobo,180.00,A gasolina,,,,,naranja,,,
            18,Silla Faro,Sillas,Faro,45.00,Plegable,,,,,,,120 kg,
            19,Silla Isla,Sillas,Isla,25.00,Plegable,,,,,,,90 kg,
            20,Taza Ana,Tazas,Barro,5.00,De loza,,,,,,,,
            21,Taza Bea,Tazas,Barro,6.00,De loza,,,,,,,,
            22,Taza Cora,Tazas,Barro,7.00,De loza,,,,,,,,
            23,Taza Dora,Tazas,Barro,8.00,De loza,,,,,,,,
            24,Taza Eva,Tazas,Barro,9.00,De loza,,,,,,,,
            25,Chocolate 85% cacao,Chocolates,Selva,4.00,Intenso,,,,,,,,
            26,Chocolate con leche,Chocolates,Selva,3.00,Suave,,,,,,,,
            29,Nibs de cacao,Chocolates,Selva,3.00,Crujientes,,,,,,,,
            27,Camisa Brezo,Camisas,Telar,30.00,De cuadros,,,,,,,,M
            28,Camisa Brezo,Camisas,Telar,30.00,De cuadros,,,,,,,,L
            """;

    private static final String WORKSHOP = """
            intent: taller
            description: Reparar y afilar
            keywords: [afilar, reparar]
            examples:
              - ¿afiláis tijeras?
              - ¿reparáis motosierras?
              - ¿arregláis una máquina?
              - ¿cuánto tarda una reparación?
              - ¿me podéis arreglar el mango?
            reply: El taller tarda tres días.
            """;

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: bazar\n")
            .shop("bazar", "El Bazar", CATALOG, "products.csv", ROWS)
            .file("shops/bazar/intents/taller.yaml", WORKSHOP));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"¿cuál es la más blandita?", "y la mas blanda"})
    void aQualityIsNoPrice(String message) {
        assertThat(first("almohadas").say(message).ids()).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"¿se puede lavar?", "¿hay que lavarla?"})
    void whatIsAskedOfAListIsToldInTheFormOfTheRecord(String message) {
        assertThat(first("almohadas").say(message).ids()).containsExactly("1");
    }

    @Test
    void ofEqualOnesNoneIsBigger() {
        assertThat(first("ollas").say("¿hay una más grande?").text())
                .startsWith("No tengo nada parecido con más capacidad que «Olla");
    }

    @Test
    void whoWantsMoreDoesNotWantJustThat() {
        assertThat(first("tarjeta de 32 gb")
                        .say("¿hay alguna de más capacidad?")
                        .ids())
                .containsExactly("11");
    }

    @ParameterizedTest
    @CsvSource({"almohada ancha, 2", "almohada estrecha, 1"})
    void aPlainDegreeOrdersWhereNoRecordSaysIt(String wish, String best) {
        Talk talk = first(wish);

        assertThat(talk.ids()).hasSize(2).startsWith(best);
        assertThat(talk.text()).doesNotContain("No encuentro");
    }

    @Test
    void aDegreeThatARecordSaysIsAWord() {
        assertThat(first("rastrillo ligero").ids()).containsExactly("15");
    }

    @Test
    void aWordIsTakenForItselfBeforeALongerOne() {
        assertThat(first("collar de plata").ids()).containsExactly("7");
    }

    @Test
    void whatIsForAllIsForMenToo() {
        assertThat(first("collar de plata para hombre").ids()).containsExactly("7");
        assertThat(first("gorro de mujer").ids()).containsExactly("6");
    }

    @Test
    void anAmountInANameMakesNoAttributeARelation() {
        assertThat(first("tarjeta de 32 gb").ids()).containsExactly("10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "busco una almohada que mi abuela pueda meter en el coche de mi suegra",
                "qué almohadas m recomiendas",
                "quería regalarle una almohada a mi madre"
            })
    void verbsAndRelativesAreNotMissing(String message) {
        assertThat(first(message).text())
                .doesNotContain("«m»")
                .doesNotContain("pueda")
                .doesNotContain("meter")
                .doesNotContain("abuela")
                .doesNotContain("suegra")
                .doesNotContain("madre")
                .doesNotContain("regalarle");
    }

    @Test
    void ofSeveralWordsThatOneIsMissingWhichIs() {
        Talk talk = first("olla norte de cobre");

        assertThat(talk.ids()).containsExactly("4");
        assertThat(talk.text()).startsWith("No encuentro «cobre» en las fichas");
    }

    @ParameterizedTest
    @CsvSource({"una pala y un rastrillo, 14|15", "quiero una pecera y guantes, 16|5"})
    void twoThingsAreBothFound(String message, String both) {
        assertThat(first(message).ids()).containsExactlyInAnyOrder(both.split("\\|"));
    }

    @Test
    void whereTwoDifferIsTold() {
        assertThat(first("compara la almohada nube y la almohada roca").text())
                .contains("Se diferencian en:", "· material: fibra (1), látex (2)", "· ancho: 70 cm (1), 90 cm (2)")
                .doesNotContain("color");
        assertThat(first("¿cuál es la almohada más barata?").text()).doesNotContain("Se diferencian");
    }

    @Test
    void bothLimitsOfAPriceHold() {
        Talk talk = first("pala de jardín");

        assertThat(talk.say("muy cara, algo de menos de 13").ids()).containsExactly("15");
        assertThat(first("pala de jardín").say("muy cara, algo de menos de 11").ids())
                .isEmpty();
    }

    @Test
    void whoNamesAThingAloneLooksForIt() {
        assertThat(first("motosierra").ids()).containsExactly("17");
        assertThat(first("¿reparáis motosierras?").intent()).isEqualTo("taller");
    }

    @Test
    void aQuestionAfterTheShopsOwnAnswerIsOfThat() {
        Talk talk = first("motosierra lobo").say("¿me la podéis reparar?").say("y cuánto tarda");

        assertThat(talk.intent()).isEqualTo("taller");
    }

    @ParameterizedTest
    @CsvSource({"¿qué incluye?, 16", "¿hace ruido?, 16", "¿usa pilas o va enchufada?, 16", "¿medidas?, 16"})
    void moreVerbsAskOfTheProductInView(String question, String product) {
        Talk talk = first("pecera arrecife").say(question);

        assertThat(talk.intent()).isEqualTo("info_producto");
        assertThat(talk.ids()).containsExactly(product);
    }

    @Test
    void measuresOfSeveralAreTheirWidths() {
        assertThat(first("almohadas").say("¿medidas?").text()).contains("ancho: 70 cm", "ancho: 90 cm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"silla para alguien de 110 kilos", "una silla que aguante 110 kg"})
    void aLoadIsALimit(String wish) {
        assertThat(first(wish).ids()).containsExactly("18");
    }

    @Test
    void aPartOfWhatThereIsHasNoEnd() {
        Talk talk = first("compara las tazas");

        assertThat(talk.ids()).containsExactly("20", "21", "22", "23");
        assertThat(talk.text()).contains("El más barato es Taza Ana.").doesNotContain("hasta el más caro");
        assertThat(talk.say("¿y cuál es la más cara?").ids()).startsWith("24");
    }

    @Test
    void whatANameSaysIsSaid() {
        assertThat(first("chocolates").say("cuanto cacao").text())
                .contains("Chocolate 85% cacao: lo dice su nombre", "Chocolate con leche: no lo dice");
    }

    @Test
    void cheaperIsThanTheOneInViewWhateverElseIsSaid() {
        assertThat(first("pala de jardín").say("algo más barato de acero").ids())
                .doesNotContain("14");
    }

    @Test
    void aSizeInLettersIsOneWhereThingsHaveThem() {
        assertThat(first("camisa grande").ids()).containsExactly("28");
        assertThat(first("taza grande").text()).doesNotContain("talla").contains("Taza Ana");
    }
}
