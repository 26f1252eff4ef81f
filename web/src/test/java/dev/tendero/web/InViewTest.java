package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names nothing is asked of what was just shown or told. */
class InViewTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, brand: brand, price: price, description: text, peso: weight, lumenes: light, color: colour }
            """;

    private static final String ROWS = """
            id,name,category,brand,price,text,weight,light,colour
            1,Linterna Faro,Linternas,Alborada,35.00,De aluminio y con enganche magnético,120 g,300 lm,negro
            2,Linterna Candil,Linternas,Alborada,22.00,Se carga por USB,90 g,450 lm,rojo
            3,Hornillo Brasa,Hornillos,Lumbre,48.00,Con encendido piezoeléctrico,310 g,,
            4,Cartucho de gas 230 g,Cartuchos,Lumbre,6.00,Para hornillos de rosca,,,
            5,Enganche de acero,Material de escalada,Norte,3.00,Mosquetón,,,
            6,Saco Nube,Sacos,Norte,89.00,Para niños y mayores,900 g,,azul
            """;

    private static final String HIKES = """
            intent: salidas
            description: Contar las salidas al monte
            keywords: [salida, salidas, excursión, excursiones]
            examples:
              - ¿organizáis salidas?
              - ¿hacéis excursiones al monte?
              - quiero apuntarme a una excursión
              - ¿cuándo es la próxima salida?
              - ¿hay rutas guiadas?
            reply: Salimos el primer domingo de cada mes; cuesta 12 € y volvemos a las seis.
            """;

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: cumbre\n")
            .shop("cumbre", "La Cumbre", CATALOG, "products.csv", ROWS)
            .file("shops/cumbre/intents/salidas.yaml", HIKES)
            .append("shops/cumbre/shop.yaml", "languages: [es, en, pt]\n"));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            linterna faro                | ¿es de aluminio?                | 1
            linterna faro                | tiene enganche magnetico?       | 1
            linterna faro                | ¿cuánto dura?                   | 1
            linterna faro                | de que material es              | 1
            quiero la linterna candil    | ¿se carga por usb?              | 2
            la linterna más barata       | ¿es resistente?                 | 2
            do you have the candil torch | is it red?                      | 2
            """)
    void whatIsAskedWithoutANameIsAskedOfTheProductInView(String wish, String question, String product) {
        Talk asked = first(wish).say(question);

        assertThat(asked.intent()).as(asked.text()).isEqualTo("info_producto");
        assertThat(asked.ids()).as(asked.text()).containsExactly(product);
    }

    @Test
    void whatItsRecordDoesNotSayIsTold() {
        assertThat(first("linterna faro").say("¿tiene bluetooth?").text())
                .startsWith("No encuentro «bluetooth» en su ficha, que dice:")
                .contains("Linterna Faro");
        assertThat(first("linterna faro").say("¿es de aluminio?").text()).startsWith("Linterna Faro");
    }

    @Test
    void whoNamesSomethingElseAsksForThat() {
        assertThat(first("linterna faro").say("¿tienen sacos?").ids()).containsExactly("6");
        assertThat(first("linterna faro").say("¿tiene hornillos?").ids()).containsExactly("3");
        assertThat(first("linterna faro").say("¿quién ganó la liga?").intent()).isEqualTo("fallback");
        assertThat(first("linternas").say("¿y organizáis excursiones?").intent())
                .isEqualTo("salidas");
    }

    @ParameterizedTest
    @CsvSource({"¿y cuánto cuesta?", "y para niños?", "cuánto tarda", "¿y cuánto dura?"})
    void whatGoesOnWithTheShopsOwnAnswerStaysWithIt(String question) {
        assertThat(first("¿hacéis excursiones?").say(question).intent()).isEqualTo("salidas");
    }

    @Test
    void whatNamesAProductGoesToTheCatalogue() {
        assertThat(first("¿hacéis excursiones?")
                        .say("¿cuánto cuesta el hornillo?")
                        .ids())
                .containsExactly("3");
        assertThat(first("¿hacéis excursiones?").say("y sacos para niños?").ids())
                .containsExactly("6");
    }

    @Test
    void productsShownOneAfterTheOtherAreComparedTogether() {
        Talk both = first("linterna faro").say("¿y la candil?");

        assertThat(both.say("compara los dos").ids()).containsExactly("2", "1");
        assertThat(first("linterna faro")
                        .say("¿y la candil?")
                        .say("¿cuál pesa menos?")
                        .ids())
                .containsExactly("2", "1");
        assertThat(first("linterna faro").say("compárala con la candil").ids()).containsExactly("2", "1");
    }

    @Test
    void whatNoListTellsIsComparedOfWhatIsShown() {
        Talk compared = first("linternas").say("¿cuál aprieta más?");

        assertThat(compared.ids()).containsExactlyInAnyOrder("1", "2");
        assertThat(first("linternas").say("¿cuál alumbra más?").ids()).containsExactly("2", "1");
    }

    @Test
    void theOtherOneIsTheOneNotLookedAt() {
        assertThat(first("linternas")
                        .say("háblame de la candil")
                        .say("¿y la otra?")
                        .ids())
                .containsExactly("1");
        assertThat(first("linternas")
                        .say("el segundo")
                        .say("¿y el otro cuánto costaba?")
                        .ids())
                .containsExactly("1");
        assertThat(first("linternas").say("la otra").ids()).containsExactly("2");
        assertThat(first("linternas").say("segunda por favor").ids()).containsExactly("2");
    }

    @Test
    void whatACategoryIsTiedToIsAWordOfTheWish() {
        assertThat(first("cartuchos para hornillos").ids()).containsExactly("4");
        assertThat(first("cartuchos").say("¿y para hornillos?").ids()).containsExactly("4");
        assertThat(first("linternas").say("¿y de sacos?").ids()).containsExactly("6");
        assertThat(first("algo de escalada").ids()).containsExactly("5");
    }

    @Test
    void whatNoRecordSaysIsNoRefusal() {
        assertThat(first("linternas espeleológicas").text())
                .startsWith("No encuentro «espeleológicas» en las fichas de Linternas. Por lo demás, tengo:");
    }

    @Test
    void whoPointsAtNothingIsAskedWhatIsMeant() {
        assertThat(first("¿cuánto cuesta el otro?").text()).isEqualTo("¿De qué producto quieres saber más?");
        assertThat(first("¿y la otra?").ids()).isEmpty();
    }

    @Test
    void aQuestionIsAnnounced() {
        assertThat(first("hola, una consulta: ¿cuánto cuestan los sacos?").ids())
                .containsExactly("6");
    }

    @Test
    void wordsThatAreSaidOfOtherThingsAreNotMissed() {
        assertThat(first("hornillo magnético").text()).doesNotContain("No encuentro «hornillo");
    }

    @Test
    void whatIsOnlyMentionedIsNotCalledSo() {
        assertThat(first("mosquetón").text()).startsWith("No tengo nada que se llame «mosquetón».");
    }

    @Test
    void moreOfItsKindIsNoQuestionAboutIt() {
        assertThat(first("linterna faro").say("¿tienen otra linterna?").ids()).contains("2");
        assertThat(first("linterna faro").say("¿cuánto cuesta el dron?").text()).doesNotContain("Linterna Faro");
        assertThat(first("linterna faro").say("¿se puede pagar a plazos?").text())
                .doesNotContain("su ficha");
    }

    @Test
    void anotherServiceIsNotTheOneTalkedAbout() {
        assertThat(first("¿hacéis excursiones?").say("¿cuándo juega el Madrid?").intent())
                .isEqualTo("fallback");
    }
}
