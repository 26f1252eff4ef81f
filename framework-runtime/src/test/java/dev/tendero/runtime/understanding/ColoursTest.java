package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.language.LanguagePack;
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

    private static List<VocabularyEntry> missing(VocabularyEntry... vocabulary) {
        return Colours.missing(
                new ShopWords(
                        "es",
                        List.of(vocabulary),
                        Map.of(),
                        CatalogWords.named(Set.of("rojo", "negro", "naranja")),
                        List.of()),
                SPANISH);
    }

    private static VocabularyEntry value(String attribute, String value) {
        return new VocabularyEntry("atributo", value, Map.of("name", attribute, "value", value));
    }
}
