package dev.tendero.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
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

    private static void execute(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
