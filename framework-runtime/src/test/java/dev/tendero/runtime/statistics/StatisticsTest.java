package dev.tendero.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.runtime.labelled.LabelledExamples;
import dev.tendero.runtime.statistics.Stats.EmptySearch;
import dev.tendero.runtime.statistics.Stats.Hour;
import dev.tendero.runtime.statistics.Stats.ShownProduct;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatisticsTest {

    private static final Instant FROM = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-01T12:00:00Z");
    private static Database database;
    private static Statistics statistics;

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.fresh();
        statistics = new Statistics(database.reader());
        for (int shop = 1; shop <= 3; shop++) {
            execute("INSERT INTO shop (id, code, name, currency) VALUES (" + shop + ", 'shop" + shop + "', '', 'EUR')");
        }
        for (int product = 7; product <= 8; product++) {
            execute("INSERT INTO product (id, shop_id, external_id, name, description, price, currency, availability,"
                    + " revision, content_hash) VALUES (" + product + ", 1, 'P-" + product + "', 'Cafetera " + product
                    + "', '', 79.90, 'EUR', 'in_stock', 1, REPEAT('x', 16))");
        }
        session(1, "a");
        session(1, "b");
        session(1, "never used");
        session(2, "other shop");
        turn("a", 1, "10:00:00.000", "hola", new Said("saludo", 0.9, 0, 100));
        turn("a", 2, "10:59:59.999", "busco cafetera", new Said("buscar_producto", 1.0, 2, 200, 7, 8));
        turn("a", 3, "11:00:00.000", "busco Café", new Said("buscar_producto", 0.85, 0, 300));
        turn("b", 1, "11:30:00.000", "busco cafe", new Said("buscar_producto", 0.75, 0, 400));
        turn("b", 2, "11:31:00.000", "info", new Said("info_producto", 0.3, 1, 500, 7));
        turn("b", 3, "11:32:00.000", "asdf", new Said("fallback", 0.05, 0, 600));
        turn("b", 4, "11:33:00.000", "qwer", new Said("fallback", 0, 0, 100_000));
        turn("a", 4, "09:59:59.999", "too early", new Said("saludo", 0.9, 0, 100));
        turn("a", 5, "12:00:00.000", "too late", new Said("saludo", 0.9, 0, 100));
        turn("other shop", 1, "11:00:00.000", "hola", new Said("saludo", 0.9, 0, 100));
        execute("UPDATE turn SET source = 'model', model_outcome = 'ok' WHERE session_id = 'a' AND seq = 2");
        execute("UPDATE turn SET model_outcome = 'ungrounded' WHERE session_id = 'b' AND seq = 2");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aShopsPeriodInFigures() {
        Stats stats = statistics.of("shop1", FROM, TO);
        assertThat(stats.conversations()).isEqualTo(2);
        assertThat(stats.turns()).isEqualTo(7);
        assertThat(stats.perHour())
                .containsExactly(new Hour(FROM, 2, 1), new Hour(Instant.parse("2026-03-01T11:00:00Z"), 5, 1));
        assertThat(stats.intents())
                .extracting(Stats.Intent::intent)
                .containsExactly("buscar_producto", "fallback", "info_producto", "saludo");
        assertThat(stats.intents().getFirst().turns()).isEqualTo(3);
        assertThat(stats.intents().getFirst().confidence()).isCloseTo(2.6 / 3, within(1e-6));
        assertThat(stats.shown())
                .containsExactly(
                        new ShownProduct("shop1", "P-7", "Cafetera 7", 2),
                        new ShownProduct("shop1", "P-8", "Cafetera 8", 1));
        assertThat(stats.fallbacks()).isEqualTo(2);
        assertThat(stats.fallbackRate()).isCloseTo(2.0 / 7, within(1e-9));
        assertThat(stats.confidence())
                .as("0.9 is in the last bin, though it is stored as a little less")
                .containsExactly(2L, 0L, 0L, 1L, 0L, 0L, 0L, 1L, 1L, 2L);
        assertThat(stats.modelOutcomes()).isEqualTo(Map.of("ok", 1L, "ungrounded", 1L));
        assertThat(stats.sources()).isEqualTo(Map.of("model", 1L, "template", 6L));
    }

    @Test
    void whatFoundNothingAndWhatWasNotUnderstood() {
        Stats stats = statistics.of("shop1", FROM, TO);
        assertThat(stats.emptySearches())
                .as("a greeting is no search")
                .singleElement()
                .satisfies(search -> {
                    assertThat(search.message()).isIn("busco Café", "busco cafe");
                    assertThat(search.times()).isEqualTo(2);
                });
        assertThat(stats.withoutResults()).isEqualTo(2);
        assertThat(stats.unrecognised())
                .extracting(Stats.Unrecognised::message)
                .as("latest first")
                .containsExactly("qwer", "asdf");
        assertThat(stats.unrecognised().getFirst())
                .isEqualTo(new Stats.Unrecognised("shop1", Instant.parse("2026-03-01T11:33:00Z"), "qwer", null));
    }

    @Test
    void latencyIsInMillisecondsByNearestRank() {
        Stats stats = statistics.of("shop1", FROM, TO);
        assertThat(stats.latency().understanding()).isEqualTo(new Percentiles(0.4, 100, 100));
        assertThat(stats.latency().query()).isEqualTo(new Percentiles(0.8, 200, 200));
        assertThat(stats.latency().total()).isEqualTo(new Percentiles(1.21, 300.01, 300.01));
    }

    @Test
    void allShopsTogether() {
        Stats stats = statistics.of(null, FROM, TO);
        assertThat(stats.turns()).isEqualTo(8);
        assertThat(stats.conversations()).isEqualTo(3);
        assertThat(stats.unrecognised()).hasSize(2);
    }

    @Test
    void aShopWithoutTurnsHasFiguresOfNothing() {
        Stats stats = statistics.of("shop3", FROM, TO);
        assertThat(stats.turns()).isZero();
        assertThat(stats.fallbackRate()).isZero();
        assertThat(stats.withoutResults()).isZero();
        assertThat(stats.emptySearches()).isEqualTo(List.<EmptySearch>of());
        assertThat(stats.confidence()).hasSize(10).containsOnly(0L);
        assertThat(stats.latency().query()).isEqualTo(new Percentiles(0, 0, 0));
    }

    @Test
    void unknownShopAndEmptyPeriodAreTold() {
        assertThatThrownBy(() -> statistics.of("nobody", FROM, TO))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_SHOP));
        assertThatThrownBy(() -> statistics.of("shop1", TO, FROM))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_PARAMETER));
    }

    @Test
    void figuresAreTheSameFromRollups() throws SQLException {
        Instant middle = Instant.parse("2026-03-01T10:30:00Z");
        Instant end = Instant.parse("2026-03-01T11:32:30Z");
        execute("INSERT INTO turn_feedback VALUES ('a', 2, 1, 'up', '2026-03-01 11:00:00')");
        Stats wholeHours = statistics.of("shop1", FROM, TO);
        Stats partHours = statistics.of(null, middle, end);

        assertThat(new Rollup(database.writer()).upTo(TO.plusSeconds(240)))
                .as("the last hour is not settled yet")
                .isEqualTo(2);
        assertThat(new Rollup(database.writer()).upTo(TO.plusSeconds(360))).isEqualTo(1);
        assertThat(new Rollup(database.writer()).upTo(TO.plusSeconds(360))).isZero();
        execute("UPDATE turn SET intent = 'changed' WHERE created_at BETWEEN '2026-03-01 11:00:00' AND"
                + " '2026-03-01 11:59:59' AND intent <> 'fallback' AND shop_id = 1");

        assertSame(statistics.of("shop1", FROM, TO), wholeHours);
        execute("UPDATE turn SET intent = IF(seq = 2, 'info_producto', 'buscar_producto') WHERE intent = 'changed'");
        assertSame(statistics.of(null, middle, end), partHours);
        assertThat(wholeHours.thumbs()).isEqualTo(new Stats.Thumbs(1, 0));
        assertThat(wholeHours.asked())
                .as("the only product of an answer is what was asked about")
                .containsExactly(new ShownProduct("shop1", "P-7", "Cafetera 7", 1));
        execute("DELETE FROM turn_feedback");
    }

    private static void assertSame(Stats rolled, Stats live) {
        assertThat(rolled)
                .usingRecursiveComparison()
                .withComparatorForType((one, other) -> Math.abs(one - other) < 1e-6 ? 0 : 1, Double.class)
                .isEqualTo(live);
    }

    @Test
    void recordingTimesAreAddedUp() throws SQLException {
        Instant now = Instant.parse("2026-04-01T10:30:00Z");
        RecordTimes times = new RecordTimes(Clock.fixed(now, ZoneOffset.UTC));
        times.add("shop1", 1000);
        try (var connection = database.writer().getConnection()) {
            times.writeTo(connection);
            times.writeTo(connection);
            times.add("shop1", 1000);
            times.add("shop1", 50_000);
            times.writeTo(connection);
        }
        Stats stats = statistics.of("shop1", now, now.plusSeconds(1));
        assertThat(stats.latency().record()).isEqualTo(new Percentiles(1, 50, 50));
    }

    @Test
    void anUnrecognisedMessageShowsWhatItShouldHaveBeen() {
        LabelledExamples labelled = new LabelledExamples(database.writer(), Clock.systemUTC());
        labelled.put("shop1", "qwer", "saludo");
        labelled.put("shop1", "qwer", "ayuda");
        assertThat(statistics.of("shop1", FROM, TO).unrecognised())
                .extracting(Stats.Unrecognised::label)
                .containsExactly("ayuda", null);
        assertThat(labelled.byIntent("shop1")).isEqualTo(Map.of("ayuda", List.of("qwer")));
        assertThat(labelled.byIntent("shop2")).isEmpty();

        labelled.remove("shop1", "qwer");
        assertThat(labelled.of("shop1")).isEmpty();
        assertThatThrownBy(() -> labelled.put("shop1", "x".repeat(501), "saludo"))
                .hasMessageContaining("501 characters");
    }

    @ParameterizedTest
    @EnumSource(StatsSql.class)
    void everyStatementReadsThePeriodByItsKey(StatsSql sql) throws SQLException {
        String text = "EXPLAIN "
                + sql.text(1, false)
                        .replace("%s", "'buscar_producto'")
                        .replaceFirst("\\?", "1")
                        .replaceFirst("\\?", "'2026-03-01 10:00:00'")
                        .replaceFirst("\\?", "'2026-03-01 12:00:00'");
        try (var connection = database.writer().getConnection();
                var rows = connection.createStatement().executeQuery(text)) {
            int found = 0;
            while (rows.next()) {
                if ("tp".equals(rows.getString("table"))) {
                    assertThat(rows.getString("key")).isEqualTo("PRIMARY");
                }
                if ("t".equals(rows.getString("table"))) {
                    found++;
                    assertThat(rows.getString("key")).isEqualTo("turn_by_time");
                    assertThat(rows.getString("type")).as("by shop and time").isEqualTo("range");
                }
            }
            assertThat(found).isEqualTo(1);
        }
    }

    /** @param micros of understanding; the query takes twice as long */
    private record Said(String intent, double confidence, int results, int micros, int... products) {}

    private static void session(int shop, String id) throws SQLException {
        execute("INSERT INTO session (id, shop_id, created_at) VALUES (?, ?, '2026-03-01 09:00:00')", id, shop);
    }

    private static void turn(String session, int seq, String time, String message, Said said) throws SQLException {
        execute(
                "INSERT INTO turn SELECT id, ?, ?, shop_id, ?, ?, '', ?, ?, 'template', ?, ?, ?, 10, NULL, '{}'"
                        + " FROM session WHERE id = ?",
                seq,
                "m" + seq,
                "2026-03-01 " + time,
                message,
                said.intent(),
                said.confidence(),
                said.results(),
                said.micros(),
                said.micros() * 2,
                session);
        for (int i = 0; i < said.products().length; i++) {
            execute("INSERT INTO turn_product VALUES (?, ?, ?, ?, 79.90)", session, seq, i + 1, said.products()[i]);
        }
    }

    private static void execute(String sql, @Nullable Object... values) throws SQLException {
        try (var connection = database.writer().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
