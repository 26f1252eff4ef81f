package dev.tendero.runtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.Faults;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.DatabaseProxy;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.data.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commits that a cluster's certification refuses, which the single server of the tests never does by itself. */
@Tag(Faults.TAG)
class RefusedCommitTest {

    private static final int ROUNDS = Faults.count(20, 1_000);
    private static final int AT_ONCE = 8;
    /** One less than the attempts of a group. */
    private static final int MOST_REFUSED = 3;

    private static DatabaseProxy proxy;
    private static Database database;
    private static TestShop shop;

    @BeforeAll
    static void open() throws Exception {
        proxy = DatabaseProxy.before(TestDatabase.empty());
        database = Database.open(
                DatabaseSettings.external(proxy.external(), TestDatabase.home()),
                Database.Access.ALONE,
                Progress.SILENT);
        shop = new TestShop(database);
    }

    @AfterAll
    static void close() {
        database.close();
        proxy.close();
    }

    @Test
    void theWholeTransactionIsTriedAgain() throws Exception {
        int before = proxy.refused();
        List<String> ids = new ArrayList<>();
        try (DurableConversations node = shop.node();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ROUNDS; i++) {
                proxy.refuseCommits(1 + i % MOST_REFUSED);
                List<Future<PastTurn>> turns = new ArrayList<>();
                for (int j = 0; j < AT_ONCE; j++) {
                    turns.add(callers.submit(() -> TestShop.send(node, null, "m")));
                }
                for (Future<PastTurn> turn : turns) {
                    ids.add(turn.get().reply().sessionId());
                }
            }
        }
        String stored = " FROM turn t JOIN session s ON s.id = t.session_id JOIN turn_product p"
                + " ON p.session_id = t.session_id AND p.seq = t.seq WHERE t.session_id IN ('"
                + String.join("','", ids) + "')";
        assertThat(shop.number("SELECT COUNT(*)" + stored)).isEqualTo(ids.size());
        int refused = proxy.refused() - before;
        assertThat(refused).isGreaterThan(ROUNDS);
        Faults.report(
                RefusedCommitTest.class,
                refused + " commits refused with 1213: " + ids.size()
                        + " turns acknowledged, each stored once with its session and products");
    }

    @Test
    void notForEver() throws Exception {
        try (DurableConversations node = shop.node()) {
            String id = node.create("demo");
            TestShop.send(node, id, "before");
            int before = proxy.refused();
            proxy.refuseCommits(Integer.MAX_VALUE);
            long begun = System.nanoTime();
            assertThatThrownBy(() -> TestShop.send(node, id, "m"))
                    .isInstanceOfSatisfying(
                            TenderoException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
            assertThat(proxy.refused() - before).isEqualTo(MOST_REFUSED + 1);
            assertThat(node.trouble()).hasValueSatisfying(why -> assertThat(why).contains("Deadlock"));
            proxy.refuseCommits(0);
            TestShop.send(node, id, "m");
            assertThat(node.trouble()).isEmpty();
            assertThat(node.after(id, 0, 10))
                    .extracting(turn -> turn.reply().messageId())
                    .containsExactly("before", "m");
        }
    }
}
