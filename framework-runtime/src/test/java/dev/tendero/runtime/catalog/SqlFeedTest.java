package dev.tendero.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.Availability;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.runtime.shop.CatalogQuery;
import dev.tendero.runtime.shop.CatalogSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop's own database, on the tests' server. */
class SqlFeedTest {

    private static final AtomicInteger SHOPS = new AtomicInteger();
    private static final String QUERY = "SELECT sku AS id, title AS name, cost AS price, qty AS availability, material,"
            + " updated_at FROM article WHERE active";

    private static Database database;
    private static DatabaseSettings.External theirs;

    private final Now now = new Now();
    private ShopInfo shop = new ShopInfo("none", "None", "es", "EUR");

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.fresh();
        theirs = TestDatabase.empty();
        execute("CREATE TABLE article (sku VARCHAR(20) PRIMARY KEY, title VARCHAR(200), cost DECIMAL(10,3), qty INT,"
                + " material VARCHAR(50), active BOOLEAN DEFAULT TRUE, updated_at DATETIME(6) NULL)");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        shop = new ShopInfo("sql-" + SHOPS.incrementAndGet(), "Tienda", "es", "EUR");
        execute("DELETE FROM article");
        execute("INSERT INTO article (sku, title, cost, qty, material, updated_at) VALUES"
                + " ('A', 'Mesa', 1299.500, 3, 'roble', '2026-03-01 10:00:00'),"
                + " ('B', 'Silla', 15.999, 0, NULL, '2026-03-01 11:00:00'),"
                + " ('C', 'Banco', 0, 1, NULL, '2026-03-01 11:30:00')");
    }

    @Test
    void rowsBecomeProductsAndOtherColumnsAttributes() {
        List<FeedLine> lines = ReadFeed.lines(new SqlFeed(
                FeedDatabase.of(source(QUERY, null), this::variable, FeedDatabase.Limits.USUAL),
                query(QUERY + " ORDER BY sku", null),
                null,
                new ItemReader("EUR", Instant.now())));

        assertThat(ReadFeed.items(lines))
                .satisfiesExactly(
                        table -> {
                            assertThat(table.id()).isEqualTo("A");
                            assertThat(table.price()).isEqualByComparingTo("1299.50");
                            assertThat(table.availability()).isEqualTo(Availability.IN_STOCK);
                            assertThat(table.attributes()).contains(new Attribute("material", "roble"));
                        },
                        chair -> {
                            assertThat(chair.price()).isEqualByComparingTo("16.00");
                            assertThat(chair.availability()).isEqualTo(Availability.OUT_OF_STOCK);
                        });
        assertThat(ReadFeed.rejections(lines))
                .containsExactly("line 3: the price is 0.00; a product without a price can't be offered");
    }

    @Test
    void aRefreshReadsWhatChangedAndAFullOneFindsWhatWasDeleted() throws SQLException {
        CatalogSource source = source(QUERY, "updated_at");
        assertThat(refresh(source).read()).isEqualTo(3);

        execute("UPDATE article SET cost = 20, updated_at = '2026-03-02 09:00:00' WHERE sku = 'B'");
        execute("INSERT INTO article VALUES ('D', 'Cama', 300, 1, 'pino', TRUE, '2026-03-02 09:00:00')");
        execute("DELETE FROM article WHERE sku = 'A'");
        ImportReport changed = refresh(source);
        assertThat(changed.read())
                .as("the row at the mark is read again, and those that changed")
                .isEqualTo(3);
        assertThat(changed.written()).isEqualTo(2);
        assertThat(changed.unlisted()).isZero();
        assertThat(listed()).containsExactly("A", "B", "D");

        execute("UPDATE article SET cost = 0, updated_at = '2026-03-02 09:00:00' WHERE sku = 'D'");
        assertThat(refresh(source).unlisted()).as("without a price").isEqualTo(1);
        execute("UPDATE article SET cost = 300 WHERE sku = 'D'");
        changed = refresh(source);

        ImportReport nothing = refresh(source);
        assertThat(nothing.changed()).isFalse();
        assertThat(nothing.revision()).isEqualTo(changed.revision());

        now.passes(Duration.ofHours(25));
        ImportReport full = refresh(source);
        assertThat(full.unlisted()).isEqualTo(1);
        assertThat(listed()).containsExactly("B", "D");
        assertThat(refresh(source).read()).as("and on from there").isEqualTo(2);
    }

    @Test
    void aQueryThatChangedIsReadInFull() throws SQLException {
        refresh(source(QUERY, "updated_at"));
        execute("DELETE FROM article WHERE sku = 'A'");

        assertThat(refresh(source(QUERY + " AND cost < 1000", "updated_at")).unlisted())
                .isEqualTo(1);
    }

    @Test
    void withoutAColumnThatTellsAllRowsAreReadAndOnlyDifferencesWritten() throws SQLException {
        CatalogSource source = source(QUERY, null);
        refresh(source);
        execute("DELETE FROM article WHERE sku = 'B'");

        ImportReport second = refresh(source);

        assertThat(second.written()).isZero();
        assertThat(second.unlisted()).isEqualTo(1);
    }

    @Test
    void aNumberThatGrowsTellsToo() throws SQLException {
        String query =
                "SELECT sku AS id, title AS name, 5 AS price, UNIX_TIMESTAMP(updated_at) AS version FROM article";
        refresh(source(query, "version"));
        execute("UPDATE article SET title = 'Sillón', updated_at = '2027-01-01 00:00:00' WHERE sku = 'B'");

        ImportReport second = refresh(source(query, "VERSION"));
        ImportReport third = refresh(source(query, "VERSION"));

        assertThat(second.written()).isEqualTo(1);
        assertThat(third.read()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsToldAndTheCatalogueStays() throws SQLException {
        refresh(source(QUERY, null));

        assertFails("SELECT * FROM articles", null, "catalog.query failed: Table '", ".articles' doesn't exist");
        assertFails("SELECT sku AS id, titel AS name, 1 AS price FROM article", null, "Unknown column 'titel'");
        assertFails(
                "SELECT sku AS id, title AS name FROM article",
                null,
                "yields no column \"price\"; it yields [id, name]; name the one that it is with AS price");
        assertFails(QUERY, "modified", "catalog.changed names the column \"modified\", which catalog.query does not");
        assertFails(QUERY.replace("updated_at", "title AS t"), "t", "expected a time or a number that grows");
        assertThat(listed()).containsExactly("A", "B");
    }

    @Test
    void aUserThatIsRefusedOrADatabaseThatIsDownIsTold() {
        CatalogQuery unset = new CatalogQuery(QUERY, "SHOP_USER", "NOT_SET", null, Duration.ofDays(1));
        CatalogQuery wrong = new CatalogQuery(QUERY, "SHOP_USER", "WRONG", null, Duration.ofDays(1));

        assertThatThrownBy(() -> refresh(at(theirs.url(), unset)))
                .hasMessage("the environment variable NOT_SET, which catalog.password_env names, is not set");
        assertThatThrownBy(() -> refresh(at(theirs.url(), wrong)))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("refuses the user: Access denied")
                .hasMessageContaining("check the variables that user_env and password_env name");
        assertThatThrownBy(() -> refresh(at("jdbc:mariadb://127.0.0.1:1/shop", query(QUERY, null))))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("the database jdbc:mariadb://127.0.0.1:1/shop does not answer");
    }

    @Test
    void nothingCanBeWritten() throws SQLException {
        execute(
                "CREATE OR REPLACE FUNCTION wipe() RETURNS INT MODIFIES SQL DATA BEGIN DELETE FROM article; RETURN 1; END");

        assertThatThrownBy(() -> refresh(source(QUERY + " AND wipe() = 1", null)))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("READ ONLY transaction");
        assertThat(ReadFeed.items(ReadFeed.lines(new SqlFeed(
                        FeedDatabase.of(source(QUERY, null), this::variable, FeedDatabase.Limits.USUAL),
                        query(QUERY, null),
                        null,
                        new ItemReader("EUR", Instant.now())))))
                .hasSize(2);
    }

    @Test
    void aQueryThatTakesTooLongIsEndedAndManyRowsAreNotKept() {
        String slow = "SELECT seq AS id, CONCAT('Mesa ', seq) AS name, 5 AS price FROM seq_1_to_100000";
        FeedDatabase.Limits short1 =
                new FeedDatabase.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(1));
        SqlFeed feed = new SqlFeed(
                FeedDatabase.of(source(slow, null), this::variable, short1),
                query(slow, null),
                null,
                new ItemReader("EUR", Instant.now()));

        assertThatThrownBy(() -> feed.read(line -> pause(line.line()), bytes -> {}))
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("catalog.query");
    }

    private static void pause(long line) {
        try {
            Thread.sleep(line == 1 ? 1_100 : 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertFails(String query, @Nullable String changed, String... parts) {
        assertThatThrownBy(() -> refresh(source(query, changed)))
                .isInstanceOf(TenderoException.class)
                .message()
                .contains(parts);
    }

    private ImportReport refresh(CatalogSource source) {
        return new CatalogImporter(database.bulk(), this::variable, now)
                .importIfChanged(shop, source, ImportProgress.SILENT)
                .orElseThrow();
    }

    private @Nullable String variable(String name) {
        return Map.of(
                        "SHOP_USER", theirs.user().name(),
                        "SHOP_PASSWORD", theirs.user().password(),
                        "WRONG", "not the password")
                .get(name);
    }

    private static CatalogSource source(String query, @Nullable String changed) {
        return at(theirs.url(), query(query, changed));
    }

    private static CatalogSource at(String url, CatalogQuery query) {
        return new CatalogSource(url, CatalogSource.Format.SQL, Map.of(), Duration.ofMinutes(1), query);
    }

    private static CatalogQuery query(String query, @Nullable String changed) {
        return new CatalogQuery(query, "SHOP_USER", "SHOP_PASSWORD", changed, Duration.ofDays(1));
    }

    private List<String> listed() {
        return Jdbc.list(
                database.writer(),
                "SELECT p.external_id FROM product p JOIN shop s ON s.id = p.shop_id WHERE s.code = ? AND p.listed"
                        + " ORDER BY 1",
                row -> row.getString(1),
                shop.id());
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        theirs.url(), theirs.user().name(), theirs.user().password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A clock that is put forward. */
    private static final class Now extends Clock {
        private Instant instant = Instant.parse("2026-03-02T12:00:00Z");

        void passes(Duration time) {
            instant = instant.plus(time);
        }

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
