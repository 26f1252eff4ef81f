package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | ¡Hola! Busco botas | busco botas",
                "es | Buenos días, quería un portátil | queria un portatil",
                "es | hola buenas tardes tenéis relojes | teneis relojes",
                "es | Buenas, ¿cuánto vale la Krups? | cuanto vale la krups",
                "es | buenas queria una mochila | queria una mochila",
                "es | Muchas gracias. ¿Y en rojo? | y en rojo",
                "es | vale, el segundo | el segundo",
                "es | perdona, otra cosa | otra cosa",
                "en | Hi there, any boots? | any boots",
                "pt | Boa tarde, tem botas? | tem botas",
            })
    void whatIsSaidFirstIsToldFromWhatIsWanted(String language, String text, String rest) {
        assertThat(rest(language, text)).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | hola",
                "es | buenos días",
                "es | muchas gracias",
                "es | buenas botas para el monte",
                "es | holandesa",
                "es | perdonavidas de peluche",
                "es | quiero una ola",
                "en | hiking boots",
                "pt | olaria",
            })
    void whereNothingElseIsSaidNothingIsDropped(String language, String text) {
        assertThat(rest(language, text)).isEmpty();
    }

    private static String rest(String language, String text) {
        LanguagePack pack = LanguagePack.of(language);
        Utterance utterance = new TextAnalyzer(pack).analyse(text);
        return new Opening(pack)
                .rest(utterance)
                .map(rest -> rest.tokens().stream().map(Token::normal).collect(Collectors.joining(" ")))
                .orElse("");
    }
}
