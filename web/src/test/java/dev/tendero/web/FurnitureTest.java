package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop of furniture and books: words for all that it sells, sides that beds are called by, places, titles. */
class FurnitureTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, price: price, description: text, availability: stock,
                color: color, medida: size, tejido: fabric, paginas: pages, edad: age }
            """;

    private static final String ROWS = """
            id,name,category,price,text,stock,color,size,fabric,pages,age
            1,Colchón Nube 150x190,Colchones,300.00,De muelles,in stock,,150x190,,,
            2,Colchón Roca 90x190,Colchones,200.00,De látex y muy firme,in stock,,90x190,,,
            3,Cabecero Lino 150 cm,Cabeceros,120.00,Tapizado,in stock,beige,150 cm,,,
            4,Lámpara Junco,Lámparas,60.00,De pie y regulable,in stock,negro,,,,
            5,Sofá Duna,Sofás,500.00,Con patas de pino,in stock,verde,,tela antimanchas,,
            6,Mueble TV Bergen,Muebles TV,150.00,Con dos cajones,in stock,blanco,,,,
            7,Mesa Mármol,Mesas,250.00,De mármol macizo,in stock,blanco,,,,
            8,Litera Dos,Literas,299.00,De pino,out of stock,,,,,
            9,Cien años de soledad,Novelas,20.00,La saga de los Buendía,in stock,,,,471,
            10,Pedro Páramo,Novelas,12.00,Juan Preciado llega a Comala,in stock,,,,136,
            11,Juguetes de baño,Baño,9.00,Cuatro patitos,in stock,,,,,3 años
            12,Coche de madera,Coches,15.00,De haya,in stock,,,,,100 años
            13,Planta eterna,Plantas,11.00,Atóxica,in stock,,,,,
            14,Sillón Trébol,Sillones,199.00,Con reposapiés,in stock,gris,,,,
            15,Vela Ámbar,Velas,8.00,Arde 40 horas,in stock,,,,,
            """;

    private static final String RETURNS = """
            intent: cambios
            description: Explicar los cambios
            keywords: [cambio, devolver]
            examples:
              - el juguete no funciona
              - el mueble no cabe
              - ¿cómo devuelvo algo?
              - quiero hacer un cambio
              - ¿cuándo me devolvéis el dinero?
              - ¿cuándo volvéis a llamarme?
            reply: Tienes 30 días.
            """;

    private static final String HOURS = """
            intent: apertura
            description: Decir cuándo abre
            keywords: [horario, abrís]
            examples:
              - ¿cuántas horas abrís?
              - ¿a qué hora cerráis?
              - ¿cuántas horas estáis al día?
              - ¿abrís los domingos?
              - ¿cuál es el horario?
            reply: De nueve a nueve.
            """;

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: nogal\n")
            .shop("nogal", "Nogal", CATALOG, "products.csv", ROWS)
            .file("shops/nogal/intents/cambios.yaml", RETURNS)
            .file("shops/nogal/intents/apertura.yaml", HOURS));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colchon de 150                          | 1
            colchón de 90                           | 2
            lampara para leer en el sofa            | 4
            mueble para la tele                     | 6
            un juguete de madera                    | 12
            hola q tal teneis lamparas              | 4
            tienen cien años de soledad             | 9
            la novela mas corta                     | 10
            la novela más extensa                   | 9
            """)
    void isFoundFirst(String wish, String product) {
        Talk talk = first(wish);

        assertThat(talk.ids()).as(talk.text()).startsWith(product);
    }

    @Test
    void wordsOfOneStemAreOneWordInNumberAndGenderAlone() {
        assertThat(first("algo para la tele").text()).doesNotContain("antimanchas");
        assertThat(first("mesa marmol").say("¿es de mármol de verdad?").text()).doesNotContain("erde");
        assertThat(first("sofás verdes").ids()).containsExactly("5");
    }

    @Test
    void aTitleIsNoAge() {
        assertThat(first("tienen cien años de soledad").text()).doesNotContain("dejando aparte");
    }

    @Test
    void howManyAreOrderedIsNotLookedFor() {
        assertThat(first("sillón trébol").say("dame dos por favor").text()).startsWith("Sillón Trébol: 199,00");
        assertThat(first("colchones").say("quiero 2").text()).doesNotContain("«2»");
    }

    @Test
    void whenItComesBackIsAskedOfWhatIsInView() {
        Talk talk = first("hay literas?").say("cuando volveis a tener");

        assertThat(talk.ids()).containsExactly("8");
        assertThat(talk.text()).contains("agotado");
    }

    @Test
    void whichIsRecommendedIsAskedOfWhatIsShown() {
        assertThat(first("colchones")
                        .say("cual me recomiendas si me duele la espalda")
                        .ids())
                .isNotEmpty()
                .isSubsetOf("1", "2");
    }

    @Test
    void whatItIsAboutIsAskedOfTheBook() {
        assertThat(first("pedro paramo").say("de que trata").text()).contains("Comala");
    }

    @Test
    void whatWasLearntOfTheShopsOwnGivesWayToARecordThatTellsIt() {
        assertThat(first("vela ambar").say("cuantas horas dura").ids()).containsExactly("15");
        assertThat(first("vela ambar").say("cuántas horas abrís").intent()).isEqualTo("apertura");
    }

    @Test
    void whatARecordDeniesIsToldByIt() {
        assertThat(first("planta eterna").say("¿es tóxica?").text())
                .doesNotContain("No encuentro")
                .contains("Atóxica");
    }

    @Test
    void whoWasNotUnderstoodStillSeesTheList() {
        Talk talk = first("colchones").say("quien gano la liga");
        assertThat(talk.intent()).isEqualTo("fallback");

        assertThat(talk.say("¿se pueden lavar?").ids()).containsExactlyInAnyOrder("1", "2");
    }
}
