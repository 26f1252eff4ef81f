package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
}
