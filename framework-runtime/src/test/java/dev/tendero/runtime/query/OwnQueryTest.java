package dev.tendero.runtime.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnQueryTest {

    private static String scoped(String sql) {
        return OwnQuery.of(sql, Set.of("branches")).scopedTo("papeleria");
    }

    @Test
    void everyViewIsKeptToTheShop() {
        assertThat(scoped("SELECT p.name FROM shop_product p WHERE p.price < ?"))
                .isEqualTo(
                        "SELECT p.name FROM (SELECT * FROM shop_product WHERE shop = 'papeleria') p WHERE p.price < ?");
        assertThat(scoped("SELECT name FROM `Shop_Product`"))
                .isEqualTo("SELECT name FROM (SELECT * FROM shop_product WHERE shop = 'papeleria') AS shop_product");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT name FROM shop_product WHERE product_key IN (SELECT product_key FROM shop_attribute WHERE name = 'luz')",
                "SELECT c.path, (SELECT MAX(price) FROM shop_product p WHERE p.category = c.category) top FROM shop_category c",
                "(SELECT name FROM shop_product) UNION ALL (SELECT category FROM shop_category) ORDER BY 1 LIMIT ?",
                "WITH cheap AS (SELECT * FROM shop_product WHERE price < 5) SELECT cheap.name, a.value FROM cheap, shop_attribute a",
                "SELECT name FROM shop_product ORDER BY (SELECT COUNT(*) FROM shop_category)",
                "SELECT p.name FROM (shop_product p, shop_category c)",
                "SELECT name FROM shop_product WHERE EXISTS (SELECT 1 FROM shop_attribute)"
            })
    void wherever(String sql) {
        String scoped = scoped(sql);
        assertThat(count(scoped, "WHERE shop = 'papeleria'")).isEqualTo(count(sql, "FROM shop_", "(shop_", ", shop_"));
    }

    private static int count(String text, String... pieces) {
        int count = 0;
        for (String piece : pieces) {
            count += text.split(java.util.regex.Pattern.quote(piece), -1).length - 1;
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT GROUP_CONCAT(DISTINCT name ORDER BY price SEPARATOR ', ') AS n FROM shop_product GROUP BY brand HAVING COUNT(*) > 2",
                "SELECT name, CASE WHEN price < 10 THEN 'poco' ELSE 'mucho' END AS c FROM shop_product ORDER BY RAND() LIMIT 3, 5",
                "SELECT name FROM shop_product WHERE name LIKE CONCAT('%', ?, '%') AND name REGEXP 'x|y' AND price BETWEEN ? AND ?",
                "SELECT name, ROW_NUMBER() OVER (PARTITION BY brand ORDER BY price) AS r FROM shop_product",
                "SELECT CAST(price AS CHAR) AS p, IF(price > 1, 2, 3) AS q FROM shop_product WHERE brand <=> ?",
                "SELECT name FROM shop_product -- el más barato\nORDER BY price # siempre\nLIMIT 1;",
                "/* uno */ SELECT 'it''s \\' -- no' AS t FROM dual",
                "SELECT b.city FROM branches b WHERE b.open > NOW() - INTERVAL 7 DAY"
            })
    void whatShopsWriteIsTaken(String sql) {
        assertThat(OwnQuery.of(sql, Set.of("branches"))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "DELETE FROM shop_product | not a SELECT",
                "TABLE shop_product | not a SELECT",
                "SELECT 1; SELECT 2 | ; stands in the query",
                "SELECT * FROM turn | reads turn; expected one of branches, shop_attribute, shop_category, shop_product",
                "SELECT * FROM shop_produkt | did you mean `shop_product`",
                "SELECT * FROM mysql.user | reads mysql.user",
                "SELECT * FROM tendero.shop_product | reads tendero.shop_product",
                "SELECT (SELECT COUNT(*) FROM session) AS n FROM shop_product | reads session",
                "SELECT name FROM shop_product WHERE id IN (SELECT id FROM product) | reads product",
                "SELECT name FROM shop_product ORDER BY (SELECT 1 FROM brand) | reads brand",
                "SELECT name FROM shop_product LIMIT 1 UNION SELECT text FROM turn | turn",
                "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT text FROM turn | reads turn",
                "WITH shop_product AS (SELECT 1 AS a) SELECT * FROM shop_product | anew",
                "SELECT load_file('/etc/passwd') AS f | calls load_file",
                "SELECT SLEEP(9) AS s | calls SLEEP",
                "SELECT other.get_secret() AS s | calls other.get_secret",
                "SELECT name FROM shop_product FOR UPDATE | neither writes nor locks",
                "SELECT name FROM shop_product LOCK IN SHARE MODE | can't be read from",
                "SELECT name FROM shop_product INTO OUTFILE '/tmp/x' | INTO",
                "SELECT name INTO @x FROM shop_product | @ stands in the query",
                "SELECT @@version | @ stands",
                "SELECT name FROM shop_product /*! , turn */ | would run a part",
                "SELECT name FROM shop_product /*M! , turn */ | would run a part",
                "SELECT 1 --1 | without a blank",
                "SELECT \"\\\" , \" FROM turn -- \" FROM shop_product | expected texts in",
                "SELECT q'{' , (SELECT 1 FROM turn), '}' | follows a letter",
                "SELECT 1 AS $$ , (SELECT text FROM turn) AS $$ | $ stands",
                "SELECT 'a | not closed",
                "SELECT nombre FROM shop_product | no column nombre; expected one of",
                "SELECT p.prize FROM shop_product p | did you mean `price`",
                "SELECT name FROM shop_product WHER price < 3 | can't be read from",
                "SELECT name FROM | can't be read from"
            })
    void whatReachesFurtherIsRefused(String sql, String why) {
        assertThatThrownBy(() -> OwnQuery.of(sql, Set.of("branches")))
                .isInstanceOf(BadQueryException.class)
                .hasMessageContaining(why.replace('`', '"'));
    }

    @Test
    void thePlaceOfAMistakeIsKnown() {
        String sql = "SELECT name -- ñandú\nFROM shop_product\nWHERE prise < 3";
        BadQueryException bad = catchThrowableOfType(BadQueryException.class, () -> OwnQuery.of(sql, Set.of()));
        assertThat(bad.offset()).isEqualTo(sql.indexOf("prise"));
    }

    @Test
    void theColumnsOfTheRowsAreKnown() {
        assertThat(OwnQuery.of("SELECT name, MIN(price) AS Desde FROM shop_product GROUP BY name", Set.of())
                        .columns())
                .contains(Set.of("name", "desde"));
        assertThat(OwnQuery.of("SELECT c.* FROM shop_category c", Set.of()).columns())
                .contains(Set.of("shop", "category_key", "category", "path", "products"));
        assertThat(OwnQuery.of("SELECT * FROM branches", Set.of("branches")).columns())
                .isEmpty();
    }

    /** A parser that tries every reading of nested brackets takes twice the time for each. */
    @Test
    void nestedBracketsAreBounded() {
        assertThatThrownBy(() -> OwnQuery.of("SELECT " + "(".repeat(40) + "1" + ")".repeat(40), Set.of()))
                .hasMessageContaining("brackets");
        assertThat(OwnQuery.of("SELECT " + "(".repeat(10) + "1" + ")".repeat(10) + " AS a", Set.of()))
                .isNotNull();
    }
}
