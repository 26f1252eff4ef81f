package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.understanding.PropertyQuestion.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyQuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | ¿es vegano?                   | OF_IT
            es | ¿cuántos kilos seca?          | OF_IT
            es | a que velocidad llega         | OF_IT
            es | ¿de qué color es?             | OF_IT
            es | se pliega?                    | OF_IT
            es | ¿hasta qué edad sirve?        | OF_IT
            es | ¿se puede nadar con él?       | OF_IT
            es | ¿cómo se limpia?              | OF_IT
            es | ¿tiene frenos de disco?       | MAYBE_OF_IT
            es | ¿hace ruido?                  | MAYBE_OF_IT
            es | ¿cuál lleva tapa?             | MAYBE_OF_IT
            es | por cierto, ¿qué incluye?     | OF_IT
            es | ¿usa pilas?                   | OF_IT
            es | ¿medidas?                     | OF_IT
            es | ¿la tenéis ya?                | OF_IT
            es | ¿me cabe en el maletero?      | OF_IT
            en | safe for a toddler?           | OF_IT
            en | which one has a lid           | MAYBE_OF_IT
            pt | quais são as medidas          | OF_IT
            pt | faz barulho?                  | MAYBE_OF_IT
            es | ¿cuántos metros de alcance tiene? | OF_IT
            es | ¿y para niños?                | FOR_SOMEBODY
            en | how many grams does it hold   | OF_IT
            en | is that organic               | OF_IT
            en | who makes it                  | OF_IT
            en | does it come in black?        | OF_IT
            pt | quanto tempo dura?            | OF_IT
            pt | de que cor é?                 | OF_IT
            pt | tem bluetooth?                | MAYBE_OF_IT
            es | ¿se le quita la capucha?      | OF_IT
            es | ¿cuántos litros?              | OF_IT
            es | ¿hasta qué grosor corta?      | OF_IT
            es | ¿a qué huele?                 | OF_IT
            es | ¿de cuánto es el bote?        | OF_IT
            es | ¿es de hombre o de mujer?     | OF_IT
            es | ¿cuánto tarda en secar?       | OF_IT
            es | ¿cuál es el de interior?      | MAYBE_OF_IT
            es | ¿y si compro más de 60?       | FOR_SOMEBODY
            en | is it for men or women        | OF_IT
            en | which is the blue one         | MAYBE_OF_IT
            en | what if i spend 60            | FOR_SOMEBODY
            pt | quantos litros?               | OF_IT
            pt | a que cheira?                 | OF_IT
            pt | é de homem ou de mulher?      | OF_IT
            pt | e se comprar mais de 60?      | FOR_SOMEBODY
            es | ¿trae cable?                  | OF_IT
            es | ¿y cable trae?                | OF_IT
            es | ¿con qué cable se conecta?    | OF_IT
            es | ¿cuántos litros trae?         | OF_IT
            es | es para mi hija, ¿le sirve?   | OF_IT
            es | ¿cuánta memoria tiene?        | OF_IT
            es | ¿cuántos móviles carga?       | OF_IT
            es | ¿hay disponible?              | OF_IT
            pt | serve para baixo?             | OF_IT
            """)
    void asksOfAThing(String language, String message, Kind kind) {
        assertThat(of(language, message).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | ¿cuánto cuesta el dron?
            es | ¿cuánto tarda en llegar?
            es | ¿hasta qué hora abrís?
            es | ¿se les puede llamar?
            es | ¿cuántos meses?
            pt | até quantas vezes?
            es | ¿cuánto demora el envío?
            es | ¿en cuántas cuotas?
            es | ¿cuántos días tengo para devolver?
            es | ¿cuánto es el envío?
            es | un regalo para ella
            es | quiero un reloj para él
            es | zapatillas como las de la foto
            es | como siempre
            es | ¿cómo va mi pedido?
            es | ¡qué mala suerte!
            es | ¿es usted un robot?
            es | ¿se puede pagar a plazos?
            es | se me ha roto
            es | ¿hacen envíos?
            es | hace un año que busco una
            es | ¿cuál es más barato?
            en | which is cheapest
            en | is that all
            en | can they deliver on sunday
            en | what about those red ones
            pt | quanto custa o frete
            pt | quantos dias demora
            pt | como é que posso pagar?
            es | ¿cuál le sirve?
            es | ¿quién trae el pedido?
            """)
    void othersAskOfTheShopOrTell(String language, String message) {
        assertThat(of(language, message).isOfAThing()).isFalse();
    }

    @Test
    void whatOnlyAsksIsToldFromWhatIsAsked() {
        PropertyQuestion asked = of("es", "¿a qué velocidad llega?");

        assertThat(asked.noun()).contains("velocidad");
        assertThat(asked.verb()).contains("llega");
        assertThat(asked.isToldByRecord()).isFalse();
        assertThat(of("es", "¿cuánto dura la batería?").isToldByRecord()).isTrue();
        assertThat(of("es", "¿es de aluminio?").rest()).isEqualTo("de aluminio");
    }

    private static PropertyQuestion of(String language, String message) {
        Utterance said = new TextAnalyzer(LanguagePack.of(language)).analyse(message);
        return PropertyQuestion.of(said);
    }
}
