package dev.tendero.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.shop.CatalogSource;
import dev.tendero.runtime.shop.ShopReader;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/catalogue.md shows is imported as it says. */
class CataloguePageTest {

    private static final Pattern BLOCK =
            Pattern.compile("^```\\w+ (\\S+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String HEAD = "shop: papeleria\nname: P\nlanguage: es\ncurrency: EUR\n";

    @TempDir
    private Path temp;

    @Test
    void google() throws IOException {
        assertThat(ReadFeed.items(lines("google", "google.xml")))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.name()).isEqualTo("Bolígrafo de gel azul");
                    assertThat(item.price()).isEqualByComparingTo("1.95");
                    assertThat(item.listPrice()).isEqualByComparingTo("2.50");
                    assertThat(item.category()).containsExactly("Escritura", "Bolígrafos");
                    assertThat(item.attributes())
                            .extracting(CatalogItem.Attribute::name)
                            .containsExactly("color", "punta");
                });
    }

    @Test
    void shopify() throws IOException {
        List<FeedLine> lines = lines("shopify", "shopify.csv");

        assertThat(told(lines))
                .containsExactly(
                        "camiseta-sol/rojo-s: Camiseta Sol - Rojo / S 12.50 in_stock",
                        "camiseta-sol/rojo-m: Camiseta Sol - Rojo / M 12.50 out_of_stock",
                        "taza-luna: Taza Luna 8.00 in_stock");
        assertThat(lines.stream().filter(FeedLine.Withheld.class::isInstance)).hasSize(1);
    }

    @Test
    void woocommerce() throws IOException {
        List<FeedLine> lines = lines("woocommerce", "woocommerce.csv");

        assertThat(told(lines))
                .containsExactly(
                        "21: Camiseta Sol - Rojo 9.95 in_stock",
                        "22: Camiseta Sol - Azul 12.50 out_of_stock",
                        "23: Taza & plato 1008.00 in_stock");
        assertThat(ReadFeed.items(lines).getFirst().category()).containsExactly("Ropa", "Camisetas");
    }

    @Test
    void aTableOfOnesOwn() throws IOException {
        List<FeedLine> lines = lines("csv", "csv.csv");

        assertThat(told(lines))
                .containsExactly("P-1: Carpeta A4 4.90 in_stock", "P-2: Archivador 1299.00 out_of_stock");
        assertThat(ReadFeed.rejections(lines)).singleElement().asString().startsWith("line 4: the price is 0");
    }

    @Test
    void aDatabase() throws IOException {
        CatalogSource source = settings("sql", blocks()).catalog();

        assertThat(source.format()).isEqualTo(CatalogSource.Format.SQL);
        assertThat(source.query()).isNotNull().satisfies(query -> {
            assertThat(query.userEnv()).isEqualTo("FLORES_DB_USER");
            assertThat(query.changed()).isEqualTo("updated_at");
            assertThat(query.full()).hasHours(6);
        });
    }

    private static List<String> told(List<FeedLine> lines) {
        return ReadFeed.items(lines).stream()
                .map(item -> item.id() + ": " + item.name() + " " + item.price() + " "
                        + item.availability().wireName())
                .toList();
    }

    private List<FeedLine> lines(String format, String sample) throws IOException {
        Map<String, String> blocks = blocks();
        Path file = Files.writeString(temp.resolve("sample"), blocks.get(sample));
        ShopSettings shop = settings(format, blocks);
        CatalogSource source = shop.catalog().at(file.toString(), shop.catalog().format());
        return ReadFeed.lines(Feeds.of(shop.info(), source, file, FileForm.of(file)));
    }

    private ShopSettings settings(String format, Map<String, String> blocks) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("papeleria"));
        for (String name : List.of("feed.xml", "products.csv", "products_export.csv", "wc-product-export.csv")) {
            Files.writeString(folder.resolve(name), "x");
        }
        Files.writeString(folder.resolve("shop.yaml"), HEAD + blocks.get(format + ".yaml"));
        return ((Reading.Loaded<ShopSettings>) new ShopReader(Set.of(), List.of()).read(folder)).value();
    }

    private static Map<String, String> blocks() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "catalogue.md"));
        return BLOCK.matcher(page)
                .results()
                .collect(Collectors.toMap(block -> block.group(1), (MatchResult block) -> block.group(2)));
    }
}
