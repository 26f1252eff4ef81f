package dev.tendero.runtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A process that appends at full speed is killed. */
class KilledServerTest {

    @Test
    void everyAcknowledgedTurnIsThereOnce() throws Exception {
        try (Database database = TestDatabase.fresh()) {
            TestShop shop = new TestShop(database);
            List<String> acknowledged = runAndKill(shop.text("SELECT DATABASE()"));
            assertThat(acknowledged).hasSizeGreaterThan(200);

            Map<String, Integer> stored = stored(database);
            assertThat(acknowledged).doesNotHaveDuplicates().allMatch(turn -> stored.getOrDefault(turn, 0) == 1);
            assertThat(stored.values()).containsOnly(1);
            assertThat(shop.number("SELECT COUNT(*) FROM (SELECT 1 FROM turn GROUP BY session_id"
                            + " HAVING COUNT(*) <> MAX(seq)) gaps"))
                    .isZero();
        }
    }

    private static List<String> runAndKill(String database) throws IOException, InterruptedException {
        DatabaseSettings.External server =
                TestDatabase.settings(database).external().orElseThrow();
        Process child = Processes.java(
                Appender.class,
                server.url(),
                server.user().name(),
                server.user().password());
        List<String> acknowledged = new ArrayList<>();
        BufferedReader said = child.inputReader();
        long until = Long.MAX_VALUE;
        boolean killed = false;
        String line = said.readLine();
        while (line != null) {
            // The last line may be torn.
            if (line.endsWith(" .")) {
                acknowledged.add(line);
                until = Math.min(until, System.nanoTime() + 2_000_000_000L);
            }
            if (!killed && System.nanoTime() > until) {
                Processes.signal("KILL", child.pid());
                killed = true;
            }
            line = said.readLine();
        }
        child.waitFor();
        return acknowledged;
    }

    private static Map<String, Integer> stored(Database database) throws Exception {
        Map<String, Integer> stored = new HashMap<>();
        try (var connection = database.writer().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT session_id, message_id FROM turn")) {
            while (rows.next()) {
                stored.merge(rows.getString(1) + " " + rows.getString(2) + " .", 1, Integer::sum);
            }
        }
        return stored;
    }
}
