package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.ShopInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SynonymOrderTest {

    /** A map without an order gave one of two words of one stem to either category, from start to start. */
    @Test
    void synonymsKeepTheOrderInWhichTheyAreDeclared() {
        Map<String, String> declared = new LinkedHashMap<>();
        IntStream.range(0, 50).forEach(i -> declared.put("palabra" + i, "cosa" + i));

        ShopWords words = new ShopWords("es", List.of(), declared, CatalogWords.NONE, List.of());

        assertThat(new ArrayList<>(words.synonyms().keySet())).isEqualTo(new ArrayList<>(declared.keySet()));
    }

    @Test
    void ofTwoWithOneStemTheFirstCounts() {
        assertThat(meant("bolo", "bolos")).isEqualTo("Tortas");
        assertThat(meant("bolos", "bolo")).isEqualTo("Tortas");
    }

    /** What {@code bolo} names where the first of two synonyms stands for one category, the second for another. */
    private static String meant(String first, String second) {
        Map<String, String> synonyms = new LinkedHashMap<>();
        synonyms.put(first, "Tortas");
        synonyms.put(second, "Folhados");
        List<VocabularyEntry> categories = Stream.of("Tortas", "Folhados")
                .map(name -> new VocabularyEntry("categoria", name, Map.of()))
                .toList();
        return UnderstandingTrainer.train(
                        new TrainingInput(
                                new ShopInfo("padaria", "Padaria", "pt", "EUR"),
                                WordShop.intents(),
                                new ShopWords("pt", categories, synonyms, CatalogWords.NONE, List.of()),
                                List.of()),
                        TrainingOptions.PLAIN)
                .understand("bolo")
                .entities()
                .getFirst()
                .value();
    }
}
