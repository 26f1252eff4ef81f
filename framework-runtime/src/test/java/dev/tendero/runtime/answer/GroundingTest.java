package dev.tendero.runtime.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Row;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingTest {

    private static final Row TUNE = Requests.with(
            Requests.product("a3", "JBL Tune 510BT", "JBL", "39.99", null, "in_stock"),
            "description",
            "Auriculares plegables con Bluetooth 5.0 y 40 horas de batería; almohadillas 100 % algodón; diadema con 65% de plástico reciclado.");
    private static final Facts FACTS = Facts.of(
            List.of(Requests.CH520, Requests.CH720, Requests.with(TUNE, "stock", 3)),
            7,
            List.of("Tienda Demo", "Presenta los productos. Los auriculares se prueban en tienda."),
            List.of("busco auriculares Sony o Bose por menos de 100 €, con envío gratis y 55 horas"),
            KnownNames.of(List.of("Sony", "JBL", "Bose", "Samsung", "Casa Blanca")));

    private static final Facts TABLE = Facts.of(
            List.of(Requests.with(
                    Requests.product("m1", "Mesa", "Roble", "1299.00", null, "in_stock"),
                    "description",
                    "Mide 2½ m, pesa 10² kg.")),
            1,
            List.of("Tienda Demo"),
            List.of("¿cuánto cuesta la mesa de 8³?"),
            KnownNames.of(List.of()));

    private static final Facts LAPTOPS = Facts.of(
            List.of(
                    Requests.product("l1", "Acer Swift", "Acer", "899.00", null, "in_stock"),
                    Requests.product("l2", "Asus Zenbook", "Asus", "1299.00", null, "in_stock")),
            2,
            List.of("Tienda Demo"),
            List.of("portátiles por menos de 1.000 €"),
            KnownNames.NONE);

    private static final Facts PHONES = Facts.of(
            Stream.of("iPhone 15", "iPhone 15 Pro", "iPhone 15 Plus")
                    .map(name -> Requests.with(
                            Requests.product("p-" + name, name, "Apple", "859", null, "in_stock"),
                            "category",
                            "Teléfonos móviles"))
                    .toList(),
            7,
            List.of("Tienda Demo"),
            List.of("móviles de Apple"),
            KnownNames.of(List.of("Apple")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Son los más cómodos, van con todo y les gustan a muchos.",
                "El Sony WH-CH520 cuesta 49,90 €.",
                "El Sony WH-CH520 está en oferta por 49,90 € (antes 69,90 €).",
                "El WH-CH520 de Sony pasa de 69,90 € a 49,90 €, un 29 % de descuento.",
                "Tengo el JBL Tune 510BT por 39.99 EUR y el Sony WH-CH520 por 49,90 euros.",
                "Por 39,99 € tienes el JBL Tune 510BT y por 49,90 € el Sony WH-CH520.",
                "El Sony WH-CH520 y el JBL Tune 510BT cuestan 49,90 € y 39,99 € respectivamente.",
                "El más barato es el JBL Tune 510BT, que cuesta 39,99 €.",
                "El JBL Tune 510BT es el más económico y el Sony WH-CH720N el más caro.",
                "El JBL Tune 510BT es más barato que el Sony WH-CH520.",
                "El JBL Tune 510BT es 9,91 € más barato que el Sony WH-CH520.",
                "El más barato cuesta 39,99 €.",
                "Entre el más barato y el más caro hay 59,01 € de diferencia.",
                "El Sony WH-CH720N cuesta noventa y nueve euros, pero está agotado.",
                "El WH-CH720N no está disponible ahora.",
                "El WH-CH520 y el Tune 510BT están disponibles.",
                "El JBL está disponible y el WH-CH720N, agotado.",
                "Quedan 3 unidades del JBL Tune 510BT.",
                "El Tune 510BT tiene Bluetooth 5.0 y 40 horas de batería.",
                "Sus almohadillas son 100 % algodón.",
                "No tengo nada de Bose, pero sí de Sony.",
                "¿Buscas algo más barato?",
                "¿Quieres que te cuente más del primero?",
                "Todos cuestan menos de 100 €.",
                "Tengo 3 auriculares de un total de 7.",
                "Aquí tienes dos opciones de Sony:",
                "1. Sony WH-CH520: 49,90 €",
                "- **JBL Tune 510BT** — 39,99 € (disponible)",
                "No tengo información sobre el envío.",
                "Los puedes probar en tienda.",
                "Con el descuento del Sony WH-CH520 ahorras 20 €.",
                "¡Hola! Estos son los que tengo en Tienda Demo.",
                "Todos son de la categoría Auriculares.",
                "El segundo cuesta 99 €.",
                "The Sony WH-CH520 costs €49.90 and is in stock.",
                "The cheapest one is the JBL Tune 510BT at 39.99 euros.",
                "I don't have anything by Bose.",
                "The WH-CH720N is sold out.",
                "Both the WH-CH520 and the Tune 510BT are available.",
                "O Sony WH-CH520 custa 49,90 € e está disponível.",
                "O mais barato é o JBL Tune 510BT, por 39,99 €.",
                "O WH-CH720N está esgotado."
            })
    void honestSentencesPass(String sentence) {
        assertThat(new Grounding(FACTS).check(sentence)).isEqualTo(Verdict.GROUNDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La mesa cuesta 1\u00a0299 €.",
                "La mesa cuesta 1\u202f299,00 €.",
                "La mesa cuesta 1'299 €.",
                "La mesa cuesta 1.299 €.",
                "La mesa mide 2½ m y pesa 10² kg."
            })
    void numbersAreReadHoweverTheyAreGrouped(String sentence) {
        assertThat(new Grounding(TABLE).check(sentence)).isEqualTo(Verdict.GROUNDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La mesa cuesta 1\u00a0399 €.",
                "La mesa cuesta 99½ €.",
                "La mesa cuesta ９９ €.",
                "La mesa cuesta ٩٩ €.",
                "La mesa cuesta ½ €.",
                "La mesa cuesta 9² €.",
                "La mesa mide 3½ m.",
                "Te quedan ② mesas."
            })
    void figuresThatNoRowHasAreRefusedHoweverTheyAreWritten(String sentence) {
        assertThat(new Grounding(TABLE).check(sentence)).isInstanceOf(Verdict.Ungrounded.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRICE | El Sony WH-CH520 cuesta 45,90 €.",
                "PRICE | El Sony WH-CH520 cuesta 99,00 €.",
                "PRICE | El Sony WH-CH520 cuesta 39,99 € y el JBL Tune 510BT 49,90 €.",
                "PRICE | Por 49,90 € tienes el JBL Tune 510BT y por 39,99 € el Sony WH-CH520.",
                "PRICE | El Sony WH-CH520 y el JBL Tune 510BT cuestan 39,99 € y 49,90 € respectivamente.",
                "PRICE | El WH-CH520 y el Tune 510BT cuestan 39,99 €.",
                "PRICE | Los auriculares salen por unos 80 €.",
                "PRICE | El Sony WH-CH520 cuesta 69,90 € (antes 49,90 €).",
                "PRICE | El JBL Tune 510BT cuesta treinta y cinco euros.",
                "PRICE | El JBL Tune 510BT cuesta 39,99 $.",
                "PRICE | El JBL Tune 510BT vale 35.",
                "PRICE | El JBL Tune 510BT cuesta 39 euros con 50.",
                "PRICE | Todos cuestan menos de 50 €.",
                "PRICE | Todos cuestan 39,99 €.",
                "PRICE | All of them are €39.99.",
                "PRICE | El Sony WH-CH720N está por debajo de 49,90 €.",
                "PRICE | El JBL Tune 510BT es 15 € más barato que el Sony WH-CH520.",
                "PRICE | The Sony WH-CH520 costs $80.",
                "PRICE | O JBL Tune 510BT custa 29,99 €.",
                "PRICE | El JBL Tune 510BT cuesta 40 euros.",
                "PRICE | Con 100 € de regalo te llevas dos.",
                "COMPARISON | El más barato es el Sony WH-CH520.",
                "COMPARISON | El Sony WH-CH720N es más barato que el JBL Tune 510BT.",
                "COMPARISON | El más caro cuesta 49,90 €.",
                "COMPARISON | El JBL Tune 510BT es el más barato del mercado.",
                "COMPARISON | The Sony WH-CH520 is the cheapest.",
                "COMPARISON | O mais caro é o Sony WH-CH520.",
                "STOCK | El Sony WH-CH720N está disponible.",
                "STOCK | El WH-CH520 está agotado.",
                "STOCK | El WH-CH520 y el WH-CH720N están disponibles.",
                "STOCK | Quedan 5 unidades del JBL Tune 510BT.",
                "STOCK | Solo quedan dos del Sony WH-CH520.",
                "STOCK | ¡Últimas unidades del Sony WH-CH520!",
                "STOCK | Todos están en stock.",
                "STOCK | The WH-CH720N is in stock.",
                "STOCK | O WH-CH720N está disponível.",
                "STOCK | Only 2 left of the Sony WH-CH520.",
                "DISCOUNT | El Sony WH-CH520 tiene un 50 % de descuento.",
                "DISCOUNT | El JBL Tune 510BT está rebajado.",
                "DISCOUNT | Hoy todo a mitad de precio.",
                "DISCOUNT | The JBL Tune 510BT is on sale.",
                "NAME | También tengo el Sony WH-1000XM6.",
                "NAME | Te recomiendo los Bose QuietComfort.",
                "NAME | Samsung ofrece buenos auriculares.",
                "NAME | Huawei también es buena opción, y Huawei tiene más.",
                "NAME | los de samsung son buenos.",
                "NAME | Mira el modelo «Galaxy Buds».",
                "NAME | El Sony WH-CH520 Pro cuesta 49,90 €.",
                "NAME | Sí, los Bose cuestan 49,90 €.",
                "NAME | También hay bolsos de Casa Blanca.",
                "NUMBER | El JBL Tune 510BT tiene 60 horas de batería.",
                "NUMBER | Tiene una valoración de 4,5 sobre 5.",
                "NUMBER | Pesa 147 gramos.",
                "PROMISE | El envío es gratis.",
                "PROMISE | Te llega mañana.",
                "PROMISE | Lo recibes en 24 horas.",
                "PROMISE | Tienes 30 días para devolverlo.",
                "PROMISE | Incluye dos años de garantía.",
                "PROMISE | No tengo información, pero el envío es gratis.",
                "PROMISE | Free shipping on all orders.",
                "PROMISE | O frete é grátis.",
                "PROMISE | Es nuestro modelo más vendido.",
                "PROMISE | Se puede pagar a plazos sin intereses.",
                "CONTACT | Cómpralo en https://ofertas.example/sony.",
                "CONTACT | Escribe a ventas@tienda.com y te lo contamos.",
                "CONTACT | Llama al 912 345 678.",
                "CONTACT | Más en auriculares-baratos.com"
            })
    void inventionsDoNot(Verdict.Kind kind, String sentence) {
        Verdict verdict = new Grounding(FACTS).check(sentence);
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Ungrounded.class, ungrounded -> {
            assertThat(ungrounded.why()).isNotBlank();
            assertThat(List.of(ungrounded.kind())).isSubsetOf(List.of(kind, sameSentenceAlso(kind)));
        });
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/answer/grounding_sentences.tsv", delimiter = '\t', quoteCharacter = '\u0001')
    void sentencesAsModelsWriteThem(String expected, String sentence) {
        assertThat(said(new Grounding(FACTS).check(sentence))).isEqualTo(expected);
    }

    /** Some sentences invent two things; which one is named first is of no matter. */
    private static Verdict.Kind sameSentenceAlso(Verdict.Kind kind) {
        return switch (kind) {
            case NUMBER, DISCOUNT, NAME -> Verdict.Kind.PROMISE;
            case PROMISE -> Verdict.Kind.NUMBER;
            case STOCK -> Verdict.Kind.NUMBER;
            default -> kind;
        };
    }

    @Test
    void aPriceAfterASentenceAboutOneProductIsThatProducts() {
        Grounding grounding = new Grounding(FACTS);
        assertThat(grounding.check("Te recomiendo el Sony WH-CH520.")).isEqualTo(Verdict.GROUNDED);
        assertThat(grounding.check("Cuesta 39,99 €.")).isInstanceOf(Verdict.Ungrounded.class);
        assertThat(grounding.check("Te recomiendo el Sony WH-CH520.")).isEqualTo(Verdict.GROUNDED);
        assertThat(grounding.check("Su precio es de 49,90 €.")).isEqualTo(Verdict.GROUNDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refused | Por 39,99 € te lo llevas.",
                "refused | Solo 39,99 €.",
                "refused | Ahora por 39,99 €.",
                "refused | Y cuesta 39,99 €.",
                "refused | Además, te lo llevas por 39,99 €.",
                "refused | Precio: 39,99 €",
                "refused | Es tuyo a un mejor precio, 39,99 €.",
                "refused | Además es el más barato, por 39,99 €.",
                "refused | Yours for €39.99.",
                "refused | And it costs 39.99 euros.",
                "refused | Agora por 39,99 €.",
                "refused | Ahora mismo está agotado.",
                "refused | Ahora no tiene rebaja: 39,99 €.",
                "passes | Por 49,90 € te lo llevas.",
                "passes | Ahora está rebajado de 69,90 € a 49,90 €, un 29 %.",
                "passes | Por 39,99 € tienes el JBL Tune 510BT.",
                "passes | El más barato cuesta 39,99 €.",
                "passes | Hay otro por 39,99 €.",
                "passes | Antes costaba 69,90 €.",
                "passes | Antes custava 69,90 €.",
                "passes | Si buscas algo más económico, hay una opción por 39,99 €.",
                "passes | Todos están entre 39,99 € y 99 €.",
                "passes | Los tres modelos van de 39,99 € a 99 €.",
                "passes | The other one is 39.99 euros.",
                "passes | O mais barato custa 39,99 €."
            })
    void aSentenceWithoutNameGoesOnAboutTheOneBefore(String expected, String sentence) {
        Grounding grounding = new Grounding(FACTS);
        assertThat(grounding.check("El Sony WH-CH520 suena muy bien.")).isEqualTo(Verdict.GROUNDED);
        assertThat(said(grounding.check(sentence))).isEqualTo(expected);
    }

    @Test
    void sentencesInBetweenDoNotMakeItForgotten() {
        Grounding grounding = new Grounding(FACTS);
        grounding.check("El Sony WH-CH520 suena muy bien.");
        assertThat(grounding.check("Es ligero y muy cómodo.")).isEqualTo(Verdict.GROUNDED);
        assertThat(grounding.check("Por 39,99 € te lo llevas.")).isInstanceOf(Verdict.Ungrounded.class);
        grounding.check("El JBL Tune 510BT también gusta.");
        assertThat(grounding.check("Por 39,99 € te lo llevas.")).isEqualTo(Verdict.GROUNDED);
    }

    @Test
    void aDiscountAfterASentenceAboutOneProductIsThatProducts() {
        Grounding grounding = new Grounding(FACTS);
        grounding.check("Te recomiendo el JBL Tune 510BT.");
        assertThat(grounding.check("Ahora con un 29 % de descuento.")).isInstanceOf(Verdict.Ungrounded.class);
        grounding.check("Te recomiendo el Sony WH-CH520.");
        assertThat(grounding.check("Ahora con un 29 % de descuento.")).isEqualTo(Verdict.GROUNDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passes | El Acer Swift está por menos de 1.000 €.",
                "passes | El Asus Zenbook cuesta más de 1.000 €.",
                "refused | El Asus Zenbook está por menos de 1.000 €.",
                "refused | El Acer Swift cuesta más de 1.000 €.",
                "passes | The Acer Swift is under €1,000.",
                "refused | The Asus Zenbook is under €1,000."
            })
    void aBoundOfAThousandIsAThousand(String expected, String sentence) {
        assertThat(said(new Grounding(LAPTOPS).check(sentence))).isEqualTo(expected);
        assertThat(said(verdictWithReadingsIn(true, sentence))).isEqualTo(expected);
        assertThat(said(verdictWithReadingsIn(false, sentence))).isEqualTo(expected);
    }

    /** Sets of two come in an order that changes from one process to the next. */
    private static Verdict verdictWithReadingsIn(boolean ascending, String text) {
        Sentence sentence = Sentence.of(text, LAPTOPS, new Mentions(LAPTOPS.products()), Set.of());
        List<Amount> amounts = sentence.amounts().stream()
                .map(amount -> new Amount(
                        ordered(amount.values(), ascending), amount.currency(), amount.start(), amount.end()))
                .toList();
        return new PriceRule()
                .broken(
                        new Sentence(
                                text,
                                sentence.folded(),
                                sentence.words(),
                                sentence.mentions(),
                                amounts,
                                sentence.percents(),
                                sentence.before()),
                        LAPTOPS)
                .map(Verdict.class::cast)
                .orElse(Verdict.GROUNDED);
    }

    private static Set<BigDecimal> ordered(Set<BigDecimal> values, boolean ascending) {
        TreeSet<BigDecimal> sorted = new TreeSet<>(values);
        return new LinkedHashSet<>(ascending ? sorted : sorted.descendingSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refused | El Sony WH-CH520 tiene un 100 % de descuento.",
                "refused | El Sony WH-CH520 tiene un 0 % de descuento.",
                "refused | El Sony WH-CH520 tiene un 00 % de descuento.",
                "refused | El Sony WH-CH520 tiene un 5 % de descuento.",
                "refused | El Sony WH-CH520 tiene un 65 % de descuento.",
                "refused | El Sony WH-CH520 está rebajado un 65 %.",
                "refused | El Sony WH-CH520 tiene un descuento del 100 %.",
                "refused | El Sony WH-CH520 cuesta un 65 % menos.",
                "refused | El Sony WH-CH520 tiene un cien por cien de descuento.",
                "refused | El Sony WH-CH520 tiene un sesenta y cinco por ciento de descuento.",
                "refused | Con el Sony WH-CH520 te ahorras el 100 %.",
                "refused | 100% off the Sony WH-CH520.",
                "refused | O Sony WH-CH520 tem 65% de desconto.",
                "refused | El JBL Tune 510BT tiene 5 % de plástico.",
                "passes | El Sony WH-CH520 tiene un veintinueve por ciento de descuento.",
                "passes | O Sony WH-CH520 tem 29% de desconto.",
                "passes | Las almohadillas del JBL Tune 510BT son 100 % algodón.",
                "passes | Son cien por cien algodón.",
                "passes | El JBL Tune 510BT lleva un 65 % de plástico reciclado.",
                "passes | El Sony WH-CH520 está rebajado, y el JBL Tune 510BT es 100 % algodón."
            })
    void aRowsPercentageIsNoDiscount(String expected, String sentence) {
        assertThat(said(new Grounding(FACTS).check(sentence))).isEqualTo(expected);
    }

    @Test
    void aPercentageOfNothingIsTakenForADiscount() {
        Grounding grounding = new Grounding(FACTS);
        assertThat(grounding.check("El Sony WH-CH520 tiene descuento.")).isEqualTo(Verdict.GROUNDED);
        assertThat(grounding.check("Es del 100 %.")).isInstanceOf(Verdict.Ungrounded.class);
        assertThat(grounding.check("Es del 29 %.")).isEqualTo(Verdict.GROUNDED);
    }

    @Test
    void theShopsOwnDiscountIsSaidWhereThereAreNoProducts() {
        Facts shop = Facts.of(
                List.of(), 0, List.of("Los lunes hay un 15 % de descuento en todo."), List.of(), KnownNames.NONE);
        assertThat(new Grounding(shop).check("Sí, los lunes hay un 15 % de descuento."))
                .isEqualTo(Verdict.GROUNDED);
        assertThat(new Grounding(shop).check("Sí, los lunes hay un 5 % de descuento."))
                .isInstanceOf(Verdict.Ungrounded.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El iPhone 15 tiene 3 cámaras.",
                "El iPhone 15 tiene tres cámaras.",
                "El iPhone 15 tiene cuatro cámaras.",
                "Las 3 cámaras del iPhone 15 gustan mucho.",
                "El iPhone 15 lleva dos pantallas.",
                "Del iPhone 15 tenemos 3 colores.",
                "El iPhone 15 tiene 2 opciones de color.",
                "Viene con 2 GB.",
                "Los 3 GB del iPhone 15 bastan.",
                "La batería dura veintidós horas.",
                "Lleva once sensores.",
                "The iPhone 15 has four cameras.",
                "The iPhone 15 has two screens.",
                "O iPhone 15 tem quatro câmaras.",
                "O iPhone 15 tem duas baterias."
            })
    void whatIsCountedIsTheAnswersProductsAndNothingElse(String sentence) {
        assertThat(new Grounding(PHONES).check(sentence)).isInstanceOf(Verdict.Ungrounded.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tengo 3 modelos.",
                "Aquí tienes tres móviles.",
                "Aquí tienes dos buenas opciones de Apple.",
                "Tengo tres teléfonos de Apple.",
                "Los tres están disponibles.",
                "Los tres encajan con lo que buscas.",
                "Los dos primeros son de Apple.",
                "Cualquiera de los dos te gustará.",
                "Entre los dos, el iPhone 15 es el más barato.",
                "Una de ellas te gustará.",
                "Dos de ellos son de Apple.",
                "Es una buena opción y un buen precio.",
                "Uno u otro, los dos valen la pena.",
                "Son 7 en total.",
                "Te muestro 3 de un total de 7.",
                "Puedo enseñarte otras cuatro opciones.",
                "Y hay 4 más.",
                "Ten en cuenta que el iPhone 15 es de Apple.",
                "Mil gracias por escribir.",
                "Te cuento dos cosas.",
                "En una o dos palabras: es bonito.",
                "2. iPhone 15 Pro",
                "3) iPhone 15 Plus",
                "One of them is the iPhone 15.",
                "The two of them are by Apple.",
                "Here are three phones for you.",
                "Both are good, and the two look great.",
                "I have two good options for you.",
                "Let me know once you have decided.",
                "A good price for one of the three.",
                "¿Cuál de los dos prefieres?",
                "Mis dos favoritos son el iPhone 15 y el iPhone 15 Pro.",
                "My top two picks are the iPhone 15 and the iPhone 15 Pro.",
                "We have two from Apple.",
                "Of the three, the iPhone 15 is the cheapest.",
                "Qual dos dois você prefere?",
                "Dos três, o iPhone 15 é o mais barato.",
                "Ao todo são sete, e estes três são os melhores.",
                "Um deles é o iPhone 15.",
                "Os dois são da Apple.",
                "Encontrei três opções para você.",
                "É uma boa escolha."
            })
    void harmlessNumbersPass(String sentence) {
        assertThat(new Grounding(PHONES).check(sentence)).isEqualTo(Verdict.GROUNDED);
    }

    private static String said(Verdict verdict) {
        return verdict instanceof Verdict.Grounded ? "passes" : "refused";
    }

    @Test
    void whatOneLetterTellsApartIsToldApart() {
        Facts phones = Facts.of(
                List.of(
                        Requests.product("1", "iPhone 15", "Apple", "859", null, "in_stock"),
                        Requests.product("2", "iPhone 15 Pro", "Apple", "1219", null, "in_stock")),
                2,
                List.of(),
                List.of(),
                KnownNames.NONE);
        assertThat(new Grounding(phones).check("El iPhone 15 Pro cuesta 1.219 € y el iPhone 15, 859 €."))
                .isEqualTo(Verdict.GROUNDED);
        assertThat(new Grounding(phones).check("El iPhone 15 Pro cuesta 859 €."))
                .isInstanceOf(Verdict.Ungrounded.class);
        assertThat(new Grounding(phones).check("El iPhone 16 cuesta 859 €.")).isInstanceOf(Verdict.Ungrounded.class);
    }

    @Test
    void withoutRowsNothingCanBeStated() {
        Facts nothing = Facts.of(List.of(), 0, List.of("Tienda Demo"), List.of("¿tenéis Bose?"), KnownNames.NONE);
        assertThat(new Grounding(nothing).check("No tengo nada de Bose.")).isEqualTo(Verdict.GROUNDED);
        assertThat(new Grounding(nothing).check("Sí, está disponible.")).isInstanceOf(Verdict.Ungrounded.class);
        assertThat(new Grounding(nothing).check("Cuesta 20 €.")).isInstanceOf(Verdict.Ungrounded.class);
    }

    @Test
    void theShopsOwnWordsCount() {
        Facts hours = Facts.of(
                List.of(), 0, List.of("Abrimos de 9 a 20 h. Envío gratis desde 30 €."), List.of(), KnownNames.NONE);
        assertThat(new Grounding(hours).check("Abrimos de 9 a 20 h, y el envío gratis empieza desde 30 €."))
                .isEqualTo(Verdict.GROUNDED);
        assertThat(new Grounding(hours).check("Abrimos hasta las 22 h.")).isInstanceOf(Verdict.Ungrounded.class);
    }
}
