package dev.tendero.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.Update;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

    private static Database database;
    private Statements statements;
    private StatementRegistry registry;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        Transactions transactions = new Transactions(database.writer());
        transactions.run(
                "setup",
                c -> Jdbc.update(c, "INSERT INTO shop (id, code, name, currency) VALUES (1, 'demo', 'Demo', 'EUR')"));
        transactions.run(
                "setup",
                c -> Jdbc.update(
                        c, "INSERT INTO brand (shop_id, name) SELECT 1, CONCAT('Marca ', seq) FROM seq_1_to_500"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void fresh() {
        statements = new Statements(database.reader());
        registry = statements.registry();
    }

    @Test
    void mapsDynamicSqlToRowsInOrder() {
        registry.addQuery(
                "marcas",
                "SELECT name AS NOMBRE, NULL AS nada, id FROM brand <if test='name != null'>WHERE name = #{name}</if> "
                        + "ORDER BY id",
                "marcas.yaml");

        assertThat(statements.select("marcas", "query", Map.of("name", "Marca 7")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.columns().keySet()).containsExactly("nombre", "nada", "id");
                    assertThat(row.text("nombre")).contains("Marca 7");
                    assertThat(row.text("nada")).isEmpty();
                });
    }

    @Test
    void rowsOfNothingButNullsAreRows() {
        registry.addQuery("nada", "<script>SELECT NULL AS a UNION ALL SELECT #{falta}</script>", "nada.yaml");
        assertThat(statements.select("nada", "query", Map.of()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.columns()).containsEntry("a", null));
    }

    @Test
    void rowLimitHoldsWhateverTheStatementAsksFor() {
        registry.addQuery("muchas", "SELECT id FROM brand", "muchas.yaml");
        registry.addQuery("todas", "SELECT seq, REPEAT('x', 20000) AS x FROM seq_1_to_50000 LIMIT 50000", "todas.yaml");
        assertThat(statements.select("muchas", "query", Map.of())).hasSize(200);
        assertThat(statements.select("todas", "query", Map.of())).hasSize(200);
        Statements few = new Statements(database.reader(), 3);
        few.registry().addQuery("muchas", "SELECT id FROM brand", "muchas.yaml");
        assertThat(few.select("muchas", "query", Map.of())).hasSize(3);
    }

    @Test
    void longStatementsAreCutAndNamed() {
        registry.addQuery("lento", "SELECT SLEEP(10) AS s", "lento.yaml");
        assertThatThrownBy(() -> statements.select("lento", "query", Map.of()))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.QUERY_FAILED))
                .hasMessageContaining("lento.query")
                .hasMessageContaining("max_statement_time");
    }

    @Test
    void pastingIsRefusedWithItsLine() {
        assertThatThrownBy(() -> registry.addQuery("a", "SELECT 1\nFROM ${table}", "a.yaml"))
                .hasMessageContaining("a.yaml: line 2 of the query")
                .hasMessageContaining("use #{}");
        assertThatThrownBy(() -> registry.addMapper("a", mapper("a", """
                        <!-- ${harmless}
                        -->
                        <select id="x" resultType="map">
                        SELECT ${columns}</select>"""), "a.xml"))
                .hasMessageStartingWith("a.xml:7: ");
        assertThatThrownBy(() -> registry.addInterface("a", Pasting.class)).hasMessageContaining("Pasting.all");
        assertThatThrownBy(() -> registry.addInterface("a", Provided.class)).hasMessageContaining("@SelectProvider");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1\nFROM &#36;{text}",
                "SELECT 1\nFROM &#x24;&#x7b;text}",
                "SELECT 1\nFROM <![CDATA[${text}]]>",
                "SELECT 1\nFROM $<![CDATA[{text}]]>",
                "SELECT 1\nFROM $<!-- -->{text}",
                "SELECT 1\nFROM $<if test='a != null'>{text}</if>",
                "SELECT 1\n<bind name='a' value='&#36;{text}'/>",
                "<script>SELECT 1\nFROM &#36;{text}</script>"
            })
    void pastingIsRefusedHoweverItIsWritten(String sql) {
        assertThatThrownBy(() -> registry.addQuery("a", sql, "a.yaml"))
                .hasMessageStartingWith("a.yaml: line 2 of the query: ${} pastes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@java.lang.System@getProperty('user.home')",
                "@java.lang.Integer@MAX_VALUE",
                "new java.io.File('/tmp/x').exists()",
                "text.getClass()",
                "text.class.classLoader",
                "text['cl' + 'ass']",
                "('@java.lang.System@exit(0)')(1)",
                "#a = 1",
                "text.matches('.*')",
                "names.{ #this.getClass() }"
            })
    void expressionsRunNoJava(String expression) {
        String escaped = expression.replace("'", "&apos;");
        List.of("<bind name='a' value='%s'/>", "<if test='%s'>A</if>", "<foreach collection='%s' item='i'>A</foreach>")
                .forEach(tag -> assertThatThrownBy(
                                () -> registry.addQuery("a", "SELECT 1\n" + tag.formatted(escaped), "a.yaml"))
                        .isInstanceOf(TenderoException.class)
                        .hasMessageStartingWith("a.yaml: line 2 of the query: \"" + expression + "\" would run Java"));
    }

    @Test
    void harmlessExpressionsPass() {
        registry.addQuery(
                "bien",
                "<bind name='like' value=\"'%' + text.toLowerCase().trim() + '%'\"/>"
                        + "SELECT #{like} AS a <if test=\"names != null and !names.isEmpty() and names.size() &lt; 3 "
                        + "and text in {'Uno', 'Dos'} and n * 2 - 1 &gt;= -4\">, 'b' AS b</if>",
                "bien.yaml");
        assertThat(statements.select("bien", "query", Map.of("text", "Uno", "names", List.of("x"), "n", 3)))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.columns()).containsEntry("a", "%uno%").containsEntry("b", "b"));
    }

    @Test
    void documentTypesOfOnesOwnAreRefused() {
        String own = "<select id=\"q\" resultType=\"map\">SELECT &paste;text} AS a</select>";
        String dtd = "mybatis-3-mapper.dtd\"";
        for (String mapper : List.of(
                mapper("m", own).replace(dtd, dtd + " [<!ENTITY paste '&#36;{'>]"),
                mapper("m", own).replace(dtd, dtd + " [<!ENTITY paste SYSTEM 'file:///etc/hostname'>]"),
                mapper("m", own).replace(dtd, dtd + " [<!ENTITY % more SYSTEM 'file:///etc/hostname'> %more;]"),
                mapper("m", own).replace(dtd, "other.dtd\""))) {
            assertThatThrownBy(() -> registry.addMapper("m", mapper, "m.xml"))
                    .hasMessageStartingWith("m.xml:2: a document type of its own");
        }
    }

    @Test
    void onlySelectsThatReturnRowsAreTaken() {
        assertRefused("<delete id=\"q\">DELETE FROM brand</delete>", "not a <select>");
        assertRefused("<select id=\"q\" resultType=\"map\">UPDATE brand SET name = 1</select>", "not a SELECT");
        assertRefused("<select id=\"q\" resultType=\"map\">/* SELECT */ SET tx_read_only = 0</select>", "not a SELECT");
        assertRefused("<select id=\"q\" resultType=\"map\">/*! SET @a = 1 -- */ SELECT 1</select>", "not a SELECT");
        assertRefused("<select id=\"q\" resultType=\"int\">SELECT 1</select>", "resultType=\"map\"");
        assertRefused("<select id=\"q\" resultType=\"map\" timeout=\"60\">SELECT 1</select>", "database.query_time");
        assertRefused("<select id=\"q\" resultType=\"map\"><if>SELECT 1</select>", "not a mapper");
        assertThatThrownBy(() -> registry.addQuery("b", "DELETE FROM brand", "b.yaml"))
                .hasMessageContaining("b.yaml")
                .hasMessageContaining("not a SELECT");
        assertThatThrownBy(() -> registry.addQuery("c", "SELECT 1 <if>", "c.yaml"))
                .hasMessageContaining("c.yaml: the query's <if>");
        assertThatThrownBy(() -> registry.addInterface("d", Writing.class)).hasMessageContaining("not a <select>");
    }

    private void assertRefused(String body, String reason) {
        Statements own = new Statements(database.reader());
        assertThatThrownBy(() -> own.registry().addMapper("m", mapper("m", body), "m.xml"))
                .as(body)
                .isInstanceOf(TenderoException.class)
                .hasMessageStartingWith("m.xml")
                .hasMessageContaining(reason);
    }

    @Test
    void mapperOfAnotherNameOrSecondQueryIsRefused() {
        String body = "<select id=\"q\" resultType=\"map\">SELECT 1 AS a</select>";
        assertThatThrownBy(() -> registry.addMapper("mine", mapper("yours", body), "mine.xml"))
                .hasMessageContaining("namespace has to be \"mine\"");
        registry.addQuery("e", "SELECT 1 AS a", "e.yaml");
        assertThatThrownBy(() -> registry.addQuery("e", "SELECT 2 AS a", "e2.yaml"))
                .hasMessageContaining("e2.yaml");
    }

    @Test
    void interfacesAndMappersOfOneNameInTwoShopsStandSideBySide() {
        registry.addInterface("tienda1/marcas", Brands.class);
        registry.addInterface("tienda2/marcas", Brands.class);
        registry.addQuery("tienda2/marcas", "SELECT 2 AS dos", "marcas.yaml");

        assertThat(statements.has("tienda1/marcas", "named")).isTrue();
        assertThat(statements.has("tienda1/marcas", "query")).isFalse();
        assertThat(statements.select(
                        "tienda2/marcas", "named", Map.of("names", List.of("Marca 1", "Marca 2"), "other", 0)))
                .hasSize(2);
        assertThatThrownBy(() -> statements.select("tienda1/marcas", "nope", Map.of()))
                .hasMessageContaining("\"nope\"");
    }

    @Test
    void tellsWhatTheDatabaseGets() {
        registry.addInterface("marcas", Brands.class);
        BoundStatement bound = statements.bound("marcas", "named", Map.of("names", List.of("A", "B")));
        assertThat(bound.sql()).isEqualTo("SELECT id, name FROM brand WHERE name IN ( ? , ? ) AND shop_id <> ?");
        assertThat(bound.values()).isEqualTo(Arrays.asList("A", "B", null));
    }

    @Test
    void findsEveryStatementThatTheDatabaseRefuses() {
        registry.addInterface("marcas", Brands.class);
        registry.addQuery("bien", "SELECT 'it''s \\\\ fine' AS a, #{x} AS b FROM shop_product", "bien.yaml");
        registry.addQuery("columna", "SELECT nombre FROM brand", "columna.yaml");
        registry.addQuery("parte", "SELECT 1 <if test='x != null'>FRM brand</if>", "parte.yaml");

        assertThat(statements.faults())
                .extracting(StatementFault::origin)
                .containsExactlyInAnyOrder("columna.yaml", "parte.yaml");
        assertThat(statements.faults())
                .anySatisfy(fault -> assertThat(fault.message()).contains("Unknown column 'nombre'"));
    }

    private static String mapper(String namespace, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
                <mapper namespace="%s">
                %s
                </mapper>""".formatted(namespace, body);
    }

    public interface Brands {
        @Select("""
                <script>
                SELECT id, name FROM brand
                WHERE name IN <foreach collection="names" item="n" open="(" separator="," close=")">#{n}</foreach>
                AND shop_id &lt;&gt; #{other}
                </script>""")
        List<Map<String, Object>> named(Map<String, Object> parameters);
    }

    public interface Pasting {
        @Select("SELECT * FROM ${table}")
        List<Map<String, Object>> all(Map<String, Object> parameters);
    }

    public interface Provided {
        @SelectProvider(type = Provided.class, method = "sql")
        List<Map<String, Object>> all();

        static String sql() {
            return "SELECT 1";
        }
    }

    public interface Writing {
        @Update("UPDATE brand SET name = 'x'")
        int change();
    }
}
