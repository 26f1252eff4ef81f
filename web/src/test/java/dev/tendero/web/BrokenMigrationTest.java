package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.Faults;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node whose migration can't be carried out: what it wants to make is there already, made by somebody else. */
@Tag(Faults.TAG)
class BrokenMigrationTest {

    @Test
    void theNodeSaysWhichAndTheOthersGoOn() throws Exception {
        DatabaseSettings.External database = TestDatabase.empty();
        try (ConfigFolder one = Hardware.alone();
                ConfigFolder other = Hardware.alone();
                RunningServer node = RunningServer.start(one, database)) {
            execute(database, "DELETE FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1");
            assertThatThrownBy(() -> RunningServer.start(other, database).close())
                    .isInstanceOfSatisfying(
                            TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_CONFIGURATION))
                    .hasMessageContaining("tables can't be brought up to date")
                    .hasMessageContaining(".sql");
            assertThat(node.caller()
                            .post("/chat", "{\"message\": \"busco alicates\"}")
                            .ok()
                            .path("products"))
                    .hasSize(1);
            assertThat(node.caller().get("/health").ok().path("status").asText())
                    .isEqualTo("up");
        }
        Faults.report(BrokenMigrationTest.class, "the new node was refused and named the migration; the other served");
    }

    private static void execute(DatabaseSettings.External database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url(), database.user().name(), database.user().password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
