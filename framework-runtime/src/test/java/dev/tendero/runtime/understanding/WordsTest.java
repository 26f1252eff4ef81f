package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "es, doscientos cincuenta y tres, 253",
        "es, treinta y cinco, 35",
        "es, mil, 1000",
        "es, dos mil, 2000",
        "es, mil doscientos, 1200",
        "es, tres mil quinientos, 3500",
        "es, ciento veinte, 120",
        "es, 20 mil, 20000",
        "es, 20 mil euros, 20000 €",
        "es, entre quinientos y mil, entre 500 y 1000",
        "es, dos tres, 2 3",
        "es, cien y doscientos, 100 y 200",
        "es, una mesa, una mesa",
        "es, uno, uno",
        "es, veinte y, 20 y",
        "es, y veinte, y 20",
        "es, cincuenta euros, 50 €",
        "es, 1.299 euros, 1299 €",
        "es, '15,50 euros', 15.5 €",
        "en, three hundred and fifty, 350",
        "en, two thousand, 2000",
        "en, one hundred, 100",
        "pt, mil e duzentos, 1200",
        "pt, duzentos e cinquenta, 250"
    })
    void numbersAreDigits(String language, String said, String forms) {
        assertThat(String.join(" ", words(language, said).forms())).isEqualTo(forms);
    }

    @Test
    void eachWordKnowsItsTokens() {
        Words words = words("es", "menos de doscientos cincuenta y tres pesos");

        assertThat(words.forms()).startsWith("menos", "de", "253");
        assertThat(words.from()).startsWith(0, 1, 2, 6);
        assertThat(words.to()).startsWith(1, 2, 6, 7);
    }

    private static Words words(String language, String said) {
        LanguagePack pack = LanguagePack.of(language);
        return Words.of(new TextAnalyzer(pack).analyse(said).tokens(), pack);
    }
}
