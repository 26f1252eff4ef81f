package dev.tendero.runtime.statistics;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is rolled up of an hour, all shops together. */
enum RollupSql {
    INTENTS("""
            INSERT INTO hour_intent
            SELECT t.shop_id, {hour}, t.intent, t.source, IFNULL(t.model_outcome, '') AS outcome, COUNT(*),
                SUM(t.seq = 1), SUM(t.confidence), SUM(t.result_count = 0)
            FROM {turns}
            GROUP BY t.shop_id, t.intent, t.source, outcome"""),
    CONFIDENCE("""
            INSERT INTO hour_confidence
            SELECT t.shop_id, {hour}, LEAST(9, FLOOR(ROUND(t.confidence, 4) * 10)) AS bin, COUNT(*)
            FROM {turns}
            GROUP BY t.shop_id, bin"""),
    UNDERSTANDING(Parts.stage("understanding", "t.understanding_us", "")),
    QUERY(Parts.stage("query", "t.query_us", "")),
    WORDING(Parts.stage("wording", "t.wording_us", "")),
    MODEL(Parts.stage("model", "t.wording_us", "AND t.model_outcome IS NOT NULL")),
    TOTAL(Parts.stage("total", "t.understanding_us + t.query_us + t.wording_us", "")),
    SHOWN(Parts.products("shown", "")),
    ASKED(Parts.products("asked", "AND t.result_count = 1")),
    /** Of the intents that found something in this hour or in one before. */
    EMPTY_SEARCHES("""
            INSERT INTO hour_empty_search
            SELECT shop_id, {hour}, intent, asked, times
            FROM (SELECT t.shop_id, t.intent, LEFT(t.message, 200) AS asked, COUNT(*) AS times,
                    ROW_NUMBER() OVER (PARTITION BY t.shop_id ORDER BY COUNT(*) DESC) AS place
                FROM {turns}
                AND t.result_count = 0 AND t.intent <> 'fallback'
                AND EXISTS (SELECT 1 FROM hour_intent h
                    WHERE h.shop_id = t.shop_id AND h.intent = t.intent AND h.found_nothing < h.turns)
                GROUP BY t.shop_id, t.intent, asked) counted
            WHERE place <= 200"""),
    UNRECOGNISED("""
            INSERT INTO hour_unrecognised
            SELECT shop_id, created_at, session_id, seq
            FROM (SELECT t.shop_id, t.created_at, t.session_id, t.seq,
                    ROW_NUMBER() OVER (PARTITION BY t.shop_id ORDER BY t.created_at DESC) AS place
                FROM {turns} AND t.intent = 'fallback') said
            WHERE place <= 200""");

    private final String text;

    RollupSql(String text) {
        this.text = text;
    }

    /**
     * @param hour its begin, UTC
     * @param shops their ids; as constants they let the index be read from the hour's first turn to its last
     */
    String text(LocalDateTime hour, List<Integer> shops) {
        String begin = literal(hour);
        return text.replace("{shown}", Parts.SHOWN + " WHERE {period}")
                .replace("{turns}", Parts.TURNS + " WHERE {period}")
                .replace(
                        "{period}",
                        "t.shop_id IN (" + listed(shops) + ") AND t.created_at >= " + begin + " AND t.created_at < "
                                + literal(hour.plusHours(1)))
                .replace("{hour}", begin);
    }

    private static String listed(List<Integer> shops) {
        return shops.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String literal(LocalDateTime time) {
        return "TIMESTAMP'" + time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)) + "'";
    }

    /** Pieces that several statements share. */
    private static final class Parts {

        static final String TURNS = "turn t FORCE INDEX (turn_by_time)";
        static final String SHOWN =
                TURNS + " STRAIGHT_JOIN turn_product tp ON tp.session_id = t.session_id AND tp.seq = t.seq";

        static String stage(String stage, String column, String condition) {
            return """
                    INSERT INTO hour_latency
                    SELECT shop_id, {hour}, '%s', GROUP_CONCAT(CONCAT(bucket, ':', micros, ':', turns) SEPARATOR ',')
                    FROM (SELECT t.shop_id, CAST(ROUND(LN(1 + %s) * 100) AS INT) AS bucket, MAX(%s) AS micros,
                            COUNT(*) AS turns
                        FROM {turns} %s GROUP BY t.shop_id, bucket) buckets
                    GROUP BY shop_id""".formatted(stage, column, column, condition);
        }

        static String products(String kind, String condition) {
            return """
                    INSERT INTO hour_product
                    SELECT shop_id, {hour}, '%s', product_id, times
                    FROM (SELECT t.shop_id, tp.product_id, COUNT(*) AS times,
                            ROW_NUMBER() OVER (PARTITION BY t.shop_id ORDER BY COUNT(*) DESC) AS place
                        FROM {shown} %s GROUP BY t.shop_id, tp.product_id) counted
                    WHERE place <= 200""".formatted(kind, condition);
        }
    }
}
