package dev.tendero.runtime.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.ProductSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {

    @TempDir
    private static Path folder;

    private static CatalogIndex index;

    @BeforeAll
    static void stock() {
        Shelf shelf = new Shelf()
                .put(1, "Botín Alba - 36 / Negro", "Paso", "Botas", "69", "Con cierre", "talla=36", "color=Negro")
                .put(
                        2,
                        "Botín Alba - 37 / Verde botella",
                        "Paso",
                        "Botas",
                        "69",
                        "Con cierre",
                        "talla=37",
                        "color=Verde botella")
                .put(3, "Botín Alba - 38 / Negro", "Otra", "Botas", "69", "Con cierre", "talla=38", "color=Negro")
                .put(4, "Botín Alba - 39 / Negro", "Paso", "Botas", "69", "De lluvia", "talla=39", "color=Negro")
                .put(5, "Queso curado de oveja", "Sur", "Quesos", "9", "Curado", "leche=oveja")
                .put(6, "Queso curado de vaca", "Sur", "Quesos", "9", "Curado", "leche=vaca")
                .put(7, "Camisa Sol - M", "Sur", "Camisas", "20", "Lisa", "talla=M")
                .put(8, "Camisa Sol - TALLA ÚNICA", "Sur", "Camisas", "20", "Lisa", "talla=Talla única");
        for (long key = 100; key < 240; key++) {
            shelf.put(key, "Gorra Vela - " + key, "Mar", "Gorras", "10", "De algodón", "talla=" + key);
        }
        shelf.put(99, "Gorra Faro", "Mar", "Gorras", "10", "De lana");
        index = CatalogIndex.open(folder, "es", shelf);
        index.catchUp();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void areOfOneMakerAndDescriptionAndDifferInSizeAndColour() {
        assertThat(index.catalog().variants(1)).containsExactly(1L, 2L);
        assertThat(index.catalog().variants(3)).containsExactly(3L);
        assertThat(index.catalog().variants(7)).containsExactly(7L, 8L);
    }

    @Test
    void whatIsOfAnotherKindIsNone() {
        assertThat(index.catalog().variants(5)).containsExactly(5L);
        assertThat(index.catalog().areVariants(List.of(5L, 6L))).isFalse();
        assertThat(index.catalog().areVariants(List.of(1L, 2L))).isTrue();
        assertThat(index.catalog().areVariants(List.of(1L))).isFalse();
    }

    @Test
    void ofVeryManyItsOwnIsAmongThem() {
        assertThat(index.catalog().variants(239)).hasSize(101).contains(100L, 239L);
    }

    @Test
    void ofAnUnknownProductThereAreNoOthers() {
        assertThat(index.catalog().variants(77_777)).containsExactly(77_777L);
    }

    @Test
    void anotherThingStandsBeforeTheSecondVariant() {
        ProductSearch caps =
                ProductSearch.builder().categories(List.of("Gorras")).page(2, 0).build();

        assertThat(index.catalog().search(caps).keys()).contains(99L);
    }

    @Test
    void pagesRepeatNothingAndLeaveNothingOut() {
        List<Long> all = LongStream.range(0, 15)
                .boxed()
                .flatMap(page -> index
                        .catalog()
                        .search(ProductSearch.builder()
                                .categories(List.of("Gorras"))
                                .page(10, (int) (page * 10))
                                .build())
                        .keys()
                        .stream())
                .toList();

        assertThat(all).hasSize(141).doesNotHaveDuplicates();
    }
}
