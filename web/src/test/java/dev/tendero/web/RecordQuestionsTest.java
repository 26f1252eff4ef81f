package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a thing is answered by its record, and what a record calls its attributes is understood. */
class RecordQuestionsTest {

    private static final String CATALOG = """
            from: products.csv
            format: csv
            columns:
              { id: id, name: name, category: category, brand: brand, price: price, availability: stock, description: text, garantia: warranty, plegable: folds, cable: cable, color: colour, forma: shape, edad: age }
            """;

    private static final String ROWS = """
            id,name,category,brand,price,stock,text,warranty,folds,cable,colour,shape,age
            1,Ventilador Brisa,Ventiladores,Aura,59.00,in_stock,Con mando; no lleva pilas; viene ya montado,2 años,sí,,blanco,,
            2,Ventilador Torre Norte,Ventiladores,Aura,89.00,out_of_stock,Gira de lado a lado,3 años,no,,negro,torre,
            3,Humidificador Niebla,Humidificadores,Vaho,45.00,in_stock,Para cuartos pequeños,1 año,,no,blanco,gota,0-12 años
            4,Lámpara Tulipa,Lámparas de mesa,Foco,25.00,in_stock,De cristal,,,sí,blanco,campana,
            5,Lámpara Arco,Lámparas de mesa,Foco,49.00,in_stock,De metal,,,sí,negro,arco,
            6,Lámpara solar Jardín,Exterior,Foco,19.00,in_stock,Se carga con el sol,,,no,verde,esfera,
            7,Plato llano,Comida y mesa,Loza,6.00,in_stock,De barro,,,,blanco,,
            8,Batidora Giro,Batidoras,Vaho,39.00,in_stock,Con vaso,2 años,,sí,rojo,,
            """;

    private static final String HOURS = """
            intent: horario
            description: Contar el horario
            keywords: [horario, horarios, abrís, cerráis]
            examples:
              - ¿a qué hora abrís?
              - ¿qué horario tenéis?
              - ¿hasta qué hora estáis?
              - ¿a qué hora cerráis?
            reply: Abrimos de martes a sábado, de diez a dos y de cinco a ocho.
            """;

    private static final String MENDING = """
            intent: montaje
            description: Contar qué cuesta el montaje
            keywords: [montáis, montaje, montado]
            examples:
              - ¿montáis los ventiladores?
              - ¿cuánto cuesta el montaje?
              - ¿me lo montáis en casa?
              - necesito que me lo montéis
            reply: Lo montamos en casa por 15 €.
            """;

    @RegisterExtension
    static final OneShop SHOP = new OneShop(() -> ConfigFolder.empty()
            .file("tendero.yaml", "default_shop: clara\n")
            .shop("clara", "Casa Clara", CATALOG, "products.csv", ROWS)
            .file("shops/clara/intents/horario.yaml", HOURS)
            .file("shops/clara/intents/montaje.yaml", MENDING)
            .append("shops/clara/shop.yaml", "languages: [es, en, pt]\n"));

    private static Talk first(String message) {
        return SHOP.first(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ventilador brisa      | tiene garantia?                | 1
            ventilador brisa      | ¿garantía?                     | 1
            ventilador brisa      | se pliega?                     | 1
            ventilador brisa      | ¿se puede usar con él fuera?   | 1
            ventilador brisa      | ¿Tiene temporizador?           | 1
            ventilador brisa      | de que color es                | 1
            humidificador niebla  | ¿Hasta qué edad sirve?         | 3
            humidificador niebla  | ¿desde qué edad se puede usar? | 3
            humidificador niebla  | sirve para la tos tambien?     | 3
            humidificador niebla  | does it work with oils?        | 3
            humidificador niebla  | who makes it                   | 3
            humidificador niebla  | how many litres does it hold?  | 3
            """)
    void whatIsAskedOfTheProductInViewIsAnsweredByItsRecord(String wish, String question, String product) {
        Talk asked = first(wish).say(question);

        assertThat(asked.intent()).as(asked.text()).isEqualTo("info_producto");
        assertThat(asked.ids()).as(asked.text()).containsExactly(product);
    }

    @ParameterizedTest
    @CsvSource({
        "ventilador brisa, ¿cuántos años dura la garantía?",
        "ventilador brisa, ¿cuánto consume?",
        "ventilador brisa, aguanta 8 horas?",
        "ventilador brisa, ¿lleva pilas?",
        "humidificador niebla, how much power does it need?"
    })
    void whatItsRecordMayTellIsNotSaidToBeMissing(String wish, String question) {
        assertThat(first(wish).say(question).text()).startsWith(wish.startsWith("v") ? "Ventilador" : "Humidificador");
    }

    @ParameterizedTest
    @CsvSource({"ventilador brisa, ¿quién ganó el partido?", "ventilador brisa, cuentame un chiste"})
    void whatNoRecordTellsIsNotAskedOfIt(String wish, String question) {
        assertThat(first(wish).say(question).intent()).isEqualTo("fallback");
    }

    @ParameterizedTest
    @CsvSource({
        "el humidificador niebla para que edad es, 3",
        "la torre norte se pliega?, 2",
        "¿la lámpara Arco tiene regulador?, 5"
    })
    void whatIsNamedAndAskedOfIsDescribed(String question, String product) {
        Talk asked = first(question);

        assertThat(asked.intent()).as(asked.text()).isEqualTo("info_producto");
        assertThat(asked.ids()).as(asked.text()).containsExactly(product);
    }

    @Test
    void whatTheRecordSaysComesBeforeTheShopsOwnMatters() {
        assertThat(first("ventilador brisa").say("¿viene montado?").ids()).containsExactly("1");
        assertThat(first("lámpara arco").say("¿cuánto cuesta el montaje?").intent())
                .isEqualTo("montaje");
    }

    @ParameterizedTest
    @CsvSource({"¿y los domingos?", "¿y en agosto?"})
    void aShortQuestionGoesOnWithTheShopsOwnMatter(String question) {
        assertThat(first("¿qué horario tenéis?").say(question).intent()).isEqualTo("horario");
    }

    @ParameterizedTest
    @CsvSource({
        "lámpara verde, 6",
        "lámpara con forma de campana, 4",
        "humidificador sin cable, 3",
        "ventilador sin pilas, 1"
    })
    void aThingIsFoundByWhatItsRecordSays(String wish, String product) {
        Talk found = first(wish);

        assertThat(found.ids()).as(found.text()).containsExactly(product);
        assertThat(found.text()).doesNotContain("No tengo", "nothing");
    }

    @Test
    void oneOfTheListIsToldByAWordOfIt() {
        assertThat(first("lámparas de cristal")
                        .say("ventiladores")
                        .say("el de torre")
                        .ids())
                .containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({"lámparas, negra de menos de 20", "lámparas, verde que no sea Foco"})
    void oneOfTheListKeepsToTheLimits(String wish, String message) {
        Talk found = first(wish).say(message);

        assertThat(found.text()).matches("(?s).*(No tengo|No he encontrado|aparte).*");
    }

    @Test
    void ofWhatIsComparedThatIsLeftWhichCanBeBought() {
        assertThat(first("ventiladores").say("¿cuál está en stock?").ids()).containsExactly("1");
    }

    @Test
    void aWordThatOnlyAsksIsNoCategory() {
        assertThat(first("hola, ¿cómo andas?").intent()).isEqualTo("saludo");
    }
}
