package dev.tendero.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.catalog.FeedProbe;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.runtime.shop.ShopReader;
import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedCheckTest {

    private static final String HEAD = "shop: mini\nname: Mini\nlanguage: es\ncurrency: EUR\ncatalog:\n";
    private static final DatabaseSettings.External THEIRS = TestDatabase.empty();

    @TempDir
    private Path temp;

    private Path shop = Path.of("");

    @BeforeEach
    void folder() throws IOException {
        shop = Files.createDirectory(temp.resolve("mini"));
    }

    @Test
    void aFileThatLacksWhatProductsNeedIsTold() throws IOException {
        Files.writeString(shop.resolve("feed.tsv"), "id\ttitle\n");

        assertThat(problems("  from: feed.tsv\n"))
                .containsExactly("6:9: the product file feed.tsv has no column \"price\"; it has [id, title]");
    }

    @Test
    void anExportOfAKnownProgramIsRecognised() throws IOException {
        Files.writeString(shop.resolve("a.csv"), "Handle,Title,Variant Price\n");
        Files.writeString(shop.resolve("b.csv"), "ID,Nombre,Publicado,Visibilidad en el catálogo,Precio normal\n");

        assertThat(problems("  from: a.csv\n"))
                .singleElement()
                .asString()
                .endsWith("; it is an export of Shopify: expected format: shopify");
        assertThat(problems("  from: b.csv\n"))
                .singleElement()
                .asString()
                .endsWith("; it is an export of WooCommerce: expected format: woocommerce");
        assertThat(problems("  from: a.csv\n  format: shopify\n")).isEmpty();
        assertThat(problems("  from: b.csv\n  format: woocommerce\n")).isEmpty();
        assertThat(problems("  from: a.csv\n  format: woocommerce\n"))
                .containsExactly("6:9: the product file a.csv is no product export of WooCommerce: there is no column"
                        + " for name, regular price; it has [handle, title, variant price]; it is an export of"
                        + " Shopify: expected format: shopify");
    }

    @Test
    void aColumnThatIsNotThereIsToldOnce() throws IOException {
        Files.writeString(shop.resolve("a.csv"), "ref,nombre,precio\n");

        assertThat(problems("  from: a.csv\n  columns: {id: ref, name: nombre, price: pvp}\n"))
                .containsExactly("7:43: the product file has no column \"pvp\"; it has ref, nombre, precio");
        assertThat(problems("  from: a.csv\n  columns: {id: ref, name: nombre}\n"))
                .singleElement()
                .asString()
                .contains("has no column \"price\"");
    }

    @Test
    void aDatabaseIsAskedForItsColumns() throws IOException {
        String from = "  from: " + THEIRS.url() + "\n  user_env: SHOP_USER\n  password_env: SHOP_PASSWORD\n";

        assertThat(problems(from + "  query: SELECT 1 AS id, 'Mesa' AS name, 5 AS price\n"))
                .isEmpty();
        assertThat(problems(from + "  query: SELECT * FROM nothing\n"))
                .singleElement()
                .asString()
                .startsWith("9:10: catalog.query failed: Table '")
                .endsWith(".nothing' doesn't exist");
        assertThat(problems(from + "  query: SELECT 1 AS id\n"))
                .containsExactly(
                        "9:10: catalog.query yields no column \"name\"; it yields [id]; name the one that it is"
                                + " with AS name");
        assertThat(problems(from + "  query: SELECT 1 AS id, 'Mesa' AS name, 5 AS price\n  changed: at\n"))
                .containsExactly("10:12: catalog.changed names the column \"at\", which catalog.query does not yield;"
                        + " it yields [id, name, price]");
    }

    @Test
    void aDatabaseThatIsDownIsToldAndOneWhoseVariablesAreElsewhereIsNotAsked() throws IOException {
        String down = "  from: jdbc:mariadb://127.0.0.1:1/shop\n  query: SELECT 1\n";

        assertThat(problems(down))
                .singleElement()
                .asString()
                .startsWith("6:9: the database jdbc:mariadb://127.0.0.1:1/shop does not answer: ");
        assertThat(problems(down + "  user_env: NOT_SET_HERE\n")).isEmpty();
    }

    private List<String> problems(String catalog) throws IOException {
        Files.writeString(shop.resolve("shop.yaml"), HEAD + catalog);
        Map<String, String> environment = Map.of(
                "SHOP_USER",
                THEIRS.user().name(),
                "SHOP_PASSWORD",
                THEIRS.user().password());
        ShopReader reader =
                new ShopReader(Set.of(), List.of(new ColumnsCheck(), new FeedCheck(new FeedProbe(environment::get))));
        return switch (reader.read(shop)) {
            case Reading.Loaded<?> fine -> List.of();
            case Reading.Broken<?>(List<Problem> problems) ->
                problems.stream()
                        .map(problem -> problem.line() + ":" + problem.column() + ": " + problem.message())
                        .toList();
        };
    }
}
