package dev.tendero.benchmarks.statistics;

import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.statistics.Rollup;
import dev.tendero.runtime.statistics.Statistics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Fills 30 days with turns, rolls them up and times what the dashboard asks. Arguments: the folder of the database,
 * kept between runs, and how many turns.
 */
public final class StatisticsRun {

    private static final int HOURS = 720;
    private static final int ROUNDS = 5;
    private static final String TURNS = """
            INSERT INTO turn
            SELECT CONCAT('%2$06d', LPAD(seq DIV 5, 16, '0')), 1 + seq MOD 5, CONCAT('m', seq), 1,
                FROM_UNIXTIME(%3$d + seq * 3600 / %1$d), CONCAT('busco algo número ', seq MOD 3000),
                'Esto es lo que hay.',
                ELT(1 + seq MOD 9, 'buscar_producto', 'info_producto', 'saludo', 'buscar_producto', 'ayuda',
                    'recomendar_categoria', 'comparar_precios', 'buscar_producto', IF(seq MOD 7 = 0, 'fallback', 'saludo')),
                0.3 + (seq MOD 70) / 100, 'template', seq MOD 6, 100 + CRC32(seq) MOD 3000,
                500 + CRC32(seq * 3) MOD 20000, 50 + CRC32(seq * 7) MOD 900, NULL, '{}'
            FROM seq_0_to_%4$d""";
    private static final String SESSIONS =
            "INSERT INTO session SELECT CONCAT('%2$06d', LPAD(seq, 16, '0')), 1, FROM_UNIXTIME(%3$d) FROM seq_0_to_%5$d";
    private static final String SHOWN = """
            INSERT INTO turn_product
            SELECT CONCAT('%2$06d', LPAD(seq DIV 5, 16, '0')), 1 + seq MOD 5, 1, 1 + CRC32(seq) MOD 10000, 9.90
            FROM seq_0_to_%4$d WHERE seq MOD 3 = 0""";
    private static final String PRODUCTS = """
            INSERT INTO product (id, shop_id, external_id, name, description, price, currency, availability, revision,
                content_hash)
            SELECT seq, 1, seq, CONCAT('Producto ', seq), '', 9.90, 'EUR', 'in_stock', 1, REPEAT('x', 16)
            FROM seq_1_to_10000""";

    private StatisticsRun() {}

    public static void main(String[] args) throws SQLException {
        long turns = Long.parseLong(args[1]);
        Instant begin = Instant.now().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.DAYS);
        DatabaseSettings settings = DatabaseSettings.embedded(Path.of(args[0]).toAbsolutePath());
        try (Database database = Database.open(settings, Database.Access.ALONE, System.out::println)) {
            try (Connection connection = database.bulk().getConnection()) {
                fill(connection, turns / HOURS, begin);
            }
            Statistics statistics = new Statistics(database.bulk());
            Instant end = begin.plus(Duration.ofDays(30));
            Rollup rollup = new Rollup(database.bulk());
            long start = System.nanoTime();
            int hours = rollup.upTo(end.plus(Duration.ofHours(1)));
            System.out.printf("rolled up %d hours in %.1f s%n", hours, seconds(start));
            for (int days : new int[] {1, 7, 30}) {
                time(statistics, end.minus(Duration.ofDays(days)).plus(Duration.ofMinutes(30)), end, days);
            }
        }
    }

    private static void fill(Connection connection, long perHour, Instant begin) throws SQLException {
        if (Jdbc.list(connection, "SELECT COUNT(*) FROM shop", row -> row.getLong(1))
                        .getFirst()
                > 0) {
            return;
        }
        Jdbc.update(connection, "INSERT INTO shop (id, code, name, currency) VALUES (1, 'load', 'Load', 'EUR')");
        Jdbc.update(connection, PRODUCTS);
        Jdbc.update(connection, "SET time_zone = '+00:00'");
        for (int hour = 0; hour < HOURS; hour++) {
            long from = begin.getEpochSecond() + hour * 3600L;
            for (String sql : new String[] {SESSIONS, TURNS, SHOWN}) {
                Jdbc.update(connection, sql.formatted(perHour, hour, from, perHour - 1, perHour / 5));
            }
        }
    }

    /** From half past an hour, so that a part of one is read turn by turn as it usually is. */
    private static void time(Statistics statistics, Instant from, Instant to, int days) {
        double best = Double.MAX_VALUE;
        double worst = 0;
        long counted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            counted = statistics.of("load", from, to).turns();
            best = Math.min(best, seconds(start));
            worst = Math.max(worst, seconds(start));
        }
        System.out.printf("%d days, %d turns: %.0f to %.0f ms%n", days, counted, best * 1000, worst * 1000);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
