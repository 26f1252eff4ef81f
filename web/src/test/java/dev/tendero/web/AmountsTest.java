package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much, how heavy, how old: a farm shop in which hardly two products measure the same. */
class AmountsTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, brand: brand, price: price, capacidad: room, peso: weight, peso del niño: child, potencia: power, edad: age, talla: size, eficiencia: class, silencioso: quiet }
            """;

    private static final String ROWS = """
            id,name,category,brand,price,room,weight,child,power,age,size,class,quiet
            s1,Columpio Nido,Columpios,Alar,245000.00,,7.5 kg,hasta 9 kg,,0-6 meses,,,
            s2,Columpio Brote,Columpios,Alar,310000.00,,4.5 kg,hasta 12 kg,,6 meses - 3 años,,,
            s3,Columpio Rama,Columpios,Rural,390000.00,,6 kg,hasta 30 kg,,3-9 años,,,
            s4,Columpio Copa,Columpios,Rural,450000.00,,9.5 kg,hasta 50 kg,,6-14 años,,,
            p1,Pijama Liebre,Pijamas,Alar,19000.00,,,,,,3 meses,,
            p2,Pijama Corzo,Pijamas,Alar,21000.00,,,,,,6 meses,,
            e1,Estufa de gas Brasa,Estufas,Ascua,99000.00,,,,,,,B,no
            e2,Estufa de leña Tizón,Estufas,Ascua,159000.00,,,,,,,A,sí
            e3,Estufa de leña Rescoldo,Estufas,Ascua,129000.00,,,,,,,B,no
            m1,Molinillo Grano,Molinillos,Rural,35000.00,25 g,,,,,,,
            m2,Molinillo Muela,Molinillos,Rural,45000.00,90 g,,,,,,,
            h1,Contrapeso chico,Contrapesos,Rural,9000.00,,5 kg,,,,,,
            h2,Contrapeso grande,Contrapesos,Rural,15000.00,,10 kg,,,,,,
            """;

    /** More values than a choice has. */
    private static final int TANKS = 30;
    /** More than stand side by side for one amount. */
    private static final int ROPES = 90;

    private static String rows() {
        StringBuilder rows = new StringBuilder(ROWS);
        for (int i = 1; i <= TANKS; i++) {
            rows.append(String.format(
                    Locale.ROOT,
                    "d%d,Depósito Modelo %d,Depósitos,Rural,%d.00,%d litros,%.1f kg,,%d W,,,,%n",
                    i,
                    i,
                    50_000 + 1_000 * i,
                    100 + 13 * i,
                    2 + 0.3 * i,
                    300 + 17 * i));
        }
        for (int i = 1; i <= ROPES; i++) {
            rows.append(String.format(
                    Locale.ROOT,
                    "c%d,Cuerda Modelo %d,Cuerdas,Rural,%d.00,,%d g,,,,,,%n",
                    i,
                    i,
                    30_000 - 100 * i,
                    511 + 7 * i));
        }
        return rows.toString();
    }

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: majada\n")
            .shop("majada", "La Majada", CATALOG, "products.csv", rows())
            .append("shops/majada/shop.yaml", "languages: [es, en, pt]\n"));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            el depósito con más capacidad       | d30
            ¿qué depósito tiene menos litros?   | d1
            el depósito más liviano             | d1
            el depósito más potente             | d30
            the heaviest cuerda                 | c90
            el depósito menos potente de más de 400 litros | d24
            """)
    void whatHasManyValuesIsPutInOrder(String message, String id) {
        assertThat(first(message).ids()).startsWith(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            depósitos de más de 470 litros      | d29 d30
            depósitos de menos de 2,7 kg        | d1 d2
            depósitos de 126 litros             | d2
            depósitos con más de 790 vatios     | d29 d30
            """)
    void whatHasManyValuesHasLimits(String message, String ids) {
        assertThat(first(message).ids()).containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void howeverManyValuesFit() {
        assertThat(first("la cuerda más barata de más de 520 gramos").ids()).startsWith("c90");
        assertThat(first("la cuerda más cara de más de 520 gramos").ids()).startsWith("c2");
        assertThat(first("cuerdas de más de 520 gramos").text()).contains("más de 520 gramos");
    }

    @Test
    void theAttributeThatIsCalledJustSoTellsIt() {
        assertThat(first("el columpio más liviano").ids()).startsWith("s2");
        assertThat(first("el columpio más liviano").text())
                .contains("peso: 4.5 kg")
                .doesNotContain("peso del niño");
    }

    @Test
    void whatAThingHoldsIsNotWhatItWeighs() {
        assertThat(first("el molinillo más ligero").text()).contains("Mis fichas no dicen cuál es «más ligero»");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            columpio para bebé de 3 meses                  | s1
            un columpio para un bebé de 8 meses            | s2
            columpios para una nena de 5 años              | s3
            columpio para un niño de 12 años               | s4
            columpio de 3 meses                            | s1
            a columpio for a 4 month old baby              | s1
            columpio para um bebê de 4 meses               | s1
            pijama de 3 meses                              | p1
            pijama para bebé de 6 meses                    | p2
            """)
    void agesAreInRangesOfWhateverUnit(String message, String id) {
        Talk talk = first(message);
        assertThat(talk.ids()).as(talk.text()).containsExactly(id);
        assertThat(talk.text()).doesNotContain("dejando aparte").doesNotContain("No encuentro");
    }

    @Test
    void anAmountThatIsGivenUpIsSaidAsTheCustomerDid() {
        assertThat(first("molinillos de menos de 6 kilos").text())
                .contains("menos de 6 kilos")
                .doesNotContain("4.5 kg");
        assertThat(first("columpio para mi bebé, mi bebé pesa 3 kilos").text()).doesNotContain("hasta 12 kg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            estufa a gas            | e1
            estufas eficiencia A    | e2
            estufas A               | e2
            """)
    void aSmallWordIsAValueOnlyWhereItStandsOut(String message, String id) {
        Talk talk = first(message);
        assertThat(talk.ids()).as(talk.text()).containsExactly(id);
        assertThat(talk.text()).doesNotContain("dejando aparte");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contrapesos de 10 kg                      | h2 | ¿y de 5?         | h1
            depósitos de más de 400 litros      | -  | y de más de 480? | d30
            contrapesos of 10 kg                      | h2 | and of 5?        | h1
            columpios entre 200 y 300 mil       | s1 | y hasta 400      | s1 s2 s3
            columpios between 200 and 300 thousand | s1 | and up to 400 | s1 s2 s3
            columpios entre 200 e 300 mil       | s1 | e até 400        | s1 s2 s3
            """)
    void aNumberGoesOnWithTheAmountBefore(String message, String shown, String next, String ids) {
        Talk talk = first(message);
        if (!shown.equals("-")) {
            assertThat(talk.ids()).as(talk.text()).containsExactlyInAnyOrder(shown.split(" "));
        }
        talk.say(next);
        assertThat(talk.ids()).as(talk.text()).containsExactlyInAnyOrder(ids.split(" "));
    }

    @Test
    void whatIsAskedInBetweenTakesNothingFromIt() {
        Talk talk = first("contrapesos de 10 kg").say("¿cuánto vale?").say("¿y de 5?");
        assertThat(first("contrapesos de 10 kg").say("dame 2").text()).doesNotContain("2 kg");
        assertThat(talk.ids()).as(talk.text()).containsExactly("h1");
    }

    @Test
    void aYesThatIsGivenUpIsNamed() {
        Talk talk = first("estufas silenciosas").say("¿hay algo más barato?");
        assertThat(talk.text()).contains("dejando aparte «silencioso»").doesNotContain("sí");
    }
}
