package dev.tendero.runtime.statistics;

import dev.tendero.runtime.data.Jdbc;

/**
 * The statements of {@link Statistics}, each in two forms with the same columns. One reads the turns of a stretch by
 * their key {@code turn_by_time}, which also holds what is counted; the other what was rolled up of whole hours. Each
 * has a LIMIT of its own, since the reader's sessions have a lower one. Parameters: the shops' numbers, the stretch's
 * begin and its end.
 */
enum StatsSql {
    FACTS("""
            SELECT CAST(DATE_FORMAT(t.created_at, '%Y-%m-%d %H:00:00') AS DATETIME) AS hour, t.intent, t.source,
                IFNULL(t.model_outcome, '') AS outcome, COUNT(*), SUM(t.seq = 1), SUM(t.confidence),
                SUM(t.result_count = 0)
            FROM {turns} GROUP BY hour, t.intent, t.source, outcome LIMIT 2000000""", """
            SELECT t.hour, t.intent, t.source, t.model_outcome, t.turns, t.begun, t.confidence_sum, t.found_nothing
            FROM hour_intent t WHERE {hours} LIMIT 2000000"""),
    CONFIDENCE("""
            SELECT LEAST(9, FLOOR(ROUND(t.confidence, 4) * 10)) AS bin, COUNT(*)
            FROM {turns} GROUP BY bin LIMIT 10""", """
            SELECT t.bin, SUM(t.turns) FROM hour_confidence t WHERE {hours} GROUP BY t.bin LIMIT 10"""),
    UNDERSTANDING(Parts.buckets("t.understanding_us", ""), Parts.histograms("understanding")),
    QUERY(Parts.buckets("t.query_us", ""), Parts.histograms("query")),
    WORDING(Parts.buckets("t.wording_us", ""), Parts.histograms("wording")),
    MODEL(Parts.buckets("t.wording_us", "AND t.model_outcome IS NOT NULL"), Parts.histograms("model")),
    TOTAL(Parts.buckets("t.understanding_us + t.query_us + t.wording_us", ""), Parts.histograms("total")),
    EMPTY_SEARCHES("""
            SELECT t.intent, LEFT(t.message, 200) AS asked, COUNT(*) AS times
            FROM {turns} AND t.result_count = 0 AND t.intent <> 'fallback'
            GROUP BY t.intent, asked ORDER BY times DESC, asked LIMIT 5000""", """
            SELECT t.intent, t.message AS asked, SUM(t.times) AS times
            FROM hour_empty_search t WHERE {hours}
            GROUP BY t.intent, asked ORDER BY times DESC, asked LIMIT 5000"""),
    UNRECOGNISED("""
            SELECT t.shop_id, t.created_at, t.message
            FROM {turns} AND t.intent = 'fallback' ORDER BY t.created_at DESC LIMIT 50""", """
            SELECT u.shop_id, u.created_at, u.message
            FROM (SELECT t.session_id, t.seq FROM hour_unrecognised t WHERE {times}
                ORDER BY t.created_at DESC LIMIT 50) latest
            STRAIGHT_JOIN turn u ON u.session_id = latest.session_id AND u.seq = latest.seq
            LIMIT 50"""),
    SHOWN(Parts.products(""), Parts.productHours("shown")),
    /** A product is asked about where it is the whole answer. */
    ASKED(Parts.products("AND t.result_count = 1"), Parts.productHours("asked"));

    private final String live;
    private final String rolled;

    StatsSql(String live, String rolled) {
        this.live = live;
        this.rolled = rolled;
    }

    /** @param ofHours whether it reads what is rolled up */
    String text(int shops, boolean ofHours) {
        return filled(ofHours ? rolled : live, Jdbc.marks(shops));
    }

    /** @param shops values or marks, with commas between */
    private static String filled(String sql, String shops) {
        String times = "t.shop_id IN (" + shops + ") AND t.created_at >= ? AND t.created_at < ?";
        String turns = "turn t FORCE INDEX (turn_by_time) ";
        return sql.replace("{turns}", turns + "WHERE " + times)
                .replace("{turns and shown}", turns + Parts.SHOWN + " WHERE " + times)
                .replace("{times}", times)
                .replace("{hours}", times.replace("created_at", "hour"));
    }

    /** Pieces that several statements share. */
    private static final class Parts {

        static final String SHOWN = "STRAIGHT_JOIN turn_product tp ON tp.session_id = t.session_id AND tp.seq = t.seq";

        /** Buckets of 1 %, so that a million turns come out as some hundreds of rows. */
        static String buckets(String column, String condition) {
            return "SELECT ROUND(LN(1 + " + column + ") * 100) AS bucket, MAX(" + column + "), COUNT(*) FROM {turns} "
                    + condition + " GROUP BY bucket LIMIT 5000";
        }

        static String histograms(String stage) {
            return "SELECT t.histogram FROM hour_latency t WHERE {hours} AND t.stage = '" + stage + "' LIMIT 2000000";
        }

        static String products(String condition) {
            return "SELECT tp.product_id, COUNT(*) AS times FROM {turns and shown} " + condition
                    + " GROUP BY tp.product_id ORDER BY times DESC, tp.product_id LIMIT 5000";
        }

        static String productHours(String kind) {
            return "SELECT t.product_id, SUM(t.times) AS times FROM hour_product t WHERE {hours} AND t.kind = '" + kind
                    + "' GROUP BY t.product_id ORDER BY times DESC, t.product_id LIMIT 5000";
        }
    }
}
