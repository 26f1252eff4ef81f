package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.answer.FakeProvider;
import dev.tendero.runtime.answer.FakeProvider.Says;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The biggest, the lightest, the dearest; two things side by side; two wishes at once: a shop for travellers. */
class SuperlativesTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, brand: brand, price: price, description: text, capacidad: room, peso: weight, luz: light, color: colour }
            """;

    private static final String ROWS = """
            id,name,category,brand,price,text,room,weight,light,colour
            1,Mochila Arriero,Mochilas,Kimua,59.00,Para el fin de semana,40 l,1.2 kg,,roja
            2,Mochila Trocha,Mochilas,Kimua,119.00,Para la gran ruta,65 l,1.9 kg,,verde
            3,Mochila Pluma,Mochilas,Oreka,79.00,Para el día,22 l,450 g,,azul
            4,Mochila Senda,Mochilas,Oreka,39.00,Para la ciudad,18 l,600 g,,roja
            5,Mochila Cumbre,Mochilas,Oreka,89.00,Para escalar,32 l,800 g,,verde
            6,Mochila Valle,Mochilas,Kimua,49.00,Para el paseo,25 l,700 g,,azul
            7,Frontal Lince,Frontales,Argia,29.00,Con batería,,80 g,300 lúmenes,
            8,Frontal Búho,Frontales,Argia,69.00,Con batería,,120 g,900 lúmenes,
            9,Maleta Tránsito 75 cm,Maletas,Oreka,99.00,Rígida,,,,
            10,Maleta Cabina 55 cm,Maletas,Kimua,69.00,Rígida,,,,
            11,Maleta Media 65 cm,Maletas,Oreka,85.00,Blanda,,,,
            12,Paraguas Chirimiri,Paraguas,Kimua,19.00,Plegable,,,,
            13,Paraguas Galerna,Paraguas,Oreka,25.00,Largo,,,,
            14,Toalla Brisa,Toallas,Oreka,15.00,De microfibra,,,,azul
            15,Toalla Ola,Toallas,Kimua,18.00,De algodón,,,,roja
            16,Saco Nube,Sacos,Zirimiri,59.00,De plumas,8 l,,,
            17,Saco Roca,Sacos,Zirimiri,49.00,De fibra,12 l,,,
            18,Saco Duna,Sacos,Zirimiri,39.00,De fibra,,,,
            19,Saco Playa,Sacos,Zirimiri,29.00,De fibra,,,,
            20,Saco Bosque,Sacos,Zirimiri,29.00,De fibra,,,,
            21,Coca-Cola Original,Refrescos,Coca-Cola,1.20,Lata,,,,
            22,Coca-Cola Zero,Refrescos,Coca-Cola,1.20,Lata,,,,
            23,Pandemic,Juegos,Zeta,39.00,Para la tienda,,,,
            24,Azul,Juegos,Zeta,35.00,Para la tienda,,,,
            """;

    /** More than a query may return, the largest last. */
    private static final int JARS = 250;
    /** More than are put in order. */
    private static final int BOTTLES = 520;

    private static String rows() {
        StringBuilder rows = new StringBuilder(ROWS);
        for (int i = 1; i <= JARS; i++) {
            int room = i == JARS ? 99 : 5 + i % 40;
            rows.append("b%d,Bidón Modelo %d,Bidones,Kimua,9.00,De plástico,%d l,,,%n".formatted(i, i, room));
        }
        for (int i = 1; i <= BOTTLES; i++) {
            rows.append("c%d,Cantimplora Modelo %d,Cantimploras,Oreka,7.00,De acero,,%d0 g,,%n"
                    .formatted(i, i, 10 + i % 40));
        }
        return rows.toString();
    }

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: trotamundos\n")
            .shop("trotamundos", "Trotamundos", CATALOG, "products.csv", rows())
            .append("shops/trotamundos/shop.yaml", "languages: [es, en, pt]\n"));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            las dos mochilas más baratas      | 4 6
            las 2 mochilas mas caras          | 2 5
            las tres mochilas más baratas     | 4 6 1
            """)
    void soManyOfTheCheapest(String message, String products) {
        assertThat(first(message).ids()).containsExactly(products.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            la mochila más grande que tengáis     | 2
            la mochila más pequeña                | 4
            ¿qué mochila pesa menos, la más ligera? | 3
            ¿qué mochila tiene más litros?        | 2
            la mochila con menos capacidad        | 4
            el frontal más potente                | 8
            el frontal menos potente              | 7
            la mochila oreka más grande           | 5
            la mochila más grande de menos de 60 euros | 1
            la maleta más grande                  | 9
            la maleta más pequeña                 | 10
            the biggest backpack you have         | 2
            the lightest backpack                 | 3
            the most powerful headlamp            | 8
            a mochila mais leve                   | 3
            qual é a maior mochila que têm?       | 2
            """)
    void theFirstIsTheOneThatHasMostOfIt(String message, String id) {
        assertThat(first(message).ids()).startsWith(id);
    }

    @Test
    void theReplySaysByWhatAndHowMuch() {
        assertThat(first("la mochila más grande").text())
                .startsWith("Esto es lo que tengo en Mochilas, de mayor a menor capacidad:")
                .contains("(capacidad: 65 l)");
        assertThat(first("la maleta más pequeña").text()).contains("de menor a mayor según su nombre:");
        assertThat(first("the lightest backpack").text()).contains("by peso, the least first:");
    }

    @Test
    void whatNothingTellsIsSaid() {
        Talk talk = first("el paraguas más potente");

        assertThat(talk.text()).startsWith("Mis fichas no dicen cuál es «más potente».");
        assertThat(talk.ids()).containsExactlyInAnyOrder("12", "13");
    }

    @Test
    void itIsAskedOfWhatWasFoundBefore() {
        Talk talk = first("mochilas de Oreka");

        assertThat(talk.say("¿cuál es la más grande?").ids()).startsWith("5").doesNotContain("2");
        assertThat(talk.say("¿y la más pequeña?").ids()).startsWith("4");
        assertThat(talk.say("las dos más ligeras").ids()).containsExactly("3", "4");
        assertThat(talk.say("la más barata").ids()).startsWith("4");
    }

    @Test
    void itIsAskedOfThoseThatArePointedAt() {
        Talk talk = first("mochilas");
        List<String> shown = talk.ids();
        String bigger = List.of("2", "1", "5", "6", "3", "4").stream()
                .filter(shown.subList(0, 2)::contains)
                .findFirst()
                .orElseThrow();

        assertThat(talk.say("la más grande de las dos primeras").ids())
                .startsWith(bigger)
                .containsExactlyInAnyOrderElementsOf(shown.subList(0, 2));
    }

    @Test
    void whatIsNotTheirHeightIsNotTakenForIt() {
        assertThat(first("la maleta más alta").text()).startsWith("Mis fichas no dicen cuál es «más alta».");
    }

    @Test
    void soManyAreShownAsAreAskedFor() {
        assertThat(first("las dos mochilas más grandes").ids()).containsExactly("2", "1");
    }

    @Test
    void itIsRecommendedByItToo() {
        assertThat(first("recomiéndame la mochila más ligera").ids()).startsWith("3", "4");
    }

    @Test
    void theDearestIsShownAndNamed() {
        Talk talk = first("¿cuál es la mochila más cara?");

        assertThat(talk.ids()).startsWith("2");
        assertThat(talk.text()).contains("119,00");
        assertThat(first("compara las mochilas, ¿cuál es la más cara?").text())
                .contains("El más caro es Mochila Trocha");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ¿qué diferencia hay entre la Trocha y la mochila Pluma? | 2 | 3
            compara trocha y cumbre                                 | 2 | 5
            qué conviene más, la arriero o la valle                 | 1 | 6
            compárame la verde de Kimua con la azul de Oreka        | 2 | 3
            cuál es mejor, el lince o el búho                       | 7 | 8
            what is the difference between the Trocha and the Pluma? | 2 | 3
            qual é melhor, a trocha ou a pluma?                     | 2 | 3
            """)
    void twoThingsAreComparedByWhatEachIsCalled(String message, String one, String other) {
        assertThat(first(message).ids()).containsExactlyInAnyOrder(one, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ¿Trocha o Pluma, cuál es mejor?                         | 2 | 3
            «Trocha» o «Pluma», cuál es mejor                       | 2 | 3
            qual é melhor, o lince ou o búho?                       | 7 | 8
            qué diferencia hay entre pandemic y azul                | 23 | 24
            """)
    void sidesAreToldApart(String message, String one, String other) {
        assertThat(first(message).ids()).containsExactlyInAnyOrder(one, other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"¿A o B?", "¿A o B, cuál es mejor?", "2 o 3, ¿cuál es mejor?", "compara «» o «»"})
    void whatNamesNothingIsAnswered(String message) {
        assertThat(first(message).text()).isNotBlank();
    }

    @Test
    void noOtherModelOfTheBrandIsTakenForOneThatIsNotThere() {
        Talk talk = first("¿qué es mejor, la Kimua WH-9999 o la Argia?");

        assertThat(talk.text()).startsWith("No encuentro «Kimua WH-9999».");
        assertThat(talk.ids()).hasSize(1);
    }

    @Test
    void whatAThingIsCalledInAnotherWayIsLeftAside() {
        Talk talk = first("qué diferencia hay entre la coca común y la zero");

        assertThat(talk.ids()).containsExactlyInAnyOrder("21", "22");
        assertThat(talk.text()).startsWith("Dejando aparte «común». ").contains("Cuestan lo mismo.");
    }

    @Test
    void eachSideKeepsToTheLimitsOfTheWish() {
        Talk talk = first("compara la trocha y la pluma por menos de 100 euros");

        assertThat(talk.ids()).containsExactly("3");
        assertThat(talk.text()).startsWith("No encuentro «trocha».");
    }

    @Test
    void ofEqualPricesNoneIsTheDearest() {
        assertThat(first("compara la coca original y la zero, ¿cuál es la más cara?")
                        .text())
                .contains("Cuestan lo mismo.")
                .doesNotContain("más caro es");
    }

    @Test
    void aModelIsToldTheSameOrder() {
        try (FakeProvider provider = FakeProvider.start();
                ConfigFolder modelled = new ModelSettingsFile("3s", "1s")
                        .model("openai", provider.openAiUrl())
                        .in(ConfigFolder.empty())
                        .append("tendero.yaml", "default_shop: trotamundos\n")
                        .shop("trotamundos", "Trotamundos", CATALOG, "products.csv", ROWS);
                RunningServer other = RunningServer.start(modelled)) {
            provider.now(new Says("Ahí van."));
            new Talk(other).say("compara las mochilas, ¿cuál es la más cara?");
            new Talk(other).say("compara la trocha y la pluma");

            assertThat(provider.asked().getFirst().body())
                    .contains("Di que el más caro es Mochila Trocha.")
                    .doesNotContain("Di que el más barato");
            assertThat(provider.asked().getLast().body())
                    .contains("Di que el más barato es Mochila Pluma.")
                    .doesNotContain("Di que el más caro");
        }
    }

    @Test
    void moreProductsThanAQueryReturnsAreInOrder() {
        assertThat(first("el bidón más grande").ids()).startsWith("b250");
    }

    @Test
    void ofHowManyItIsTheFirstIsSaidWhereNotAllAreInOrder() {
        assertThat(first("la cantimplora más ligera").text())
                .contains("de menor a mayor peso, de los primeros 500:")
                .contains("(peso: ");
        assertThat(first("el bidón más grande").text()).doesNotContain("de los primeros");
    }

    @Test
    void whatFewOfThemSayTellsNoOrder() {
        Talk talk = first("el saco más grande");

        assertThat(talk.text()).startsWith("Mis fichas no dicen cuál es «más grande».");
        assertThat(talk.ids()).hasSize(5);
    }

    @Test
    void whatIsAskedAndNotToldIsSaidByEveryIntent() {
        assertThat(first("recomiéndame el paraguas más potente").text())
                .startsWith("Mis fichas no dicen cuál es «más potente».");
        assertThat(first("háblame del paraguas más potente").text())
                .startsWith("Mis fichas no dicen cuál es «más potente».");
        assertThat(first("háblame de la mochila más grande").text())
                .startsWith("De mayor a menor capacidad, el primero es:")
                .contains("€ (capacidad: 65 l), disponible.");
    }

    @Test
    void aBrandThatOnlyOneOfTheThingsHasIsNotSaidOfAll() {
        Talk talk = first("quiero un frontal y una toalla Kimua");

        assertThat(talk.ids()).containsExactlyInAnyOrder("7", "8", "15");
        assertThat(talk.text()).startsWith("Esto es lo que tengo en Frontales, Toallas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ponme el segundo", "dame el tercero", "quiero el segundo", "give me the second"})
    void whoAsksForOneOfThemIsToldOfIt(String message) {
        Talk talk = first(message.startsWith("give") ? "show me backpacks" : "mochilas");
        String wanted = talk.ids().get(message.contains("tercero") ? 2 : 1);

        assertThat(talk.say(message).ids()).containsExactly(wanted);
    }

    @Test
    void theOneThatIsNotThereIsSaid() {
        Talk talk = first("¿qué diferencia hay entre la mochila Trocha y la mochila Zarzuela?");

        assertThat(talk.ids()).containsExactly("2");
        assertThat(talk.text()).startsWith("No encuentro «mochila Zarzuela». Solo tengo uno que comparar:");
    }

    @Test
    void eachOfTwoWishesHasItsOwnConditions() {
        Talk talk = first("quiero un frontal argia y una toalla azul");

        assertThat(talk.ids()).containsExactlyInAnyOrder("7", "8", "14");
        assertThat(talk.text())
                .startsWith("Esto es lo que tengo en Frontales, Toallas:")
                .doesNotContain("aparte");
        assertThat(first("una mochila roja de kimua y una toalla de microfibra").ids())
                .containsExactlyInAnyOrder("1", "14");
    }
}
