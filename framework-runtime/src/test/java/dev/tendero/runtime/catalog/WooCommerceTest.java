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
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WooCommerceTest {

    private static final String SPANISH =
            "ID,Tipo,SKU,\"GTIN, UPC, EAN o ISBN\",Nombre,Publicado,¿Está destacado?,Visibilidad en el catálogo,"
                    + "Descripción corta,Descripción,Día en que empieza el precio rebajado,"
                    + "Día en que termina el precio rebajado,¿Existencias?,Inventario,"
                    + "¿Permitir reservas de productos agotados?,Peso (kg),Precio rebajado,Precio normal,Categorías,"
                    + "Imágenes,Superior,Marcas,Nombre del atributo 1,Valor(es) del atributo 1,Atributo visible 1,"
                    + "Nombre del atributo 2,Valor(es) del atributo 2\n";
    private static final String ENGLISH = "ID,Type,SKU,Name,Published,Visibility in catalog,Short description,"
            + "Description,In stock?,Stock,Backorders allowed?,Sale price,Regular price,Categories,Images,Parent,"
            + "Attribute 1 name,Attribute 1 value(s)\n";
    private static final String PORTUGUESE = "ID,Tipo,SKU,Nome,Publicado,Visibilidade no catálogo,Descrição curta,"
            + "Descrição,Em estoque?,Estoque,São permitidas encomendas?,Preço promocional,Preço,Categorias,Imagens,"
            + "Ascendente,Nome do atributo 1,Valores do atributo 1\n";

    @TempDir
    private Path folder;

    @Test
    void variationsTakeWhatTheyLackFromTheirParent() throws IOException {
        List<FeedLine> lines = read(SPANISH + """
                12,variation,CAM-R,,,1,0,visible,,,,,1,4,0,,"9,95","12,50",,https://x.example/r.jpg,CAM,,Color,Rojo,,,
                11,variable,CAM,,Camiseta &#8211; Sol,1,0,visible,Fresca,"<p>De algodón.</p>\\n<p>[vc_row w=""1""]Suave[/vc_row]</p>",,,1,,0,0.2,,,"Sin categorizar, Ropa > Camisetas > Hombre, Verano",https://x.example/1.jpg,,Norte,Color,"Rojo, Azul\\, claro",1,Material,algodón
                13,variation,,,"Camiseta – Sol - Azul",1,0,visible,,,,,0,0,1,,,"1.012,50",,,id:11,,Color,"Azul\\, claro",,,
                """);

        assertThat(lines.get(0))
                .isEqualTo(new FeedLine.Item(
                        2,
                        new CatalogItem(
                                "12",
                                "Camiseta – Sol - Rojo",
                                "Fresca De algodón. Suave",
                                "Norte",
                                List.of("Ropa", "Camisetas", "Hombre"),
                                new BigDecimal("9.95"),
                                new BigDecimal("12.50"),
                                "EUR",
                                Availability.IN_STOCK,
                                "https://x.example/r.jpg",
                                null,
                                List.of(
                                        new Attribute("color", "Rojo"),
                                        new Attribute("material", "algodón"),
                                        new Attribute("peso", "0.2 kg")))));
        assertThat(lines.get(1)).isEqualTo(new FeedLine.Withheld(3));
        assertThat(lines.get(2)).isInstanceOfSatisfying(FeedLine.Item.class, line -> {
            assertThat(line.item().name()).isEqualTo("Camiseta – Sol - Azul");
            assertThat(line.item().price()).isEqualByComparingTo("1012.50");
            assertThat(line.item().availability()).isEqualTo(Availability.OUT_OF_STOCK);
            assertThat(line.item().imageUrl()).isEqualTo("https://x.example/1.jpg");
            assertThat(line.item().attributes()).contains(new Attribute("color", "Azul, claro"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, PORTUGUESE})
    void headersOfEachLanguageAreKnown(String header) throws IOException {
        List<FeedLine> lines = read(header
                + "7,simple,T7,Taza,1,visible,,Grande,1,,0,6,8,Cocina > Tazas,https://x.example/7.jpg,,Marca,Sur\n"
                + "8,simple,T8,Vaso,1,visible,,,,0,notify,,3,Uncategorized,,,,\n"
                + "9,simple,T9,Plato,1,visible,,,backorder,,1,,4,,,,Color,\"Azul, Rojo\"\n");

        assertThat(ReadFeed.items(lines))
                .extracting(CatalogItem::id, CatalogItem::brand, CatalogItem::category, CatalogItem::availability)
                .containsExactly(
                        tuple("7", "Sur", List.of("Cocina", "Tazas"), Availability.IN_STOCK),
                        tuple("8", null, List.of(), Availability.BACKORDER),
                        tuple("9", null, List.of(), Availability.BACKORDER));
        assertThat(ReadFeed.items(lines).getFirst().listPrice()).isEqualByComparingTo("8");
        assertThat(ReadFeed.items(lines).getLast().attributes())
                .containsExactly(new Attribute("color", "Azul"), new Attribute("color", "Rojo"));
    }

    @Test
    void aDecimalCommaPartsNoValues() throws IOException {
        List<FeedLine> lines = read(ENGLISH + "1,simple,L,Lejía,1,visible,,,1,,0,,2,,,,Tamaño,\"1,5 L\"\n"
                + "2,simple,B,Bota,1,visible,,,1,,0,,60,,,,Talla,\"36,37,38\"\n");

        assertThat(ReadFeed.items(lines).getFirst().attributes()).containsExactly(new Attribute("tamaño", "1,5 L"));
        assertThat(ReadFeed.items(lines).getLast().attributes())
                .extracting(Attribute::value)
                .containsExactly("36", "37", "38");
    }

    @Test
    void aSaleHoldsWithinItsDates() throws IOException {
        String today = LocalDate.now().toString();
        List<FeedLine> lines = read(
                "ID,Nombre,Precio normal,Precio rebajado,Día en que empieza el precio rebajado,Día en que termina el precio rebajado\n"
                        + "1,Mesa,10,8,,\n"
                        + "2,Mesa,10,8,2020-01-01,2020-02-01 23:59:59\n"
                        + "3,Mesa,10,8,2999-01-01 00:00:00,\n"
                        + "4,Mesa,10,8," + today + "," + today + "\n"
                        + "5,Mesa,10,8,,2999-01-01\n"
                        + "6,Mesa,10,0,,\n");

        assertThat(ReadFeed.items(lines))
                .extracting(item -> item.price().intValue())
                .containsExactly(8, 10, 10, 8, 8, 10);
    }

    @Test
    void whatIsHiddenOrUnpublishedIsNotSoldNorAreItsVariations() throws IOException {
        List<FeedLine> lines = read("ID,Type,SKU,Name,Published,Visibility in catalog,Regular price,Parent\n"
                + "1,simple,A,Uno,0,visible,5,\n"
                + "2,simple,B,Dos,-1,visible,5,\n"
                + "3,simple,C,Tres,1,hidden,5,\n"
                + "4,grouped,D,Cuatro,1,visible,,\n"
                + "5,variable,E,Cinco,-1,visible,,\n"
                + "6,variation,,,1,visible,5,E\n"
                + "7,simple,F,Siete,1,catalog,5,\n"
                + "8,\"simple, virtual\",G,Ocho,1,search,5,\n");

        assertThat(ReadFeed.items(lines)).extracting(CatalogItem::id).containsExactly("7", "8");
        assertThat(lines.stream().filter(FeedLine.Withheld.class::isInstance)).hasSize(6);
    }

    @Test
    void whatCanNotBeReadIsToldLineByLine() throws IOException {
        List<FeedLine> lines = read("ID;Tipo;SKU;Nombre;Precio normal;Superior\n"
                + "1;simple;A;Uno;;\n"
                + "2;simple;B;;5;\n"
                + "3;variation;;;5;Z9\n"
                + ";simple;D;Cuatro;5;\n"
                + "5;simple;E;Cinco;0;\n");

        assertThat(ReadFeed.rejections(lines))
                .containsExactly(
                        "line 2: the column precio normal is empty; every product needs one",
                        "line 3: the column nombre is empty; every product needs one",
                        "line 4: its parent \"Z9\" is not in the file; export it too",
                        "line 5: the column id is empty; every product needs one",
                        "line 6: the price is 0; a product without a price can't be offered");
    }

    @Test
    void withoutIdsTheSkuIsTheKey() throws IOException {
        assertThat(ReadFeed.items(read("Tipo,SKU,Nombre,Precio normal\nsimple,A-1,Mesa,5\n")))
                .extracting(CatalogItem::id)
                .containsExactly("A-1");
        assertThatThrownBy(() -> read("Tipo,Nombre,Precio normal\nsimple,Mesa,5\n"))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("neither a column ID nor SKU");
        assertThatThrownBy(() -> read("id,title,price\n1,Mesa,5\n"))
                .hasMessageContaining("no product export of WooCommerce: there is no column for name; it has [id");
    }

    @ParameterizedTest
    @CsvSource({
        "1,,0,IN_STOCK", "0,,0,OUT_OF_STOCK", "backorder,,1,BACKORDER", "1,0,1,BACKORDER", "1,0,0,IN_STOCK",
        ",5,0,IN_STOCK", ",0,0,OUT_OF_STOCK", ",-3,notify,BACKORDER", ",,0,IN_STOCK", "0,0,1,OUT_OF_STOCK"
    })
    void stockIsTheStateThenTheCount(String has, String count, String orders, Availability expected)
            throws IOException {
        String row = "ID,Name,Regular price,In stock?,Stock,Backorders allowed?\n1,Mesa,5," + (has == null ? "" : has)
                + "," + (count == null ? "" : count) + "," + orders + "\n";

        assertThat(ReadFeed.items(read(row)))
                .extracting(CatalogItem::availability)
                .containsExactly(expected);
    }

    private List<FeedLine> read(String text) throws IOException {
        return ReadFeed.lines(Files.writeString(folder.resolve("export.csv"), text), Format.WOOCOMMERCE);
    }
}
