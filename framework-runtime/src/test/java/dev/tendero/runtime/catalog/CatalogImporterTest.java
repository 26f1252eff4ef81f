package dev.tendero.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.data.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogImporterTest {

    private static final AtomicInteger SHOPS = new AtomicInteger();

    private static Database database;
    private static CatalogImporter importer;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        importer = new CatalogImporter(database.bulk());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void importingTwiceChangesNothing() {
        ShopFiles shop = shop().holds(ShopFiles.lines(1_200));
        ImportReport first = run(shop);
        assertThat(first.written()).isEqualTo(1_200);
        assertThat(first.revision()).isEqualTo(1);
        assertThat(count(shop, "")).isEqualTo(1_200);
        assertThat(attributes(shop)).isEqualTo(1_200);

        ImportReport second = run(shop);
        assertThat(second.written()).isZero();
        assertThat(second.unchanged()).isEqualTo(1_200);
        assertThat(second.unlisted()).isZero();
        assertThat(second.revision()).isEqualTo(1);
        assertThat(importer.importIfChanged(shop.info(), shop.source(), ImportProgress.SILENT))
                .isEmpty();
        assertThat(count(shop, "")).isEqualTo(1_200);
    }

    @Test
    void onlyWhatChangedIsWritten() {
        ShopFiles shop = shop();
        List<String> lines = new ArrayList<>(ShopFiles.lines(50));
        run(shop.holds(lines));
        lines.set(3, ShopFiles.line("P3", "Silla plegable", "9.99", "Jardín", "Marca 3", "verde"));
        lines.remove(7);
        lines.add(ShopFiles.line("N1", "Banco", "30", "Jardín > Bancos", "Nueva", "gris"));

        ImportReport report = importer.importIfChanged(
                        shop.info(), shop.holds(lines).source(), ImportProgress.SILENT)
                .orElseThrow();

        assertThat(report.written()).isEqualTo(2);
        assertThat(report.unchanged()).isEqualTo(48);
        assertThat(report.unlisted()).isEqualTo(1);
        assertThat(report.revision()).isEqualTo(2);
        assertThat(count(shop, "AND p.revision = 2")).isEqualTo(3);
        assertThat(count(shop, "AND external_id = 'P7' AND NOT listed AND availability = 'out_of_stock'"))
                .isEqualTo(1);
        assertThat(texts(
                        "SELECT a.value FROM product_attribute a JOIN product p ON p.id = a.product_id JOIN shop s ON"
                                + " s.id = p.shop_id WHERE s.code = ? AND p.external_id = 'P3'",
                        shop.code()))
                .containsExactly("verde");
        assertThat(texts("SELECT category_path FROM shop_product WHERE shop = ? AND id = 'N1'", shop.code()))
                .containsExactly("Jardín > Bancos");
    }

    @Test
    void whatComesBackIsSoldAgain() {
        ShopFiles shop = shop();
        List<String> lines = ShopFiles.lines(10);
        run(shop.holds(lines));
        run(shop.holds(lines.subList(0, 9)));
        ImportReport back = run(shop.holds(lines));
        assertThat(back.written()).isEqualTo(1);
        assertThat(count(shop, "AND listed AND availability = 'in_stock'")).isEqualTo(10);
    }

    @Test
    void linesThatCanNotBeReadAreListedAndTheRestGoesIn() {
        ShopFiles shop = shop();
        run(shop.holds(ShopFiles.lines(4)));
        List<String> lines = new ArrayList<>(ShopFiles.lines(4));
        lines.set(1, lines.get(1).replace("2.50 EUR", "gratis"));
        lines.add(ShopFiles.line("P0", "Otra mesa", "5", "Hogar", "", ""));
        for (int i = 0; i < 150; i++) {
            lines.add("\tSin id\t\t5 EUR");
        }

        ImportReport report = run(shop.holds(lines));

        assertThat(report.read()).isEqualTo(155);
        assertThat(report.rejected()).isEqualTo(152);
        assertThat(report.rejections())
                .hasSize(100)
                .startsWith(
                        new FeedLine.Rejected(3, "P1", "price \"gratis\" is not an amount; expected e.g. 15.00 EUR"),
                        new FeedLine.Rejected(6, "P0", "the id \"P0\" stands already on line 2"));
        assertThat(count(shop, "AND listed"))
                .as("a product whose line is broken stays")
                .isEqualTo(4);
    }

    @Test
    void aProductWhosePriceIsGoneIsNoLongerSoldAtItsOldOne() {
        ShopFiles shop = shop();
        run(shop.holds(ShopFiles.lines(4)));
        List<String> lines = new ArrayList<>(ShopFiles.lines(4));
        lines.set(1, lines.get(1).replace("2.50 EUR", "0 EUR"));

        ImportReport report = run(shop.holds(lines));

        assertThat(report.unlisted()).isEqualTo(1);
        assertThat(report.rejections()).hasSize(1);
        assertThat(count(shop, "AND external_id = 'P1' AND listed")).isZero();
        assertThat(run(shop.holds(ShopFiles.lines(4))).written()).isEqualTo(1);
    }

    @Test
    void anEmptyFeedDoesNotEmptyTheShop() {
        ShopFiles shop = shop();
        run(shop.holds(ShopFiles.lines(5)));
        for (List<String> lines : List.of(List.<String>of(), List.of("1\tMesa\t\tgratis"))) {
            assertThatThrownBy(() -> run(shop.holds(lines)))
                    .isInstanceOf(TenderoException.class)
                    .hasMessageContaining("the shop stays as it is");
        }
        assertThat(count(shop, "AND listed")).isEqualTo(5);
    }

    @Test
    void aFeedThatWasCutOffDoesNotEmptyHalfTheShop() {
        ShopFiles shop = shop();
        run(shop.holds(ShopFiles.lines(200)));

        ImportReport careful = run(shop.holds(ShopFiles.lines(90)));
        assertThat(careful.kept()).isEqualTo(110);
        assertThat(careful.unlisted()).isZero();
        assertThat(count(shop, "AND listed")).isEqualTo(200);

        ImportReport all = importer.importFrom(shop.info(), shop.source(), Unlisting.ALL, ImportProgress.SILENT);
        assertThat(all.unlisted()).isEqualTo(110);
        assertThat(count(shop, "AND listed")).isEqualTo(90);
    }

    @Test
    void aFeedThatIsMostlyUnreadableTakesNothingAway() {
        ShopFiles shop = shop();
        run(shop.holds(ShopFiles.lines(20)));
        List<String> lines = new ArrayList<>(ShopFiles.lines(3));
        lines.set(2, lines.get(2).replace("Silla", "Banco").replace("Mesa", "Banco"));
        for (int i = 0; i < 4; i++) {
            lines.add("\tSin id\t\t5 EUR");
        }
        shop.holds(lines);

        for (Unlisting unlisting : List.of(Unlisting.CAREFUL, Unlisting.ALL)) {
            ImportReport report = importer.importFrom(shop.info(), shop.source(), unlisting, ImportProgress.SILENT);
            assertThat(report.unlisted()).isZero();
            assertThat(report.caution())
                    .hasValueSatisfying(caution ->
                            assertThat(caution).contains("17 products", "still sold", "4 of 7 lines can't be read"));
        }
        assertThat(count(shop, "AND listed")).isEqualTo(20);
        assertThat(count(shop, "AND p.name = 'Banco 2'")).isEqualTo(1);

        lines.removeLast();
        ImportReport half =
                importer.importFrom(shop.holds(lines).info(), shop.source(), Unlisting.ALL, ImportProgress.SILENT);
        assertThat(half.unlisted()).isEqualTo(17);
        assertThat(half.caution()).isEmpty();
    }

    @Test
    void anImportThatWasCutOffIsCompletedByTheNext() {
        ShopFiles shop = shop();
        run(shop.holds(ShopFiles.lines(100)));
        List<String> lines = ShopFiles.lines(2_300).stream()
                .map(line -> line.replace("Texto", "Más texto"))
                .toList();
        shop.holds(lines);

        assertThatThrownBy(() -> importer.importFrom(shop.info(), shop.source(), Unlisting.CAREFUL, (read, share) -> {
                    if (read >= 1_500) {
                        throw new IllegalStateException("power cut");
                    }
                }))
                .hasMessage("power cut");
        assertThat(revision(shop)).as("nobody is told of half an import").isEqualTo(1);

        ImportReport repeated = importer.importIfChanged(shop.info(), shop.source(), ImportProgress.SILENT)
                .orElseThrow();
        assertThat(repeated.written()).isEqualTo(800);
        assertThat(repeated.unchanged()).isEqualTo(1_500);
        assertThat(repeated.revision()).isEqualTo(2);
        assertThat(count(shop, "AND listed AND description = 'Más texto' AND p.revision = 2"))
                .isEqualTo(2_300);
        assertThat(attributes(shop)).isEqualTo(2_300);
    }

    @Test
    void aCutOffImportThatHadWrittenAllStillCounts() {
        ShopFiles shop = shop().holds(ShopFiles.lines(1_000));
        assertThatThrownBy(() -> importer.importFrom(shop.info(), shop.source(), Unlisting.CAREFUL, (read, share) -> {
                    if (read >= 1_000) {
                        throw new IllegalStateException("power cut");
                    }
                }))
                .hasMessage("power cut");
        assertThat(run(shop).revision()).isEqualTo(1);
    }

    @Test
    void namesThatDifferInAccentsAloneAreOne() {
        ShopFiles shop = shop();
        run(shop.holds(
                ShopFiles.line("1", "Mesa", "5", "Jardín > Mesas", "Téka", "marrón"),
                ShopFiles.line("2", "Silla", "5", "jardin > Sillas", "TEKA", "Marron")));
        assertThat(texts("SELECT DISTINCT brand FROM shop_product WHERE shop = ?", shop.code()))
                .containsExactly("Téka");
        assertThat(count(shop, "")).isEqualTo(2);
    }

    @Test
    void twoImportsOfAShopDoNotMeet() {
        ShopFiles shop = shop().holds(ShopFiles.lines(600));
        importer.importFrom(
                shop.info(),
                shop.source(),
                Unlisting.CAREFUL,
                (read, share) -> assertThatThrownBy(() -> run(shop))
                        .hasMessageContaining("another import of shop " + shop.code()));
        assertThat(count(shop, "")).isEqualTo(600);
    }

    @Test
    void aNodeThatStartsWaitsForTheImportOfAnother() throws Exception {
        ShopFiles shop = shop().holds(ShopFiles.lines(600));
        CompletableFuture<Optional<ImportReport>> other = new CompletableFuture<>();
        importer.importFrom(shop.info(), shop.source(), Unlisting.CAREFUL, (read, share) -> {
            if (read == 500) {
                assertThatThrownBy(() -> importer.importIfChanged(shop.info(), shop.source(), ImportProgress.SILENT))
                        .isInstanceOf(OngoingImportException.class);
                Thread.startVirtualThread(() -> other.complete(
                        importer.importIfStillChanged(shop.info(), shop.source(), ImportProgress.SILENT)));
                assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            }
        });
        assertThat(other.get(30, TimeUnit.SECONDS)).as("nothing is left to do").isEmpty();
        assertThat(count(shop, "")).isEqualTo(600);
    }

    @Test
    void progressGoesFromNothingToAll() {
        ShopFiles shop = shop().holds(ShopFiles.lines(1_700));
        List<Double> shares = new ArrayList<>();
        importer.importFrom(shop.info(), shop.source(), Unlisting.CAREFUL, (read, share) -> shares.add(share));
        assertThat(shares).hasSizeGreaterThan(2).isSorted().endsWith(1.0);
    }

    @Test
    void aThousandProductsTakeLessThanASecond() {
        run(shop().holds(ShopFiles.lines(1_000)));
        ImportReport report = run(shop().holds(ShopFiles.lines(1_000)));
        System.out.println(
                "[test] 1,000 products imported in " + report.duration().toMillis() + " ms");
        assertThat(report.duration().toMillis()).isLessThan(3_000);
    }

    private ShopFiles shop() {
        return new ShopFiles(folder, "shop-" + SHOPS.incrementAndGet());
    }

    private static ImportReport run(ShopFiles shop) {
        return importer.importFrom(shop.info(), shop.source(), Unlisting.CAREFUL, ImportProgress.SILENT);
    }

    private static long count(ShopFiles shop, String and) {
        return number("SELECT COUNT(*) FROM product p JOIN shop s ON s.id = p.shop_id WHERE s.code = ? " + and, shop);
    }

    private static long attributes(ShopFiles shop) {
        return number(
                "SELECT COUNT(*) FROM product_attribute a JOIN product p ON p.id = a.product_id JOIN shop s ON"
                        + " s.id = p.shop_id WHERE s.code = ?",
                shop);
    }

    private static long revision(ShopFiles shop) {
        return number("SELECT catalog_revision FROM shop WHERE code = ?", shop);
    }

    private static long number(String sql, ShopFiles shop) {
        return Jdbc.list(database.writer(), sql, row -> row.getLong(1), shop.code())
                .getFirst();
    }

    private static List<String> texts(String sql, String shop) {
        return Jdbc.list(database.writer(), sql, row -> row.getString(1), shop);
    }
}
