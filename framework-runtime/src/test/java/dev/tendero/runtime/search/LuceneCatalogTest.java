package dev.tendero.runtime.search;

import static dev.tendero.api.ProductSearch.forText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Sort;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneCatalogTest {

    @TempDir
    private static Path folder;

    private static CatalogIndex index;

    @BeforeAll
    static void stock() {
        Shelf shelf = new Shelf()
                .put(1, "Cafetera espresso Roja 15 bar", "Ufesa", "Hogar > Cafeteras", "89.90", "color=Rojo")
                .put(2, "Cafetera italiana 6 tazas", "Bra", "Hogar > Cafeteras", "24.50", "material=Aluminio")
                .put(3, "Filtros de papel para cafetera", "Melitta", "Hogar > Accesorios de cocina", "3.20")
                .put(
                        4,
                        "Zapatillas de running Nube",
                        "Trotón",
                        "Deporte > Zapatillas",
                        "79.95",
                        "color=Rojo",
                        "talla=42")
                .put(
                        5,
                        "Zapatillas de montaña Risco",
                        "Trotón",
                        "Deporte > Zapatillas",
                        "99.00",
                        "color=Azul",
                        "talla=42")
                .put(6, "Teléfono móvil Zeta 5 128 GB", "Zeta", "Electrónica > Móviles", "299.00", "color=Negro")
                .put(7, "Funda de silicona para móvil Zeta 5", "Zeta", "Electrónica > Fundas", "9.99")
                .put(8, "Auriculares inalámbricos WH-1000XM5", "Sony", "Electrónica > Auriculares", "329.00", "agotado")
                .put(9, "Auriculares con cable", "Sony", "Electrónica > Auriculares", "15.00")
                .put(10, "Bolso de piel Sena", "Alcor", "Moda > Bolsos", "120.00", "color=Marrón")
                .put(11, "Bolsa de deporte plegable", "Alcor", "Deporte > Bolsas", "19.00", "color=Negro")
                .put(12, "Lámpara de mesa Sol", "Lumen", "Hogar > Lámparas", "35.00", "Con bombillas de luz cálida.")
                .put(13, "Champú de avena 500ml", "Natura Viva", "Belleza > Champús", "6.05")
                .put(14, "Mesa redonda de roble", "Alcor", "Hogar > Mesas", "210.00", "material=Roble")
                .put(15, "Lápices de colores, 24 unidades", "Tintín", "Papelería > Lápices", "7.40")
                .put(16, "Gel de baño L'Avena", "L'Avena", "Belleza > Baño", "4.10", "agotado")
                .put(17, "Paño de limpieza", "Bra", "Hogar > Limpieza", "2.00", "Para cafetera y horno.")
                .put(18, "Cepillo de dientes eléctrico", "Oralia", "Belleza > Higiene", "40.00")
                .put(19, "Galletas de avena sin azúcar", "Rincón", "Despensa > Galletas", "2.10")
                .put(20, "Galletas de coco", "Rincón", "Despensa > Galletas", "1.90", "Con azúcar de caña.")
                .put(21, "Manguera 20 m", "Riega", "Jardín > Mangueras", "22.00")
                .put(22, "Pomelo Nueve 64 GB", "Pomelo", "Electrónica > Móviles", "400.00")
                .put(23, "Funda Nueve de cuero", "Tapa", "Electrónica > Fundas", "12.00")
                .put(
                        24,
                        "Mantel de hule",
                        "Alcor",
                        "Hogar > Manteles",
                        "9.00",
                        "Lavable y blando. Se plancha del revés.");
        index = CatalogIndex.open(folder, "es", shelf);
        index.catchUp();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "cafetera italiana, 2",
        "cafeteras italianas, 2",
        "CAFETERA ITALIÁNA, 2",
        "zapatilla roja, 4",
        "zapatillas rojas, 4",
        "zapatillas azules, 5",
        "moviles, 6",
        "móvil, 6",
        "movil negro, 6",
        "telefonos, 6",
        "lampara, 12",
        "lámparas, 12",
        "luces calidas, 12",
        "lapiz, 15",
        "lápices, 15",
        "bolsos, 10",
        "bolsa, 11",
        "bolso marron, 10",
        "champu 500 ml, 13",
        "champús de 500ml, 13",
        "wh1000xm5, 8",
        "WH-1000XM5, 8",
        "lavena, 16",
        "gel de bano, 16",
        "panos, 17",
        "mesas redondas, 14",
        "montana, 5",
        "128gb, 6",
        "SKU-12X, 12",
        "sku 12x, 12",
    })
    void findsWordsInAnyForm(String text, long best) {
        assertThat(search(text).keys()).as(text).startsWith(best);
    }

    @Test
    void whatMustDoWithoutSomethingHasNoneOfIt() {
        assertThat(search("galletas sin azúcar").keys()).containsExactly(19L);
        assertThat(search("galletas sin coco").keys()).containsExactly(19L);
        assertThat(search("galletas sin coco").missing()).isEmpty();
        assertThat(search("azúcar").keys()).contains(20L);
        assertThat(filtered(b -> b.text("galletas").excludedWords(List.of("coco")))
                        .keys())
                .containsExactly(19L);
        assertThat(filtered(b -> b.categories(List.of("Galletas")).excludedWords(List.of("azúcar")))
                        .keys())
                .containsExactly(19L);
    }

    /** The cloth is for coffee makers and ovens, and is neither. */
    @Test
    void whatOnlyADescriptionMentionsIsSaidToBeMentioned() {
        assertThat(search("horno").keys()).containsExactly(17L);
        assertThat(search("horno").mentioned()).containsExactly("horno");
        assertThat(search("cafetera").mentioned()).isEmpty();
        assertThat(search("paño horno").mentioned()).containsExactly("horno");
    }

    @Test
    void aWordThatEverybodyWritesSoIsNoOtherOne() {
        assertThat(search("pano").keys()).contains(17L);
        assertThat(search("pato").keys()).isEmpty();
    }

    @Test
    void theBeginningOfAWordIsEnoughWhereNothingElseIsMeant() {
        assertThat(search("auricu").keys()).contains(8L);
    }

    @Test
    void aCategoryWithinAnotherIsMeantAlone() {
        ProductSearch both =
                ProductSearch.builder().categories(List.of("Belleza", "Baño")).build();

        assertThat(index.catalog().search(both).total())
                .isEqualTo(
                        filtered(search -> search.categories(List.of("Baño"))).total());
    }

    @ParameterizedTest
    @CsvSource({"lavar, 24", "lavarlo, 24", "plancharla, 24", "blandito, 24", "derribar, ''"})
    void aVerbOrADiminutiveIsFoundInTheFormThatARecordHas(String word, String key) {
        assertThat(search(word).keys().stream().map(String::valueOf).toList())
                .isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    /** The head of a name stands behind the brand that it begins with. */
    @Test
    void whatAThingIsCalledComesBeforeWhatIsForIt() {
        ProductHits cheapest = filtered(search -> search.text("nueve").sort(Sort.PRICE_ASCENDING));

        assertThat(search("nueve").keys()).containsExactly(22L, 23L);
        assertThat(cheapest.keys()).containsExactly(22L);
        assertThat(search("pomelo").keys()).containsExactly(22L);
    }

    @Test
    void aUnitIsTheSameWrittenOut() {
        ProductHits hits = search("manguera de 20 metros");

        assertThat(hits.keys()).startsWith(21L);
        assertThat(hits.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cafetra, 1",
        "cafeteera, 1",
        "zapatilas de runing, 4",
        "auriclares, 9",
        "inalambricso, 8",
        "troton, 4",
        "sonny, 9"
    })
    void forgivesTypos(String text, long expected) {
        assertThat(search(text).keys()).as(text).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patinete",
                "xyzzy",
                "de la",
                "¿?",
                "🙂",
                "1000",
                "sol lun",
                "patinete eléctrico",
                "\"(*~^ AND",
                "𝕏"
            })
    void whatIsNotThereIsNotFound(String text) {
        ProductHits hits = search(text);
        if (text.equals("sol lun")) {
            assertThat(hits.keys())
                    .as("the lamp, for half of the words is its own")
                    .isSubsetOf(12L);
        } else {
            assertThat(hits).as(text).isEqualTo(new ProductHits(List.of(), 0));
        }
    }

    @Test
    void productsThatAreTheThingComeBeforeThoseForIt() {
        assertThat(search("cafetera").keys()).containsExactly(2L, 1L, 3L, 17L);
        assertThat(search("móvil zeta 5").keys()).containsExactly(6L, 7L);
    }

    @Test
    void allWordsMustBeMetWhenAnyProductMeetsThem() {
        assertThat(search("cafetera roja")).isEqualTo(new ProductHits(List.of(1L), 1));
    }

    @Test
    void fewerWordsWillDoWhenNothingMeetsAll() {
        assertThat(search("cafetera fucsia").keys()).containsExactly(2L, 1L);
        assertThat(search("zapatillas de running amarillas").keys()).startsWith(4L);
    }

    @Test
    void theCheapestIsNeverAnAccessory() {
        ProductSearch cheapest =
                forText("cafetera").change().sort(Sort.PRICE_ASCENDING).build();
        assertThat(index.catalog().search(cheapest).keys()).containsExactly(2L, 1L);
        assertThat(index.catalog()
                        .search(cheapest.change().sort(Sort.PRICE_DESCENDING).build())
                        .keys())
                .containsExactly(1L, 2L);
    }

    @Test
    void whatCanBeBoughtComesFirstUnlessPricesAreCompared() {
        ProductSearch sony = ProductSearch.builder().brands(List.of("SONY")).build();
        assertThat(index.catalog().search(sony)).isEqualTo(new ProductHits(List.of(9L, 8L), 2));
        assertThat(index.catalog()
                        .search(sony.change().sort(Sort.PRICE_DESCENDING).build())
                        .keys())
                .as("the dearest, though it is sold out")
                .containsExactly(8L, 9L);
        assertThat(index.catalog().search(sony.change().availableOnly(true).build()))
                .isEqualTo(new ProductHits(List.of(9L), 1));
    }

    @Test
    void filtersAreHard() {
        assertThat(filtered(b -> b.categories(List.of("hogar"))).total())
                .as("a parent")
                .isEqualTo(7);
        assertThat(filtered(b -> b.categories(List.of("Cafeteras", "Mesas"))).keys())
                .containsExactly(1L, 2L, 14L);
        assertThat(filtered(b -> b.text("cafetera").categories(List.of("Mesas")))
                        .keys())
                .isEmpty();
        assertThat(filtered(b -> b.brands(List.of("troton")).excludedBrands(List.of("Bra")))
                        .keys())
                .containsExactly(4L, 5L);
        assertThat(filtered(b -> b.categories(List.of("Auriculares")).excludedBrands(List.of("sony")))
                        .keys())
                .isEmpty();
        assertThat(filtered(b -> b.categories(List.of("hogar")).excludedCategories(List.of("cafeteras", "mesas")))
                        .keys())
                .isNotEmpty()
                .doesNotContain(1L, 2L, 14L);
        assertThat(filtered(b ->
                                b.categories(List.of("Cafeteras")).excludedAttributes(Map.of("color", List.of("rojo"))))
                        .keys())
                .containsExactly(2L);
        assertThat(filtered(b -> b.attributes(Map.of("color", List.of("rojo", "azul"), "talla", List.of("42"))))
                        .keys())
                .containsExactly(4L, 5L);
        assertThat(filtered(b -> b.attributes(Map.of("color", List.of("rojo"), "talla", List.of("43"))))
                        .keys())
                .isEmpty();
    }

    @Test
    void pricesAreInclusive() {
        assertThat(filtered(b -> b.price(new BigDecimal("3.20"), new BigDecimal("6.05")))
                        .keys())
                .containsExactly(3L, 13L, 16L);
        assertThat(filtered(b -> b.price(new BigDecimal("3.201"), new BigDecimal("6.049")))
                        .keys())
                .containsExactly(16L);
        assertThat(filtered(b -> b.price(null, new BigDecimal("1e30"))).total()).isEqualTo(24);
    }

    @Test
    void pagesDoNotOverlap() {
        List<Long> all = filtered(b -> b.page(100, 0)).keys();
        List<Long> paged = IntStream.range(0, 6)
                .mapToObj(page -> filtered(b -> b.page(4, page * 4)).keys())
                .flatMap(List::stream)
                .toList();
        assertThat(paged).isEqualTo(all).hasSize(24).doesNotHaveDuplicates();
        assertThat(all.subList(22, 24)).as("sold out").containsExactly(8L, 16L);
        assertThat(filtered(b -> b.page(5, 9_000)).total()).isEqualTo(24);
        assertThat(filtered(b -> b.page(100, Integer.MAX_VALUE)).total()).isEqualTo(24);
        assertThat(filtered(b -> b.page(100, Integer.MAX_VALUE)).keys()).isEmpty();
    }

    private static ProductHits search(String text) {
        return index.catalog().search(forText(text));
    }

    private static ProductHits filtered(java.util.function.UnaryOperator<ProductSearch.Builder> how) {
        return index.catalog().search(how.apply(ProductSearch.builder()).build());
    }
}
