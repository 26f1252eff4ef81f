package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is weighed and counted, things that are called by several words, and what is asked of a list: a grocer's. */
class GrocerTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, brand: brand, price: price, description: text, contenido: size, apto: diet, edad: age, jugadores: players, color: colour, vegano: vegan }
            """;

    private static final String ROWS = """
            id,name,category,brand,price,text,size,diet,age,players,colour,vegan
            1,Café molido Otero 250 g,Café,Otero,3900.00,Tostado natural,250 g,,,,,
            2,Café molido Otero 500 g,Café,Otero,6900.00,Tostado natural,500 g,,,,,
            3,Café en grano Brumas 1 kg,Café,Brumas,12900.00,De altura,1 kg,,,,,
            4,Crema de cacahuete Nogal,Untables,Nogal,2500.00,Sin nada más,300 g,sin TACC,,,,sí
            5,Crema de avellanas Nogal,Untables,Nogal,3100.00,Con cacao,300 g,,,,,no
            6,Cacahuetes tostados,Frutos secos,Nogal,1500.00,Con sal,"1,5 kg",,,,,
            7,Agua mineral sin gas,Aguas,Fuentona,900.00,De manantial,1 l,,,,,
            8,Agua mineral con gas,Aguas,Fuentona,950.00,De manantial,1 l,,,,,
            9,Juego de memoria de frutas,Juegos,Rueda,5200.00,De madera,,,a partir de 3 años,2-4,,
            10,Juego de preguntas de cocina,Juegos,Rueda,8900.00,Con fichas,,,a partir de 10 años,3-8,,
            11,Delantal de lino,Delantales,Urdimbre,7900.00,Con bolsillo,,,,,negro,
            12,Delantal de algodón,Delantales,Urdimbre,5900.00,Con bolsillo,,,,,blanco,
            13,Galletas de avena Molienda,Galletas,Molienda,1900.00,Crujientes,200 g,sin TACC,,,,sí
            14,Galletas de manteca Molienda,Galletas,Molienda,1700.00,Light,200 g,,,,,no
            16,Juego Uno,Juegos,Azar,2900.00,De cartas,,,,,,
            17,Notas Post-it,Papelería,Trazo,1100.00,Amarillas,,,,,,
            18,Papel blanco A4,Papelería,Trazo,4100.00,Para imprimir,,,,,,
            19,Cuaderno rayado,Papelería,Trazo,2100.00,Con espiral,,,,,,
            15,Lavandina Clara,Limpieza,Clara,1100.00,Concentrada,1 l,,,,,
            """;

    private static final String DELIVERY = """
            intent: reparto
            description: Contar cómo se reparten los pedidos
            keywords: [envío, envíos, reparto]
            examples:
              - ¿hacen envíos?
              - ¿me lo traen a casa?
              - ¿hasta dónde reparten?
              - ¿llegan a mi barrio?
              - ¿hay un mínimo?
            reply: Repartimos en toda la ciudad.
            """;

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: esquina\n")
            .shop("esquina", "La Esquina", CATALOG, "products.csv", ROWS)
            .file("shops/esquina/intents/reparto.yaml", DELIVERY)
            .append("shops/esquina/shop.yaml", "languages: [es, en, pt]\n"));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            café de medio kilo               | 2
            cafe d un kilo                   | 3
            café por kilo                    | 3
            un cuarto de kilo de café        | 1
            cacahuetes de kilo y medio       | 6
            coffee, half a kilo              | 2
            juegos para 6 jugadores          | 10
            juegos para 2                    | 9
            un juego para un niño de 5 años  | 9
            agua con gas                     | 8
            crema de cacahuete               | 4
            lejía                            | 15
            galletas para celíacos           | 13
            galletas veganas                 | 13
            galletas que no sean veganas     | 14
            ¿qué cremas veganas tenéis?      | 4
            cremas no veganas                | 5
            """)
    void whatIsWeighedCountedOrCalledByAnotherName(String message, String product) {
        assertThat(first(message).ids()).as(first(message).text()).containsExactly(product);
    }

    @ParameterizedTest
    @CsvSource({"uno, 16", "Uno, 16", "post it, 17", "Post-it, 17", "juego uno, 16"})
    void whatAThingIsCalledIsOfNoLanguage(String message, String product) {
        Talk talk = first(message);

        assertThat(talk.ids()).as(talk.text()).containsExactly(product);
        assertThat(talk.text()).startsWith("Esto es lo que tengo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿qué marcas de galletas manejan?",
                "q marcas de galletas trabajan",
                "que marcas de galletas surten?"
            })
    void brandsAreAskedForByAnyVerb(String message) {
        assertThat(first(message).ids()).as(first(message).text()).containsExactly("13", "14");
    }

    @Test
    void aWordThatNobodyKnowsDoesNotHideTheOneBesideIt() {
        assertThat(first("resma de papelería A4").ids()).containsExactly("18");
    }

    @Test
    void pricesInThousandsShareThem() {
        assertThat(first("café entre 5 y 8 mil").ids()).containsExactly("2");
        assertThat(first("café de hasta 4 lucas").ids()).containsExactly("1");
    }

    @Test
    void whatIsAskedOfAListIsAskedOfItsProducts() {
        assertThat(first("galletas").say("¿cuánto vale la de avena?").ids()).containsExactly("13");
        assertThat(first("galletas").say("¿cuánto sale la light?").ids()).containsExactly("14");
    }

    @Test
    void whatIsAskedOfACategoryIsAskedOfEachOfItsProducts() {
        assertThat(first("¿cuánto cuestan los delantales?").ids()).containsExactly("11", "12");
        assertThat(first("¿cuánto cuestan los delantales?")
                        .say("¿y el segundo?")
                        .ids())
                .containsExactly("12");
        assertThat(first("¿cuánto cuestan las galletas de avena?").ids()).containsExactly("13");
    }

    @Test
    void aYesThatIsGivenUpIsSaidByItsName() {
        assertThat(first("aguas veganas").text()).startsWith("No tengo nada con «vegano» en Aguas.");
    }

    @Test
    void whatIsGivenUpBesideAProductIsSaid() {
        Talk talk = first("delantal negro").say("algo más barato");

        assertThat(talk.ids()).containsExactly("12");
        assertThat(talk.text()).startsWith("Más barato que «Delantal de lino», dejando aparte «negro»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"how much is delivery?", "do you ship?", "quanto custa a entrega?", "cuanto sale el envio"})
    void servicesAreAskedForInEachLanguage(String message) {
        assertThat(first(message).text()).startsWith("Repartimos en toda la ciudad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"galletas de avena", "algo de Molienda", "juego de preguntas", "cafés en grano"})
    void whoOnlyNamesAThingLooksForIt(String message) {
        assertThat(first(message).intent()).isEqualTo("buscar_producto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pal niño de 5 años",
                "x 5 kg pal patio",
                "½ kilo",
                "y y y 3 y medio",
                "un cuarto de",
                "5 5 5 kg kg kg"
            })
    void oddAmountsAreNoTrouble(String message) {
        assertThat(first(message).text()).isNotEmpty();
    }
}
