package dev.tendero.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.Row;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.query.OwnQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The queries of shops' own intents, of two shops in one database. */
class OwnQueriesTest {

    private static final QueryScope UNO = new QueryScope("uno", Set.of());

    private static Database database;
    private final Statements statements = new Statements(database.reader());

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        new Transactions(database.writer()).run("setup", c -> {
            Jdbc.update(
                    c,
                    "INSERT INTO shop (id, code, name, currency) VALUES (1, 'uno', 'Uno', 'EUR'), (2, 'dos', 'Dos', 'EUR')");
            Jdbc.update(
                    c,
                    "INSERT INTO product (id, shop_id, external_id, name, description, price, currency, availability,"
                            + " revision, content_hash) SELECT seq, 1 + seq MOD 2, seq, CONCAT('Cosa ', seq), '', seq, 'EUR',"
                            + " 'in_stock', 1, '' FROM seq_1_to_10");
            return Jdbc.update(
                    c,
                    "INSERT INTO product_attribute (product_id, name, value) SELECT id, 'color', 'rojo' FROM product");
        });
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private List<Row> rows(String sql, Map<String, ?> parameters) {
        statements.registry().addOwnQuery("uno/todo", sql, "todo.yaml", UNO);
        return statements.select("uno/todo", "query", parameters);
    }

    @Test
    void aQueryThatNamesNoShopSeesItsOwnRowsAlone() {
        List<Row> rows = rows(
                "SELECT p.id, a.value, (SELECT COUNT(*) FROM shop_product) AS n FROM shop_product p JOIN shop_attribute a"
                        + " USING (product_key) WHERE p.price <![CDATA[<=]]> #{most}"
                        + " <if test='least != null'>AND p.price >= #{least}</if>",
                Map.of("most", 6, "least", 3));
        assertThat(rows).extracting(row -> row.columns().get("id")).containsExactlyInAnyOrder("4", "6");
        assertThat(rows).allSatisfy(row -> assertThat(row.columns()).containsEntry("n", 5L));
    }

    @Test
    void norByAskingForAnothers() {
        assertThat(rows("SELECT id FROM shop_product WHERE shop = 'dos' OR 1 = 1", Map.of()))
                .hasSize(5);
    }

    /** What a sample of values does not bring is looked at once it comes. */
    @Test
    void aPartThatOnlySomeValuesBringIsLookedAtToo() {
        String sql =
                "SELECT id FROM <choose><when test='x == 7'>turn</when><otherwise>shop_product</otherwise></choose>";
        assertThat(rows(sql, Map.of("x", 1))).hasSize(5);
        assertThatThrownBy(() -> statements.select("uno/todo", "query", Map.of("x", 7)))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.QUERY_FAILED))
                .hasMessageContaining("reads turn");
    }

    @Test
    void whatIsRefusedNamesItsLine() {
        assertThatThrownBy(() -> rows("SELECT id\nFROM shop_product\nWHERE prise > 3", Map.of()))
                .hasMessage(
                        "todo.yaml: line 3 of the query: there is no column prise; expected one of product_key, shop,"
                                + " id, name, description, brand, category, category_path, price, list_price, currency,"
                                + " availability, image_url, url; did you mean \"price\"");
    }

    /** The rules know the views' columns by heart. */
    @Test
    void theViewsHaveTheColumnsThatTheRulesKnow() {
        for (String view : List.of("shop_product", "shop_category", "shop_attribute")) {
            Set<String> known =
                    OwnQuery.of("SELECT * FROM " + view, Set.of()).columns().orElseThrow();
            statements
                    .registry()
                    .addQuery(
                            view,
                            "SELECT column_name AS c FROM information_schema.columns WHERE table_name = '" + view
                                    + "' AND table_schema = DATABASE()",
                            view);
            assertThat(statements.select(view, "query", Map.of()))
                    .extracting(row -> row.columns().get("c"))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }
}
