package dev.tendero.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private static Database database;

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.fresh();
        execute(database.writer(), "INSERT INTO shop (id, code, name, currency) VALUES (1, 'demo', 'Demo', 'EUR')");
        execute(
                database.writer(),
                "INSERT INTO brand (shop_id, name) SELECT 1, CONCAT('Marca ', seq) FROM seq_1_to_500");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void readerCannotWrite() {
        for (String sql : List.of(
                "INSERT INTO brand (shop_id, name) VALUES (1, 'x')",
                "UPDATE shop SET name = 'x'",
                "DELETE FROM brand",
                "CREATE TABLE t (a INT)")) {
            assertThatThrownBy(() -> execute(database.reader(), sql)).as(sql).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void newestMigrationIsTheOneThatStartUpLooksFor() throws Exception {
        try (var connection = database.writer().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo(Migrations.NEWEST);
        }
    }

    @Test
    void mapsDynamicSqlToRowsInOrder() {
        Statements statements = new Statements(database.reader());
        statements
                .registry()
                .addQuery(
                        "marcas",
                        "SELECT name AS NOMBRE, NULL AS nada, id FROM brand <if test='name != null'>WHERE name = "
                                + "#{name}</if> ORDER BY id",
                        "marcas.yaml");

        assertThat(statements.select("marcas", "query", Map.of("name", "Marca 7")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.columns().keySet()).containsExactly("nombre", "nada", "id");
                    assertThat(row.text("nombre")).contains("Marca 7");
                    assertThat(row.text("nada")).isEmpty();
                });
        assertThat(statements.select("marcas", "query", Map.of()))
                .as("the reader's row limit")
                .hasSize(200);
    }

    @Test
    void refusesStatementsThatWriteOrPaste() {
        StatementRegistry registry = new Statements(database.reader()).registry();
        assertThatThrownBy(() -> registry.addQuery("a", "SELECT 1\nFROM ${table}", "a.yaml"))
                .hasMessageContaining("a.yaml:2")
                .hasMessageContaining("#{}");
        assertThatThrownBy(() -> registry.addQuery("b", "DELETE FROM brand", "b.yaml"))
                .hasMessageContaining("not a SELECT");
        assertThatThrownBy(() -> registry.addQuery("c", "SELEC 1", "c.yaml")).hasMessageContaining("c.yaml");
        assertThatThrownBy(() -> registry.addMapper("d", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
                        <mapper namespace="d"><delete id="query">DELETE FROM brand</delete></mapper>
                        """, "d.xml")).hasMessageContaining("not a <select>");
    }

    @Test
    void longQueriesAreCutAndNamed() {
        Statements statements = new Statements(database.reader());
        statements.registry().addQuery("lento", "SELECT SLEEP(10) AS s", "lento.yaml");
        assertThatThrownBy(() -> statements.select("lento", "query", Map.of()))
                .isInstanceOfSatisfying(TenderoException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.QUERY_FAILED);
                    assertThat(e).hasMessageContaining("lento.query");
                });
    }

    @Test
    void aWrongPasswordIsToldInASentence() {
        DatabaseSettings.External right =
                TestDatabase.settings("tendero").external().orElseThrow();
        var wrong = new DatabaseSettings.Account("tendero", "no");
        var settings = DatabaseSettings.external(
                new DatabaseSettings.External(right.url(), wrong, wrong), TestDatabase.home());
        assertThatThrownBy(() -> Database.open(settings, Database.Access.ALONE, Progress.SILENT))
                .isInstanceOf(TenderoException.class);
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
