package dev.tendero.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.Availability;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    @Test
    void readsGooglesColumns() throws IOException {
        List<FeedLine> lines = google(
                "id\ttitle\tdescription\tprice\tsale_price\tavailability\tproduct_type\tbrand\tcolor\tsize\tproduct_detail\tlink",
                "A1\tCafetera &quot;Roja&quot; <b>15 bar</b>\t<p>Caf&eacute; &amp; leche</p>\t89.90 EUR\t69.90 EUR\tin stock\tHogar > Cafeteras\tUfesa\trojo\t\t:capacidad:1,5 l,General:presión:15 bar\thttps://x.example/a1",
                "A2\tTaza\t\t5.00 EUR\t\tout_of_stock\t\t\t\tM\t\tjavascript:alert(1)");

        assertThat(lines)
                .containsExactly(
                        new FeedLine.Item(
                                2,
                                new CatalogItem(
                                        "A1",
                                        "Cafetera \"Roja\" 15 bar",
                                        "Café & leche",
                                        "Ufesa",
                                        List.of("Hogar", "Cafeteras"),
                                        new BigDecimal("69.90"),
                                        new BigDecimal("89.90"),
                                        "EUR",
                                        Availability.IN_STOCK,
                                        null,
                                        "https://x.example/a1",
                                        List.of(
                                                new Attribute("color", "rojo"),
                                                new Attribute("capacidad", "1,5 l"),
                                                new Attribute("presión", "15 bar")))),
                        new FeedLine.Item(
                                3,
                                new CatalogItem(
                                        "A2",
                                        "Taza",
                                        "",
                                        null,
                                        List.of(),
                                        new BigDecimal("5.00"),
                                        null,
                                        "EUR",
                                        Availability.OUT_OF_STOCK,
                                        null,
                                        null,
                                        List.of(new Attribute("talla", "M")))));
    }

    @Test
    void tellsGooglesFixedValuesInTheShopsLanguage() throws IOException {
        String feed = "id\ttitle\tprice\tgender\tage_group\n1\tBotas\t9 EUR\tFemale\tkids\n";

        assertThat(attributes(feed, "es"))
                .containsExactlyInAnyOrder(new Attribute("género", "mujer"), new Attribute("edad", "niño"));
        assertThat(attributes(feed, "pt"))
                .containsExactlyInAnyOrder(new Attribute("gênero", "mulher"), new Attribute("idade", "criança"));
    }

    private List<Attribute> attributes(String feed, String language) throws IOException {
        return read(feed, StandardCharsets.UTF_8, FeedColumns.google(language)).stream()
                .map(FeedLine.Item.class::cast)
                .flatMap(line -> line.item().attributes().stream())
                .toList();
    }

    @Test
    void saysWhyALineIsNoProduct() throws IOException {
        List<FeedLine> lines = google(
                "id\ttitle\tprice\tavailability",
                "1\tUno\tgratis\tin stock",
                "2\tDos\t0\tin stock",
                "3\t\t5 EUR\tin stock",
                "\tCuatro\t5 EUR\tin stock",
                "5\tCinco\t5 USD\tin stock",
                "6\tSeis\t5\tquizá",
                "7\tSiete",
                "x".repeat(200) + "\tOcho\t5\tin stock",
                "9\tNueve\t99999999999\tin stock",
                "10\tDiez\t5,5 €\tin_stock");

        assertThat(lines.subList(0, 9)).noneSatisfy(line -> assertThat(line).isInstanceOf(FeedLine.Item.class));
        assertThat(ReadFeed.rejections(lines))
                .satisfiesExactly(
                        l -> assertThat(l)
                                .isEqualTo("line 2: price \"gratis\" is not an amount; expected e.g. 15.00 EUR"),
                        l -> assertThat(l).startsWith("line 3: the price is 0"),
                        l -> assertThat(l).startsWith("line 4: the column title is empty"),
                        l -> assertThat(l).startsWith("line 5: the column id is empty"),
                        l -> assertThat(l).isEqualTo("line 6: the price is in USD; the shop sells in EUR"),
                        l -> assertThat(l).startsWith("line 7: availability \"quizá\" is unknown"),
                        l -> assertThat(l).startsWith("line 8: the column price is empty"),
                        l -> assertThat(l).startsWith("line 9: the id has 200 characters"),
                        l -> assertThat(l).startsWith("line 10: the price is 99999999999"));
        assertThat(lines.get(9)).isInstanceOf(FeedLine.Item.class);
    }

    @Test
    void readsATableWithColumnsOfItsOwn() throws IOException {
        Map<String, String> columns =
                Map.of("id", "Referencia", "name", "Título", "price", "PVP", "category", "Familia", "tamaño", "Tamaño");
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS)) {
            List<FeedLine> lines = read(
                    "Referencia;Título;PVP;Familia;Tamaño\r\n7;\"Lápiz; rojo\";1.299,00;Papelería > Lápices;pequeño\r\n",
                    charset,
                    FeedColumns.csv(columns));
            assertThat(lines).singleElement().isInstanceOfSatisfying(FeedLine.Item.class, line -> {
                assertThat(line.item().name()).isEqualTo("Lápiz; rojo");
                assertThat(line.item().price()).isEqualByComparingTo("1299");
                assertThat(line.item().category()).containsExactly("Papelería", "Lápices");
                assertThat(line.item().attributes()).containsExactly(new Attribute("tamaño", "pequeño"));
            });
        }
    }

    @Test
    void anAccentThatComesLateTellsTheEncoding() throws IOException {
        String start = "id,name,price\n" + "1,Mesa,5\n".repeat(20_000);
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS)) {
            List<FeedLine> lines = read(start + "2,Sillón,6\n", charset, FeedColumns.csv(Map.of()));
            assertThat(lines.getLast())
                    .isInstanceOfSatisfying(
                            FeedLine.Item.class,
                            line -> assertThat(line.item().name()).isEqualTo("Sillón"));
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfAName() throws IOException {
        List<FeedLine> lines =
                read("\ufeffid,name,price\n1,Año nuevo,5\n", StandardCharsets.UTF_8, FeedColumns.csv(Map.of()));
        assertThat(lines).singleElement().isInstanceOf(FeedLine.Item.class);
    }

    @Test
    void aFileThatCanNotBeReadIsToldInASentence() {
        assertThatThrownBy(() -> google("id\ttitle", "1\tUno"))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("no column \"price\"; it has [id, title]");
        assertThatThrownBy(() -> read("", StandardCharsets.UTF_8, FeedColumns.google("es")))
                .hasMessageContaining("is empty");
        String open = "id\ttitle\tprice\n1\t\"Monitor 27\t100 EUR\n" + "2\tTaza\t5 EUR\n".repeat(200_000);
        assertThatThrownBy(() -> read(open, StandardCharsets.UTF_8, FeedColumns.google("es")))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("is a quote left open?");
    }

    private List<FeedLine> google(String... lines) throws IOException {
        return read(String.join("\n", lines), StandardCharsets.UTF_8, FeedColumns.google("es"));
    }

    private List<FeedLine> read(String text, Charset charset, FeedColumns columns) throws IOException {
        Path file = folder.resolve("feed");
        Files.writeString(file, text, charset);
        List<FeedLine> lines = new ArrayList<>();
        ItemReader items = new ItemReader("EUR", Instant.now());
        new TableFeed(file, FileForm.of(file), new NamedColumns(columns, items)).read(lines::add, bytes -> {});
        return lines;
    }
}
