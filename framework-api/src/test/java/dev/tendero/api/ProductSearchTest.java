package dev.tendero.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductSearchTest {

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, 100_000_000})
    void aPageHasOneToAHundredProducts(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductSearch.builder().page(limit, 0).build())
                .withMessage("limit is " + limit + "; expected 1 to 100");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1})
    void nothingStandsBeforeTheFirst(int offset) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProductSearch.builder().page(5, offset).build())
                .withMessage("offset is " + offset + "; expected 0 or more");
    }

    @Test
    void theBoundsThemselvesAreFine() {
        assertThat(ProductSearch.builder().page(100, 0).build().limit()).isEqualTo(100);
        assertThat(ProductSearch.builder().page(1, 5000).build().offset()).isEqualTo(5000);
    }

    @Test
    void whatWasGivenCanChangeWithoutEffect() {
        List<String> colours = new ArrayList<>(List.of("azul"));
        ProductSearch search =
                ProductSearch.builder().attributes(Map.of("color", colours)).build();
        colours.add("rojo");
        assertThat(search.attributes()).containsExactly(Map.entry("color", List.of("azul")));
    }

    /** Which of them is given up first must not change with the next start. */
    @Test
    void attributesStayInTheirOrder() {
        Map<String, List<String>> wished = new LinkedHashMap<>();
        IntStream.range(0, 40).forEach(i -> wished.put("attribute " + i, List.of("value")));

        assertThat(ProductSearch.builder()
                        .attributes(wished)
                        .build()
                        .attributes()
                        .keySet())
                .containsExactlyElementsOf(wished.keySet());
    }
}
