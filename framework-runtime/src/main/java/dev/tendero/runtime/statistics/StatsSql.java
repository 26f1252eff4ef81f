package dev.tendero.runtime.statistics;

import dev.tendero.runtime.data.Jdbc;

/**
 * The statements of {@link Statistics}. Each reads the period's turns by their key {@code turn_by_time}, which also
 * holds what is counted. Each has a LIMIT of its own, since the reader's sessions have a lower one.
 */
enum StatsSql {
    CONVERSATIONS("""
            SELECT COUNT(DISTINCT t.session_id)"""),
    HOURS("""
            SELECT CAST(DATE_FORMAT(t.created_at, '%Y-%m-%d %H:00:00') AS DATETIME) AS hour, COUNT(*)""", """
            GROUP BY hour ORDER BY hour LIMIT 20000"""),
    INTENTS("""
            SELECT t.intent, COUNT(*) AS turns, AVG(t.confidence)""", """
            GROUP BY t.intent ORDER BY turns DESC, t.intent LIMIT 2000"""),
    CONFIDENCE("""
            SELECT LEAST(9, FLOOR(ROUND(t.confidence, 4) * 10)) AS bin, COUNT(*)""", """
            GROUP BY bin LIMIT 10"""),
    SOURCES("""
            SELECT t.source, COUNT(*)""", """
            GROUP BY t.source LIMIT 10"""),
    MODEL_OUTCOMES("""
            SELECT t.model_outcome, COUNT(*)""", """
            AND t.model_outcome IS NOT NULL GROUP BY t.model_outcome LIMIT 100"""),
    UNDERSTANDING(Parts.buckets("understanding_us"), Parts.BY_BUCKET),
    QUERY(Parts.buckets("query_us"), Parts.BY_BUCKET),
    WORDING(Parts.buckets("wording_us"), Parts.BY_BUCKET),
    TOTAL(Parts.buckets("understanding_us + t.query_us + t.wording_us"), Parts.BY_BUCKET),
    /** With how many of its turns found nothing. */
    SEARCHING_INTENTS("""
            SELECT t.intent, SUM(t.result_count = 0)""", """
            GROUP BY t.intent HAVING MAX(t.result_count) > 0 LIMIT 2000"""),
    /** Parameters besides: the intents that search. */
    EMPTY_SEARCHES("""
            SELECT LEFT(t.message, 200) AS asked, COUNT(*) AS times""", """
            AND t.result_count = 0 AND t.intent IN (%s)
            GROUP BY asked ORDER BY times DESC, asked LIMIT 50"""),
    UNRECOGNISED("""
            SELECT (SELECT code FROM shop WHERE id = t.shop_id), t.created_at, t.message""", """
            AND t.intent = 'fallback' ORDER BY t.created_at DESC LIMIT 50"""),
    SHOWN("""
            SELECT s.code, p.external_id, p.name, top.times
            FROM (SELECT tp.product_id, COUNT(*) AS times""", """
            GROUP BY tp.product_id ORDER BY times DESC, tp.product_id LIMIT 50) top
            JOIN product p ON p.id = top.product_id
            JOIN shop s ON s.id = p.shop_id
            ORDER BY top.times DESC, p.id
            LIMIT 50""");

    private final String select;

    private final String rest;

    StatsSql(String select) {
        this(select, "LIMIT 1");
    }

    StatsSql(String select, String rest) {
        this.select = select;
        this.rest = rest;
    }

    /** Parameters: the shops' numbers, the period's begin and its end. */
    String text(int shops) {
        String shown = this == SHOWN ? Parts.JOIN_SHOWN : "";
        return select + "\nFROM turn t FORCE INDEX (turn_by_time)" + shown + "\nWHERE t.shop_id IN ("
                + Jdbc.marks(shops) + ") AND t.created_at >= ? AND t.created_at < ?\n" + rest;
    }

    /** Pieces that several statements share. */
    private static final class Parts {

        static final String JOIN_SHOWN =
                "\nSTRAIGHT_JOIN turn_product tp ON tp.session_id = t.session_id AND tp.seq = t.seq";
        static final String BY_BUCKET = "GROUP BY bucket ORDER BY bucket LIMIT 5000";

        /** Buckets of 1 %, so that a million turns come out as some hundreds of rows. */
        static String buckets(String column) {
            return "SELECT ROUND(LN(1 + t." + column + ") * 100) AS bucket, MAX(t." + column + "), COUNT(*)";
        }
    }
}
