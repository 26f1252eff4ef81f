package dev.tendero.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalyzerTest {

    private final TextAnalyzer analyzer = new TextAnalyzer(LanguagePack.of("es"));

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u0301\u0302 \u20d7 zapatillas", "3 \u0301 zapatillas", "\u0301-\u0301"})
    void marksThatStandOnNothingAreNoWords(String text) {
        assertThat(analyzer.analyse(text).tokens())
                .allSatisfy(token -> assertThat(token.normal()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Tenéis cafeteras?",
                "HOLAAAA 👋🏽 ¿qué tal estáááis???",
                "niño ñandú",
                "👨‍👩‍👧 juguetes 🧸 para 3 años",
                "  blancos\tpor\ntodas partes  ",
                "Sóny WH-1000XM5 & H&M",
                "menos de 1.299,50€!!!"
            })
    void spansPointIntoTheTextAsWritten(String text) {
        List<Token> tokens = analyzer.analyse(text).tokens();

        assertThat(tokens)
                .isNotEmpty()
                .allSatisfy(token -> assertThat(text.substring(token.start(), token.end()))
                        .isEqualTo(token.text())
                        .isNotBlank());
        for (int i = 1; i < tokens.size(); i++) {
            assertThat(tokens.get(i - 1).end())
                    .isLessThanOrEqualTo(tokens.get(i).start());
        }
    }

    @Test
    void offsetsCountUtf16UnitsAfterEmojiAndCombiningAccents() {
        String text = "🎧🎧 auricula\u0301res Sony";

        Token sony = analyzer.analyse(text).tokens().getLast();

        assertThat(sony.start()).isEqualTo(text.indexOf("Sony"));
        assertThat(analyzer.analyse(text).tokens().getFirst().normal()).isEqualTo("auriculares");
    }

    @ParameterizedTest
    @CsvSource({
        "Holaaaa, hola",
        "CAFETERÍA, cafeteria",
        "niño, nino",
        "pingüino, pinguino",
        "ﬁno, fino",
        "１２, 12",
        "calle, calle",
        "perro, perro",
        "buenísiiiimo, buenisimo",
        "1000, 1000",
        "1000000, 1000000"
    })
    void comparesByNormalForm(String written, String normal) {
        assertThat(Normal.of(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "zapatilla, zapatillas",
        "portátil, portatiles",
        "televisor, TELEVISORES",
        "altavoz, altavoces",
        "champú, champús",
        "cuaderno, cuadernos",
        "lápiz, lapices",
        "reloj, relojes",
        "sartén, sartenes",
        "móvil, moviles",
        "bolígrafo, boligrafos",
        "roja, rojas",
        "luz, luces"
    })
    void singularAndPluralShareAStem(String one, String several) {
        assertThat(stem(one)).isEqualTo(stem(several));
    }

    @ParameterizedTest
    @CsvSource({"reloj, relato", "pan, pez", "taladro, tal", "crema, cromo", "libro, libreta"})
    void differentWordsKeepDifferentStems(String one, String other) {
        assertThat(stem(one)).isNotEqualTo(stem(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 kilos | 9 kg",
                "9kilos | 9 kg",
                "55\" | 55 pulgadas",
                "55 pulg | 55 pulgadas",
                "20€ | 20 €",
                "dos litros | dos l",
                "80 pavos | 80 €",
                "500 gramos | 500 g",
                "WH-1000XM5 | wh-1000xm5",
                "H&M | h&m",
                "l'oréal | l'oreal",
                "hola,qué tal | hola que tal",
                "¡¡¡hola!!! | hola",
                "20-50€ | 20 - 50 €",
                "20 – 50 euros | 20 - 50 €",
                "19'99 € | 19'99 €",
                "US$ 50 | $ 50",
                "menos de R$50 | menos de $ 50",
                "tel. 555-123 | tel 555-123",
                "2024-05-06 | 2024-05-06",
                "te quiero <3 | te quiero < 3"
            })
    void takesTextApart(String text, String normals) {
        assertThat(analyzer.analyse(text).tokens().stream().map(Token::normal).toList())
                .containsExactly(normals.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😀😀", "???", "\u0000\u200b", "—…", "\uD83D"})
    void whatHoldsNoWordHasNoTokens(String text) {
        assertThat(analyzer.analyse(text).tokens()).isEmpty();
    }

    @Test
    void everyLanguageHasItsPack() {
        assertThat(LanguagePack.CODES).allSatisfy(code -> {
            LanguagePack pack = LanguagePack.of(code);
            assertThat(pack.stopWords()).isNotEmpty();
            assertThat(pack.patterns()).isNotEmpty();
            assertThat(pack.background()).isNotEmpty();
            assertThat(new TextAnalyzer(pack).analyse("abc 12").language()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6,05 | 6.05",
                "1.299,50 | 1299.50",
                "1,299.50 | 1299.50",
                "1.000 | 1000",
                "1.000.000 | 1000000",
                "0.299 | 0.299",
                "19'99 | 19.99",
                "15 | 15"
            })
    void readsDecimals(String written, String number) {
        assertThat(Decimals.parse(written))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(number));
    }

    private String stem(String word) {
        return analyzer.analyse(word).tokens().getFirst().stem();
    }
}
