package dev.tendero.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductTest {

    private final Map<String, Object> columns =
            new LinkedHashMap<>(Map.of("id", "7", "name", "Taza", "price", "12.50", "currency", "MXN"));

    @Test
    void nothingIsInvented() {
        assertThat(Product.of(new Row(columns))).get().satisfies(product -> {
            assertThat(product.currency()).isEqualTo("MXN");
            assertThat(product.availability()).isNull();
        });
        columns.remove("currency");
        assertThat(Product.of(new Row(columns))).isEmpty();
    }

    @Test
    void availabilityIsReadInAnyCase() {
        columns.put("availability", "Out_Of_Stock");
        assertThat(Product.of(new Row(columns)).orElseThrow().availability()).isEqualTo(Availability.OUT_OF_STOCK);
    }

    @Test
    void anOddValueIsNamedWithItsColumn() {
        columns.put("availability", "SÍ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Product.of(new Row(columns)))
                .withMessageContaining("availability is \"SÍ\"");
        columns.put("availability", "in_stock");
        columns.put("price", "12 €");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Product.of(new Row(columns)))
                .withMessageContaining("price is \"12 €\"");
    }

    @Test
    void whatIsNoProductMayHoldAnything() {
        assertThat(Product.of(new Row(Map.of("service", "Corte", "price", "12 €"))))
                .isEmpty();
    }
}
