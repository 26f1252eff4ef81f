package dev.tendero.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.Availability;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import dev.tendero.runtime.shop.CatalogSource.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shops' files have in them although nobody planned it. */
class MessyFeedTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6,05          | 6.05
            1.299,00      | 1299.00
            1,299.00      | 1299.00
            1 299,00 €    | 1299.00
            1.299         | 1299.00
            15            | 15.00
            15.00 EUR     | 15.00
            EUR 15        | 15.00
            €12           | 12.00
            0,5           | 0.50
            12.345.678,90 | 12345678.90
            """)
    void amountsAreReadAsTheyAreWritten(String written, String price) throws IOException {
        List<FeedLine> lines = csv("id;name;price", "1;Mesa;" + written);

        assertThat(ReadFeed.items(lines))
                .singleElement()
                .satisfies(item -> assertThat(item.price()).isEqualByComparingTo(price));
    }

    @Test
    void aPriceOfNothingMeansToAskAndIsNotOffered() throws IOException {
        List<FeedLine> lines =
                csv("id;name;price", "1;Reloj;0", "2;Anillo;0,00 €", "3;Collar;", "4;Broche;consultar", "5;Reloj;9");

        assertThat(ReadFeed.rejections(lines))
                .containsExactly(
                        "line 2: the price is 0; a product without a price can't be offered",
                        "line 3: the price is 0,00 €; a product without a price can't be offered",
                        "line 4: the column price is empty; every product needs one",
                        "line 5: price \"consultar\" is not an amount; expected e.g. 15.00 EUR");
        assertThat(ReadFeed.items(lines)).extracting(CatalogItem::id).containsExactly("5");
    }

    @ParameterizedTest
    @CsvSource({"10,8,,8,10", "10,0,,10,", "10,'',,10,", "10,12,,10,", "10,,15,10,15", "10,,0,10,", "10,,8,10,"})
    void aSaleIsOneWhereItIsLower(String price, String sale, String before, String paid, String list)
            throws IOException {
        List<FeedLine> lines = csv(
                "id;name;price;sale_price;list_price",
                "1;Mesa;" + price + ";" + (sale == null ? "" : sale) + ";" + (before == null ? "" : before));

        assertThat(ReadFeed.items(lines)).singleElement().satisfies(item -> {
            assertThat(item.price()).isEqualByComparingTo(paid);
            if (list == null) {
                assertThat(item.listPrice()).isNull();
            } else {
                assertThat(item.listPrice()).isEqualByComparingTo(list);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"Uncategorized", "Sin categoría", "SIN CATEGORIZAR", "Sem categoria", "' > '"})
    void noCategoryIsNone(String written) throws IOException {
        assertThat(ReadFeed.items(csv("id;name;price;category", "1;Mesa;5;" + written)))
                .singleElement()
                .satisfies(item -> assertThat(item.category()).isEmpty());
    }

    @Test
    void placeholdersSayNothing() throws IOException {
        Path file = file("ref;name;price;marca;ean;título;peso", "1;Mesa;5;Sin marca;0000000000000;Default Title;0");
        Map<String, String> columns = Map.of(
                "id", "ref", "name", "name", "price", "price", "brand", "marca", "EAN", "ean", "título", "título",
                "peso", "peso");

        assertThat(ReadFeed.items(ReadFeed.lines(ReadFeed.of(file, Format.CSV, columns))))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.brand()).isNull();
                    assertThat(item.attributes()).containsExactly(new Attribute("peso", "0"));
                });
    }

    @Test
    void entitiesAreCharacters() throws IOException {
        List<FeedLine> lines = csv(
                "id,name,price,category,description",
                "1,L&aacute;piz &quot;HB&quot; &amp;amp; goma,5,Casa &gt; Ba&ntilde;o,\"<ul><li>uno</li><li>dos</li></ul>\"",
                "2,Cable <2 m & fino,5,,3 < 4");

        assertThat(ReadFeed.items(lines))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.name()).isEqualTo("Lápiz \"HB\" & goma");
                            assertThat(first.category()).containsExactly("Casa", "Baño");
                            assertThat(first.description()).isEqualTo("uno dos");
                        },
                        second -> {
                            assertThat(second.name()).isEqualTo("Cable <2 m & fino");
                            assertThat(second.description()).isEqualTo("3 < 4");
                        });
    }

    @Test
    void twoOfOneNameAreTwoAndALineWithoutKeyIsTold() throws IOException {
        List<FeedLine> lines = csv("id,name,price", "1,Mesa,5", "2,Mesa,6", ",Mesa,7", ",,", "", "3,<b></b>,7");

        assertThat(ReadFeed.items(lines)).extracting(CatalogItem::name).containsExactly("Mesa", "Mesa");
        assertThat(ReadFeed.rejections(lines))
                .containsExactly(
                        "line 4: the column id is empty; every product needs one",
                        "line 7: the column name is empty; every product needs one");
    }

    @Test
    void aTableWithoutKeysIsToldWithWhatItHas() {
        assertThatThrownBy(() -> csv("nombre,precio", "Mesa,5"))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("has no column \"id\"; it has [nombre, precio]");
        assertThatThrownBy(() -> csv("<?xml version=\"1.0\"?>", "<rss/>"))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("is XML; expected a table of text, or format: google");
    }

    @ParameterizedTest
    @CsvSource({
        "37,IN_STOCK",
        "0,OUT_OF_STOCK",
        "-2,OUT_OF_STOCK",
        "1,IN_STOCK",
        "'3,00',IN_STOCK",
        "Agotado,OUT_OF_STOCK",
        "Bajo pedido,BACKORDER",
        "preventa,PREORDER",
        "true,IN_STOCK"
    })
    void stockIsAWordOrANumber(String written, Availability availability) throws IOException {
        assertThat(ReadFeed.items(csv("id;name;price;availability", "1;Mesa;5;" + written)))
                .singleElement()
                .satisfies(item -> assertThat(item.availability()).isEqualTo(availability));
    }

    @Test
    void googlesNamesMayHaveBlanksOrItsPrefix() throws IOException {
        Path file = file(
                "g:id\tTitle\tPrice\tProduct type\timage link",
                "1\tMesa\t5 EUR\tHogar > Mesas\thttps://x.example/1.jpg");

        assertThat(ReadFeed.items(ReadFeed.lines(file, Format.GOOGLE)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.category()).containsExactly("Hogar", "Mesas");
                    assertThat(item.imageUrl()).isEqualTo("https://x.example/1.jpg");
                });
    }

    @Test
    void googlesSalesHoldWithinTheirDates() throws IOException {
        Path file = file(
                "id\ttitle\tprice\tsale_price\tsale_price_effective_date",
                "1\tMesa\t10 EUR\t8 EUR\t2020-01-01T00:00+0100/2020-02-01T00:00+0100",
                "2\tMesa\t10 EUR\t8 EUR\t2020-01-01T00:00+0100/2999-02-01T00:00+0100",
                "3\tMesa\t10 EUR\t8 EUR\t2998-01-01T00:00Z/2999-02-01T00:00Z",
                "4\tMesa\t10 EUR\t8 EUR\t",
                "5\tMesa\t10 EUR\t8 EUR\tsiempre");

        assertThat(ReadFeed.items(ReadFeed.lines(file, Format.GOOGLE)))
                .extracting(item -> item.price().intValue())
                .containsExactly(10, 8, 10, 8, 8);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01/2026-03-31,2026-03-31T21:59:59Z,true",
        "2026-03-01/2026-03-31,2026-03-31T22:00:00Z,false",
        "2026-03-01/2026-03-31,2026-02-28T22:59:59Z,false",
        "2026-03-01 08:00:00/,2026-03-01T06:59:00Z,false",
        "2026-03-01 08:00:00/,2026-03-01T07:01:00Z,true",
        "/2026-03-01 08:00:00,2026-03-01T07:01:00Z,false",
        "/,2026-03-01T07:01:00Z,true"
    })
    void daysBeginAndEndInTheShopsZone(String dates, String now, boolean hold) {
        assertThat(SaleDates.hold(dates, Instant.parse(now), ZoneId.of("Europe/Madrid")))
                .isEqualTo(hold);
    }

    private List<FeedLine> csv(String... lines) throws IOException {
        return ReadFeed.lines(file(lines), Format.CSV);
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("feed"), String.join("\n", lines));
    }
}
