package dev.tendero.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tendero.api.Availability;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import dev.tendero.runtime.shop.CatalogSource.Format;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopifyTest {

    private static final String HEADER = "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,"
            + "Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,"
            + "Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,"
            + "Image Src,Image Position,Variant Image,Material (product.metafields.custom.material),Status\n";

    private static final String SHIRT = """
            camiseta-sol,Camiseta Sol,"<p>De <b>algodón</b>.</p>
            <p>Lavar a ""30"" grados</p>",Norte,Apparel > Shirts,Camisetas,verano,true,Color,Rojo,Talla,S,C1,shopify,5,deny,12.50,15.00,0,https://x.example/1.jpg,1,,algodón; lino,active
            camiseta-sol,,,,,,,,,Rojo,,M,C2,shopify,0,deny,12.50,0.00,,,,https://x.example/rojo-m.jpg,,
            camiseta-sol,,,,,,,,,Azul,,S,C3,shopify,0,continue,12.50,12.00,,,,,,
            camiseta-sol,,,,,,,,,Azul,,M,,,,deny,14.00,,,,,,,
            camiseta-sol,,,,,,,,,,,,,,,,,,,https://x.example/2.jpg,2,,,
            camiseta-sol,,,,,,,,,,,,,,,,,,,https://x.example/3.jpg,3,,,
            """;

    @TempDir
    private Path folder;

    @Test
    void eachVariantIsAProductWithWhatItsFirstLineSays() throws IOException {
        List<FeedLine> lines = read(HEADER + SHIRT);

        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .isEqualTo(new FeedLine.Item(
                        2,
                        new CatalogItem(
                                "camiseta-sol/rojo-s",
                                "Camiseta Sol - Rojo / S",
                                "De algodón. Lavar a \"30\" grados",
                                "Norte",
                                List.of("Camisetas"),
                                new BigDecimal("12.50"),
                                new BigDecimal("15.00"),
                                "EUR",
                                Availability.IN_STOCK,
                                "https://x.example/1.jpg",
                                null,
                                List.of(
                                        new Attribute("color", "Rojo"),
                                        new Attribute("talla", "S"),
                                        new Attribute("material", "algodón"),
                                        new Attribute("material", "lino")))));
        assertThat(ReadFeed.items(lines))
                .extracting(CatalogItem::id, item -> item.price() + "/" + item.listPrice(), CatalogItem::availability)
                .containsExactly(
                        tuple("camiseta-sol/rojo-s", "12.50/15.00", Availability.IN_STOCK),
                        tuple("camiseta-sol/rojo-m", "12.50/null", Availability.OUT_OF_STOCK),
                        tuple("camiseta-sol/azul-s", "12.50/null", Availability.BACKORDER),
                        tuple("camiseta-sol/azul-m", "14.00/null", Availability.IN_STOCK));
        assertThat(ReadFeed.items(lines).get(1).imageUrl()).isEqualTo("https://x.example/rojo-m.jpg");
        assertThat(lines.get(1).line()).isEqualTo(4);
    }

    @Test
    void aProductInOneVariantKeepsItsHandleAndName() throws IOException {
        assertThat(
                        ReadFeed.items(
                                read(
                                        HEADER
                                                + "taza,Taza,,Sur,Home > Mugs,,,true,Title,Default Title,,,T1,shopify,3,deny,8.00,,,,,,,active\n")))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.id()).isEqualTo("taza");
                    assertThat(item.name()).isEqualTo("Taza");
                    assertThat(item.category()).containsExactly("Home", "Mugs");
                    assertThat(item.attributes()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({"true,draft,0", "true,archived,0", "false,active,0", "true,unlisted,0", "true,active,2", ",,2"})
    void whatIsNotPublishedIsNotSold(String published, String status, int sold) throws IOException {
        List<FeedLine> lines = read("Handle,Title,Published,Option1 Name,Option1 Value,Variant Price,Status\n"
                + "taza,Taza," + (published == null ? "" : published) + ",Color,Rojo,8.00,"
                + (status == null ? "" : status) + "\ntaza,,,,Azul,8.00,\n");

        assertThat(lines).hasSize(2);
        assertThat(ReadFeed.items(lines)).hasSize(sold);
        assertThat(lines.stream().filter(FeedLine.Withheld.class::isInstance)).hasSize(2 - sold);
    }

    @Test
    void whatCanNotBeReadIsToldLineByLine() throws IOException {
        List<FeedLine> lines = read("Handle,Title,Option1 Name,Option1 Value,Variant Price,Variant Inventory Qty\n"
                + "a,Uno,Title,Default Title,0.00,1\n"
                + ",Dos,Title,Default Title,5.00,1\n"
                + "c,,Title,Default Title,5.00,1\n"
                + "d,Cuatro,Title,Default Title,,1\n"
                + "e,Cinco,Title,Default Title,5.00,-1\n");

        assertThat(ReadFeed.rejections(lines))
                .containsExactly(
                        "line 2: the price is 0.00; a product without a price can't be offered",
                        "line 3: the column handle is empty; every product needs one",
                        "line 4: the column title is empty; every product needs one",
                        "line 5: the column variant price is empty; every product needs one");
        assertThat(ReadFeed.items(lines))
                .singleElement()
                .satisfies(item -> assertThat(item.availability()).isEqualTo(Availability.OUT_OF_STOCK));
    }

    @Test
    void newerAndTranslatedNamesOfColumnsAreKnown() throws IOException {
        String row =
                "Identificador;Título;Nombre de opción 1;Valor de opción 1;Precio de variante;Precio de comparación\n"
                        + "taza;Taza;Color;Rojo;\"8,00\";\"9,50\"\n";
        String newer = "URL handle,Title,Option1 name,Option1 value,Price,Compare-at price,Inventory quantity,"
                + "Continue selling when out of stock\ntaza,Taza,Color,Rojo,8.00,9.50,0,CONTINUE\n";

        assertThat(ReadFeed.items(read(row))).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("taza/rojo");
            assertThat(item.listPrice()).isEqualByComparingTo("9.50");
        });
        assertThat(ReadFeed.items(read(newer))).singleElement().satisfies(item -> {
            assertThat(item.listPrice()).isEqualByComparingTo("9.50");
            assertThat(item.availability()).isEqualTo(Availability.BACKORDER);
        });
    }

    @Test
    void aLongHandleIsCutToAnIdThatStaysItsOwn() throws IOException {
        String handle = "h".repeat(150);
        List<FeedLine> lines = read("Handle,Title,Option1 Name,Option1 Value,Variant Price\n" + handle
                + ",Taza,Color,Rojo,8\n" + handle + ",,,Azul,8\n");

        assertThat(ReadFeed.items(lines))
                .extracting(CatalogItem::id)
                .doesNotHaveDuplicates()
                .hasSize(2)
                .allSatisfy(id -> assertThat(id).startsWith("hhhh").hasSizeLessThanOrEqualTo(128));
    }

    @Test
    void anotherTableIsRefused() {
        assertThatThrownBy(() -> read("id,name,price\n1,Mesa,5\n"))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining(
                        "is no product export of Shopify: there is no column for handle, title; it has [id");
    }

    private List<FeedLine> read(String text) throws IOException {
        return ReadFeed.lines(Files.writeString(folder.resolve("export.csv"), text), Format.SHOPIFY);
    }
}
