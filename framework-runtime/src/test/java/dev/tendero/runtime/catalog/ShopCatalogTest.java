package dev.tendero.runtime.catalog;

import static dev.tendero.api.ProductSearch.forText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Product;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.catalog.CatalogBrowser.CategoryCount;
import dev.tendero.runtime.catalog.CatalogBrowser.Page;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.runtime.shop.CatalogSource;
import dev.tendero.runtime.understanding.VocabularyEntry;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopCatalogTest {

    private static final AtomicInteger SHOPS = new AtomicInteger();

    private static Database database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theIndexFollowsTheImports() {
        ShopFiles shop = shop().holds(ShopFiles.lines(300));
        try (ShopCatalog catalog = open(shop)) {
            assertThat(catalog.importIfChanged(ImportProgress.SILENT)).isPresent();
            assertThat(catalog.catchUp()).isTrue();
            assertThat(catalog.catalog().search(forText("mesas")).total()).isEqualTo(150);
            assertThat(catalog.catalog().search(forText("mesas azules")).total())
                    .isEqualTo(100);

            List<String> lines = new ArrayList<>(ShopFiles.lines(300));
            lines.set(0, ShopFiles.line("P0", "Hamaca de playa", "20", "Jardín", "Marca 1", "verde"));
            lines.remove(2);
            shop.holds(lines);
            catalog.importIfChanged(ImportProgress.SILENT);
            assertThat(catalog.catchUp()).isTrue();
            assertThat(catalog.catalog().search(forText("mesas")).total()).isEqualTo(148);
            assertThat(catalog.catalog().search(forText("hamaca verde")).total())
                    .isEqualTo(1);
        }
        try (ShopCatalog reopened = open(shop)) {
            assertThat(reopened.catchUp()).as("nothing is read again").isFalse();
            assertThat(reopened.catalog().search(forText("hamaca")).total()).isEqualTo(1);
        }
    }

    @Test
    void teachesItsWords() {
        List<String> lines = new ArrayList<>(ShopFiles.lines(60));
        for (int i = 0; i < 30; i++) {
            lines.add(String.join(
                    "\t", "U" + i, "Vaso " + i, "", "3 EUR", "", "in stock", "Hogar > Vasos", "", "sí", "único " + i));
        }
        ShopFiles shop = shop().holds(lines);
        try (ShopCatalog catalog = open(shop)) {
            catalog.importIfChanged(ImportProgress.SILENT);
            catalog.catchUp();
            List<VocabularyEntry> words = catalog.vocabulary();
            assertThat(words)
                    .contains(
                            new VocabularyEntry("marca", "Marca 3", Map.of()),
                            new VocabularyEntry("categoria", "Hogar", Map.of()),
                            new VocabularyEntry("categoria", "Sillas", Map.of()),
                            new VocabularyEntry("atributo", "azul", Map.of("name", "color", "value", "azul")))
                    .hasSize(7 + 4 + 2);
            assertThat(words.stream().map(VocabularyEntry::value))
                    .as("answers, and an attribute of which every product has its own value")
                    .doesNotContain("sí", "único 3");
        }
    }

    @Test
    void listsProducts() {
        ShopFiles shop = shop().holds(ShopFiles.lines(1_500));
        try (ShopCatalog catalog = open(shop)) {
            catalog.importIfChanged(ImportProgress.SILENT);
            catalog.catchUp();
            CatalogBrowser browser = new SqlCatalogBrowser(database.reader(), code -> catalog.catalog());

            assertThat(browser.categories(shop.code()))
                    .containsExactly(
                            new CategoryCount("Hogar", "Hogar", 1_500),
                            new CategoryCount("Mesas", "Hogar > Mesas", 750),
                            new CategoryCount("Sillas", "Hogar > Sillas", 750));
            assertThat(list(browser, shop, null, null, null, 0).total())
                    .as("exact")
                    .isEqualTo(1_500);
            assertThat(list(browser, shop, null, "hogar", null, 0).total()).isEqualTo(1_500);
            assertThat(list(browser, shop, "mesa", "HOGÁR > mesas", null, 0).total())
                    .isEqualTo(750);
            assertThat(list(browser, shop, null, "sillas", "marca 3", 0).items())
                    .hasSize(20)
                    .allSatisfy(product -> {
                        assertThat(product.brand()).isEqualTo("Marca 3");
                        assertThat(product.category()).isEqualTo("Sillas");
                        assertThat(product.currency()).isEqualTo("EUR");
                    });
            ProductFilter cheap = new ProductFilter(null, null, null, new BigDecimal("5.50"), 100, 0);
            assertThat(browser.list(shop.code(), cheap).items().stream().map(Product::id))
                    .containsExactly("P0", "P1", "P2", "P3", "P4");
            assertThat(IntStream.range(0, 75)
                            .mapToObj(page -> list(browser, shop, null, null, null, page * 20))
                            .flatMap(page -> page.items().stream().map(Product::id)))
                    .hasSize(1_500)
                    .doesNotHaveDuplicates();
            assertThatThrownBy(() -> list(browser, shop, null, "barcos", null, 0))
                    .isInstanceOfSatisfying(
                            TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_CATEGORY));
        }
    }

    @Test
    void refreshesInTheBackground() throws Exception {
        ShopFiles shop = shop().holds(ShopFiles.lines(10));
        AtomicInteger changes = new AtomicInteger();
        try (ShopCatalog catalog = open(shop)) {
            catalog.importIfChanged(ImportProgress.SILENT);
            catalog.catchUp();
            try (CatalogRefresher refresher =
                    CatalogRefresher.start(catalog, Duration.ofMillis(20), null, changes::incrementAndGet)) {
                shop.holds(ShopFiles.lines(12));
                await().untilAsserted(() -> assertThat(
                                catalog.catalog().search(forText("mesa")).total())
                        .isEqualTo(6));
                await().until(() -> changes.get() == 1);

                assertThat(refresher.trouble()).isEmpty();

                Files.delete(shop.feed());
                await().untilAsserted(() -> assertThat(refresher.trouble()).isPresent());
                Thread.sleep(200);
                assertThat(refresher.trouble()).as("still not mended").isPresent();
                assertThat(catalog.catalog().search(forText("mesa")).total()).isEqualTo(6);
                shop.holds(ShopFiles.lines(14));
                await().untilAsserted(() -> assertThat(
                                catalog.catalog().search(forText("mesa")).total())
                        .isEqualTo(7));
                await().untilAsserted(() -> assertThat(refresher.trouble()).isEmpty());

                new CatalogImporter(database.bulk())
                        .importFrom(
                                shop.info(),
                                new ShopFiles(Files.createDirectory(folder.resolve("other")), "other")
                                        .holds(ShopFiles.lines(16))
                                        .source(),
                                Unlisting.CAREFUL,
                                ImportProgress.SILENT);
                await().untilAsserted(() -> assertThat(
                                catalog.catalog().search(forText("mesa")).total())
                        .as("another process imported")
                        .isEqualTo(8));
            }
        }
    }

    @Test
    void troubleOfTheStartStaysUntilTheFeedCanBeRead() throws Exception {
        ShopFiles shop = shop().holds(ShopFiles.lines(3));
        String good = Files.readString(shop.feed());
        Files.writeString(shop.feed(), "nothing\nthat is a feed\n");
        try (ShopCatalog catalog = open(shop);
                CatalogRefresher refresher =
                        CatalogRefresher.start(catalog, Duration.ofMillis(20), "no feed", () -> {})) {
            await().untilAsserted(() -> assertThat(refresher.trouble())
                    .hasValueSatisfying(now -> assertThat(now).isNotEqualTo("no feed")));
            Files.writeString(shop.feed(), good);
            await().untilAsserted(() -> assertThat(refresher.trouble()).isEmpty());
            await().untilAsserted(() -> assertThat(
                            catalog.catalog().search(forText("mesa")).total())
                    .isPositive());
        }
    }

    @Test
    void wordsThatCouldNotBeLearntAreLearntAtTheNextLook() throws Exception {
        ShopFiles shop = shop().holds(ShopFiles.lines(3));
        AtomicInteger attempts = new AtomicInteger();
        try (ShopCatalog catalog = open(shop);
                CatalogRefresher refresher = CatalogRefresher.start(catalog, Duration.ofMillis(20), null, () -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new IllegalStateException("not this time");
                    }
                })) {
            await().until(() -> attempts.get() >= 2);
            await().untilAsserted(() -> assertThat(refresher.trouble()).isEmpty());
        }
    }

    @Test
    void fetchesAFeedFromItsAddress() throws Exception {
        ShopFiles shop = shop().holds(ShopFiles.lines(5));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed.tsv", exchange -> {
            byte[] body = Files.readAllBytes(shop.feed());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            CatalogImporter importer = new CatalogImporter(database.bulk());
            assertThat(importer.importFrom(
                                    shop.info(), at(address + "/feed.tsv"), Unlisting.CAREFUL, ImportProgress.SILENT)
                            .written())
                    .isEqualTo(5);
            assertThatThrownBy(() -> importer.importFrom(
                            shop.info(), at(address + "/gone.tsv"), Unlisting.CAREFUL, ImportProgress.SILENT))
                    .hasMessageContaining("/gone.tsv can't be fetched: the server answered 404");
        } finally {
            server.stop(0);
        }
    }

    private static CatalogSource at(String address) {
        return new CatalogSource(address, CatalogSource.Format.GOOGLE, Map.of(), Duration.ofMinutes(1));
    }

    private ShopFiles shop() {
        return new ShopFiles(folder, "shop-" + SHOPS.incrementAndGet());
    }

    private ShopCatalog open(ShopFiles shop) {
        ShopCatalog catalog = ShopCatalog.open(database, shop.settings(), folder);
        catalog.register();
        return catalog;
    }

    private static Page list(
            CatalogBrowser browser, ShopFiles shop, String text, String category, String brand, int offset) {
        return browser.list(shop.code(), new ProductFilter(text, category, brand, null, 20, offset));
    }
}
