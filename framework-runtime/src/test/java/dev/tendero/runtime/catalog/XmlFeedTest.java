package dev.tendero.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.Availability;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import dev.tendero.runtime.shop.CatalogSource.Format;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFeedTest {

    private static final String RSS = """
            <?xml version="1.0"?>
            <rss xmlns:g="http://base.google.com/ns/1.0" version="2.0">
              <channel>
                <title>Cafeteras Sol</title>
                <link>https://sol.example</link>
                <item>
                  <g:id>A1</g:id>
                  <title>Otro título</title>
                  <g:title>Cafetera &quot;Roja&quot;</g:title>
                  <description><![CDATA[<p>Caf&eacute; &amp; leche</p>]]></description>
                  <link>https://sol.example/a1</link>
                  <g:image_link>https://sol.example/a1.jpg</g:image_link>
                  <g:additional_image_link>https://sol.example/a2.jpg</g:additional_image_link>
                  <g:shipping><g:country>ES</g:country><g:price>4.95 EUR</g:price></g:shipping>
                  <g:price>89.90 EUR</g:price>
                  <g:sale_price>69.90 EUR</g:sale_price>
                  <g:availability>in stock</g:availability>
                  <g:product_type>Hogar &gt; Cafeteras</g:product_type>
                  <g:product_type>Regalos</g:product_type>
                  <g:brand>Ufesa</g:brand>
                  <g:color>rojo</g:color>
                  <g:product_detail>
                    <g:section_name>General</g:section_name>
                    <g:attribute_name>capacidad</g:attribute_name>
                    <g:attribute_value>1,5 l: lleno</g:attribute_value>
                  </g:product_detail>
                  <g:product_detail>
                    <g:attribute_name>presión</g:attribute_name>
                    <g:attribute_value>15 bar</g:attribute_value>
                  </g:product_detail>
                </item>
                <item><g:id>A2</g:id><title>Taza</title><g:price>gratis</g:price></item>
              </channel>
            </rss>
            """;

    @TempDir
    private Path folder;

    @Test
    void readsRss() throws IOException {
        List<FeedLine> lines = read(RSS, StandardCharsets.UTF_8);

        assertThat(lines)
                .containsExactly(
                        new FeedLine.Item(
                                6,
                                new CatalogItem(
                                        "A1",
                                        "Cafetera \"Roja\"",
                                        "Café & leche",
                                        "Ufesa",
                                        List.of("Hogar", "Cafeteras"),
                                        new BigDecimal("69.90"),
                                        new BigDecimal("89.90"),
                                        "EUR",
                                        Availability.IN_STOCK,
                                        "https://sol.example/a1.jpg",
                                        "https://sol.example/a1",
                                        List.of(
                                                new Attribute("color", "rojo"),
                                                new Attribute("capacidad", "1,5 l: lleno"),
                                                new Attribute("presión", "15 bar")))),
                        new FeedLine.Rejected(32, "A2", "price \"gratis\" is not an amount; expected e.g. 15.00 EUR"));
    }

    @Test
    void readsAtom() throws IOException {
        List<FeedLine> lines = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
                  <title>Lápices</title><id>tag:lapices.example</id>
                  <entry>
                    <id>tag:lapices.example,2026:7</id><g:id>7</g:id>
                    <title type="html">Lápiz &amp;amp; goma</title>
                    <link rel="self" href="https://lapices.example/api/7"/>
                    <link rel="alternate" href="https://lapices.example/7"/>
                    <summary>Madera</summary>
                    <g:price>1,20 €</g:price><g:availability>out_of_stock</g:availability>
                  </entry>
                </feed>
                """, StandardCharsets.UTF_8);

        assertThat(lines).singleElement().isInstanceOfSatisfying(FeedLine.Item.class, line -> {
            assertThat(line.item().id()).isEqualTo("7");
            assertThat(line.item().name()).isEqualTo("Lápiz & goma");
            assertThat(line.item().description()).isEqualTo("Madera");
            assertThat(line.item().url()).isEqualTo("https://lapices.example/7");
            assertThat(line.item().price()).isEqualByComparingTo("1.20");
            assertThat(line.item().availability()).isEqualTo(Availability.OUT_OF_STOCK);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16"})
    void theEncodingIsTheDeclaredOneOrFoundOut(String charset) throws IOException {
        String declared = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>";
        String feed = "<rss><channel><item><g:id>1</g:id><title>Año</title><g:price>5</g:price></item></channel></rss>";

        assertThat(names(read(declared + feed, Charset.forName(charset)))).containsExactly("Año");
    }

    @Test
    void anUndeclaredOrWronglyDeclaredEncodingIsFoundOut() throws IOException {
        String feed = "<rss><channel><item><g:id>1</g:id><title>Año</title><g:price>5</g:price></item></channel></rss>";
        Charset windows = Charset.forName("windows-1252");

        assertThat(names(read(feed, windows))).containsExactly("Año");
        assertThat(names(read("<?xml version='1.0' encoding='utf-8'?>" + feed, windows)))
                .containsExactly("Año");
        assertThat(names(read("\ufeff" + feed, StandardCharsets.UTF_8))).containsExactly("Año");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><item><title>&x;</title></item></rss>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\"><rss/>",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]><rss/>",
                "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><rss>&c;</rss>",
                "<!DOCTYPE r [<!ENTITY % a 'x'><!ENTITY % b '%a;%a;%a;'><!ENTITY % c '%b;%b;'> %c;]><rss/>",
                "<?xml version=\"1.0\"?>\n<!-- hola -->\n<!DOCTYPE rss>\n<rss/>"
            })
    void documentTypesAreRefused(String feed) {
        assertThatThrownBy(() -> read(feed, StandardCharsets.UTF_8))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("<!DOCTYPE");
    }

    @Test
    void whatIsNotWellFormedIsToldWithItsPlace() {
        assertThatThrownBy(() -> read("<rss>\n<channel>\n<item><g:id>1</id></item>", StandardCharsets.UTF_8))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("is not well-formed XML, line 3, column ");
        assertThatThrownBy(() -> read("<rss><item><title>a &nbsp; b</title></item></rss>", StandardCharsets.UTF_8))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("is not well-formed XML, line 1, column ")
                .hasMessageContaining("nbsp");
    }

    @Test
    void aTextWithoutEndIsNotKeptInMemory() throws IOException {
        Path file = folder.resolve("long.xml");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<rss><item><g:id>1</g:id><description><![CDATA[");
            for (int i = 0; i < 20_000; i++) {
                out.write("x".repeat(1_000));
            }
            out.write("]]></description></item></rss>");
        }

        assertThatThrownBy(() -> ReadFeed.lines(file, Format.GOOGLE))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("longer than 16 MB");
    }

    @Test
    void elementsWithinElementsWithoutEndAreRefused() {
        assertThatThrownBy(() -> read("<rss><item>" + "<a>".repeat(100_000), StandardCharsets.UTF_8))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("is not well-formed XML, line 1");
    }

    @Test
    void aLongFeedIsReadAsItComes() throws IOException {
        Path file = folder.resolve("many.xml");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<rss><channel>");
            for (int i = 0; i < 60_000; i++) {
                out.write(
                        "<item><g:id>" + i + "</g:id><title>Mesa &amp; silla &#233; &gt; " + i + "</title><description>"
                                + "x".repeat(500) + "</description><g:price>5.00 EUR</g:price></item>\n");
            }
            out.write("</channel></rss>");
        }
        AtomicLong products = new AtomicLong();
        AtomicLong bytes = new AtomicLong();

        ReadFeed.of(file, Format.GOOGLE).read(line -> products.incrementAndGet(), bytes::set);

        assertThat(products).hasValue(60_000);
        assertThat(bytes).hasValue(Files.size(file));
    }

    private List<FeedLine> read(String text, Charset charset) throws IOException {
        Path file = folder.resolve("feed.xml");
        Files.writeString(file, text, charset);
        return ReadFeed.lines(file, Format.GOOGLE);
    }

    private static List<String> names(List<FeedLine> lines) {
        return ReadFeed.items(lines).stream().map(CatalogItem::name).toList();
    }
}
