package dev.tendero.runtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is erased is gone everywhere, what is old holds no words, and an old id opens nothing. */
class PrivacyTest {

    /** The time of the turns of {@link TestTurns}. */
    private static final Instant SAID = Instant.parse("2026-01-02T03:04:05.678Z");

    private static final Duration LIFETIME = Duration.ofDays(30);

    private static Database database;
    private static TestShop shop;
    private DurableConversations node;
    private DurableConversations otherNode;

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.fresh();
        shop = new TestShop(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void start() {
        Clock then = Clock.fixed(SAID.plusSeconds(60), ZoneOffset.UTC);
        node = shop.node(then, LIFETIME);
        otherNode = shop.node(then, LIFETIME);
    }

    @AfterEach
    void stop() {
        node.close();
        otherNode.close();
    }

    private static String talk(DurableConversations node, String text) {
        String id = node.create("demo");
        node.within(id, "demo", c -> c.append(TestTurns.next(c, "m1", text, List.of(TestTurns.product(7)))));
        node.within(id, "demo", c -> c.append(TestTurns.next(c, "m2", text, List.of())));
        return id;
    }

    private static void assertUnknown(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_SESSION));
    }

    @Test
    void nothingOfAnErasedConversationIsLeft() throws SQLException {
        String id = talk(node, "soy ana@correo.es");
        String others = talk(node, "busco otra cosa");
        node.rate(id, 1, Thumb.UP);
        shop.execute("INSERT INTO hour_unrecognised VALUES (1, '2026-01-02 03:04:05.678', '" + id + "', 2)");
        shop.execute("INSERT INTO hour_empty_search VALUES"
                + " (1, '2026-01-02 03:00:00', 'buscar_producto', 'soy ana@correo.es', 1),"
                + " (1, '2026-01-02 03:00:00', 'buscar_producto', 'busco otra cosa', 1)");

        node.erase(id);

        for (String table : List.of("turn", "turn_product", "turn_feedback", "hour_unrecognised")) {
            assertThat(shop.number("SELECT COUNT(*) FROM " + table + " WHERE session_id = '" + id + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(shop.number("SELECT COUNT(*) FROM session WHERE id = '" + id + "'"))
                .isZero();
        assertThat(shop.text("SELECT GROUP_CONCAT(message) FROM hour_empty_search"))
                .isEqualTo("busco otra cosa");
        assertThat(node.after(others, 0, 10)).hasSize(2);
        assertUnknown(() -> node.erase(id));
        assertUnknown(() -> node.after(id, 0, 10));
        assertUnknown(() -> node.lastSeq(id));
        assertUnknown(() -> node.opinions(id));
        assertThat(node.shopOf(id)).isEmpty();
        assertUnknown(() -> TestShop.send(node, id, "m3"));
    }

    @Test
    void anotherNodeForgetsItToo() {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        String id = talk(node, "hola");
        String empty = node.create("demo");
        otherNode.onErased(told::add);
        assertThat(otherNode.after(id, 0, 10)).hasSize(2);
        assertThat(otherNode.shopOf(empty)).contains("demo");

        node.erase(id);
        node.erase(empty);

        assertUnknown(() -> otherNode.after(id, 0, 10));
        assertUnknown(() -> TestShop.send(otherNode, empty, "m1"));
        await().atMost(Duration.ofSeconds(10)).until(() -> told.containsAll(List.of(id, empty)));
        assertThat(otherNode.shopOf(id)).isEmpty();
    }

    @Test
    void guessesEraseNothing() {
        assertUnknown(() -> node.erase("x' OR '1'='1"));
        assertUnknown(() -> node.erase("%"));
        assertUnknown(() -> node.erase(SessionIds.next()));
    }

    @Test
    void anExpiredConversationIsClosedButCanBeErased() {
        String id = talk(node, "hola");
        DurableConversations later = shop.node(Clock.fixed(SAID.plus(Duration.ofDays(31)), ZoneOffset.UTC), LIFETIME);

        assertThat(later.shopOf(id)).isEmpty();
        assertUnknown(() -> later.after(id, 0, 10));
        assertUnknown(() -> TestShop.send(later, id, "m3"));
        assertThat(node.after(id, 0, 10)).hasSize(2);
        later.erase(id);
        assertUnknown(() -> node.after(id, 0, 10));
        later.close();
    }

    @Test
    void twoNodesTakeTheWordsOutOfOldTurnsOnceAndTheFiguresStay() throws Exception {
        shop.execute("DELETE FROM session");
        shop.execute("DELETE FROM hour_empty_search");
        for (int i = 0; i < 700; i++) {
            talk(node, "me llamo Ana " + i);
        }
        String young = talk(node, "soy nueva");
        shop.execute("UPDATE turn SET created_at = '2026-03-01 00:00:00' WHERE session_id = '" + young + "'");
        Instant limit = Instant.parse("2026-02-01T00:00:00Z");
        CountDownLatch go = new CountDownLatch(1);

        int turns = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both =
                    List.of(nodes.submit(() -> anonymise(go, limit)), nodes.submit(() -> anonymise(go, limit)));
            go.countDown();
            for (Future<Integer> each : both) {
                turns += each.get();
            }
        }

        assertThat(turns).isEqualTo(1400);
        assertThat(
                        shop.number(
                                "SELECT COUNT(*) FROM turn WHERE CONCAT(message, reply, message_id, record) LIKE '%llamo Ana%'"))
                .isZero();
        assertThat(shop.number("SELECT COUNT(*) FROM turn WHERE message = '' AND reply = '' AND intent ="
                        + " 'buscar_producto' AND confidence > 0.8 AND query_us = 400"))
                .isEqualTo(1400);
        assertThat(shop.number("SELECT COUNT(*) FROM turn_product")).isEqualTo(701);
        assertThat(shop.number("SELECT COUNT(*) FROM turn WHERE message = 'soy nueva'"))
                .isEqualTo(2);
    }

    private static int anonymise(CountDownLatch go, Instant limit) throws InterruptedException {
        go.await();
        return new Retention(database.bulk()).before(limit, 10);
    }

    @Test
    void anAnonymisedConversationCanStillBeRead() throws SQLException {
        String id = talk(node, "me llamo Eva");
        shop.execute("DELETE FROM retention_progress");

        new Retention(database.bulk()).before(SAID.plusSeconds(1), 10);

        List<PastTurn> turns = otherNode.after(id, 0, 10);
        assertThat(turns).extracting(PastTurn::message).containsExactly("", "");
        assertThat(turns.getFirst().reply().entities()).isEmpty();
        assertThat(turns.getFirst().reply().products()).isEmpty();
        assertThat(turns.getFirst().reply().intent()).isEqualTo("buscar_producto");
        assertThat(TestShop.send(otherNode, id, "m1").reply().seq()).isEqualTo(3);
    }
}
