package dev.tendero.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.sql.SQLException;
import java.time.Duration;
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
    void poolWithoutAFreeConnectionSaysSo() throws Exception {
        DatabaseSettings usual = DatabaseSettings.external(TestDatabase.empty(), TestDatabase.home());
        DatabaseSettings small = new DatabaseSettings(
                usual.external(), usual.directory(), 2, Duration.ofSeconds(1), Duration.ofMillis(500), 200);
        try (Database busy = Database.open(small, Database.Access.ALONE, Progress.SILENT)) {
            Statements statements = new Statements(busy.reader());
            statements.registry().addQuery("uno", "SELECT 1 AS uno", "uno.yaml");
            try (var first = busy.reader().getConnection();
                    var second = busy.reader().getConnection()) {
                assertThat(first).isNotSameAs(second);
                assertThatThrownBy(() -> statements.select("uno", "query", Map.of()))
                        .isInstanceOfSatisfying(
                                TenderoException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE))
                        .hasMessageContaining("all 2 connections to the database are in use")
                        .hasMessageContaining("database.pool_size");
            }
            assertThat(statements.select("uno", "query", Map.of())).hasSize(1);
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
