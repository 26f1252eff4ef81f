package dev.tendero.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Token;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

    private final LanguageGuess guess = LanguageGuess.get();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | do you have running shoes in size 42?",
                "en | I'm looking for a cheap laptop",
                "en | where is my order?",
                "en | hello, can you help me?",
                "en | something cheaper please",
                "pt | vocês têm tênis de corrida?",
                "pt | queria um telemóvel até 200 euros",
                "pt | onde está a minha encomenda?",
                "pt | bom dia, você pode me ajudar?",
                "pt | nao quero nada muito caro",
                "es | ¿tenéis zapatillas para correr?",
                "es | busco un portatil que no sea caro",
                "es | buenas tardes, quería hacer una pregunta",
                "es | cuanto cuesta el primero",
                "es | quiero algo mas barato"
            })
    void tellsThemApartInAnyShop(String language, String said) {
        assertThat(List.of("es", "en", "pt"))
                .allSatisfy(usual -> assertThat(guess.of(words(said), usual)).isEqualTo(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "55\"",
                "20-50 €",
                "ok",
                "iPhone 15 Pro Max",
                "hola",
                "no",
                "xkcd zzzt",
                "🎧",
                "zapatillas rojas"
            })
    void theShopsOwnHoldsWhereLittleIsSaid(String said) {
        assertThat(guess.of(words(said), "es")).isEqualTo("es");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "power bank",
                "smart tv 4k",
                "sneakers air max",
                "laptop gamer",
                "hoodie roja",
                "tienes jeans slim fit",
                "martillo heavy duty",
                "¿tienes stock?",
                "kero una tele",
                "nada d eso x favor"
            })
    void namesThatAreSaidInAnyLanguageMakeNobodySpeakAnother(String said) {
        assertThat(guess.spoken(words(said), "es")).isEqualTo("es");
    }

    @ParameterizedTest
    @CsvSource({
        "en, hello",
        "en, do you have sneakers?",
        "en, the second one",
        "en, not samsung",
        "pt, bom dia",
        "pt, têm bicicletas?",
        "pt, em preto",
    })
    void aWordOfSpeechIsEnough(String language, String said) {
        assertThat(guess.spoken(words(said), "es")).isEqualTo(language);
        assertThat(guess.spoken(words("nike 42"), language)).isEqualTo(language);
    }

    private static List<String> words(String said) {
        return new TextAnalyzer(LanguagePack.of("es"))
                .analyse(said).tokens().stream().map(Token::normal).toList();
    }
}
