package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColoursTest {

    private static final LanguagePack SPANISH = LanguagePack.of("es");

    @Test
    void aColourThatNoProductHasIsAColourAllTheSame() {
        List<VocabularyEntry> missing = missing(value("color", "rojo"), value("color", "negro"));

        assertThat(missing).contains(value("color", "verde"), value("color", "azul"));
    }

    @Test
    void whatTheShopSaysOfItsProductsKeepsItsMeaning() {
        assertThat(missing(value("color", "rojo"), value("color", "negro")))
                .extracting(VocabularyEntry::value)
                .doesNotContain("negro", "rojo", "naranja");
    }

    @Test
    void aShopWithoutColoursHasNone() {
        assertThat(missing(value("tipo", "negro"), value("talla", "42"))).isEmpty();
    }

    /** Who sells what cleans silver has named a thing, and no colour. */
    @Test
    void aColourOfTheStemOfAnotherWordIsNone() {
        LanguagePack portuguese = LanguagePack.of("pt");
        List<VocabularyEntry> colours = List.of(value("cor", "preto"), value("cor", "azul"));

        assertThat(missing(portuguese, Set.of("preto", "azul"), colours))
                .extracting(VocabularyEntry::value)
                .contains("prateada");
        assertThat(missing(portuguese, Set.of("preto", "azul", "prata"), colours))
                .extracting(VocabularyEntry::value)
                .contains("verde")
                .doesNotContain("prateada");
    }

    private static List<VocabularyEntry> missing(VocabularyEntry... vocabulary) {
        return missing(SPANISH, Set.of("rojo", "negro", "naranja"), List.of(vocabulary));
    }

    private static List<VocabularyEntry> missing(
            LanguagePack pack, Set<String> words, List<VocabularyEntry> vocabulary) {
        return Colours.missing(
                new ShopWords(pack.code(), vocabulary, Map.of(), CatalogWords.named(words), List.of()),
                pack,
                new TextAnalyzer(pack));
    }

    private static VocabularyEntry value(String attribute, String value) {
        return new VocabularyEntry("atributo", value, Map.of("name", attribute, "value", value));
    }
}
