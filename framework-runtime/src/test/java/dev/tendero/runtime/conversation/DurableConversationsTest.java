package dev.tendero.runtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.Reply;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DurableConversationsTest {

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
        node = shop.node();
        otherNode = shop.node();
    }

    @AfterEach
    void stop() {
        node.close();
        otherNode.close();
    }

    @Test
    void anotherNodeGoesOnWhereThisOneStopped() {
        String id = node.create("demo");
        node.within(id, "demo", c -> c.append(TestTurns.next(c, "m1", "busco", List.of(TestTurns.product(7)))));
        node.within(id, "demo", c -> c.append(TestTurns.next(c, "m2", "gracias")));

        otherNode.within(id, "demo", c -> {
            assertThat(c.lastSeq()).isEqualTo(2);
            assertThat(c.context()).containsExactly(TestTurns.PRICE);
            assertThat(c.shown()).as("of the turn before the last").containsExactly(TestTurns.product(7));
            assertThat(c.topic()).contains("buscar_producto");
            assertThat(c.latest(1)).extracting(PastTurn::message).containsExactly("gracias");
            return c;
        });
        assertThat(otherNode.after(id, 1, 10)).singleElement().satisfies(turn -> {
            assertThat(turn.message()).isEqualTo("gracias");
            assertThat(turn.at()).isEqualTo("2026-01-02T03:04:05.678Z");
            assertThat(turn.reply().seq()).isEqualTo(2);
        });
    }

    @Test
    void theLastTurnIsTheRecordsWhoeverWroteIt() {
        String id = node.create("demo");
        assertThat(node.lastSeq(id)).isZero();
        otherNode.within(id, "demo", c -> c.append(TestTurns.next(c, "m1", "hola")));
        assertThat(node.lastSeq(id)).isEqualTo(1);
        assertThatThrownBy(() -> node.lastSeq("A".repeat(27)))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_SESSION));
    }

    @Test
    void theLastThumbOnAReplyCounts() throws SQLException {
        String id = node.create("demo");
        node.within(id, "demo", c -> c.append(TestTurns.next(c, "m1", "hola")));
        String count = "SELECT COUNT(*) FROM turn_feedback WHERE session_id = '" + id + "' AND value = ";

        assertThat(node.rate(id, 1, Thumb.UP)).isTrue();
        assertThat(shop.number(count + "'up'")).isEqualTo(1);
        assertThat(otherNode.rate(id, 1, Thumb.DOWN)).isTrue();
        assertThat(shop.number(count + "'down'")).isEqualTo(1);
        assertThat(shop.number(count + "'up'")).isZero();
        assertThat(node.rate(id, 2, Thumb.UP)).as("there is no such turn").isFalse();
    }

    @Test
    void aRepeatedMessageIsFoundAlsoWhenItIsOld() {
        String id = node.create("demo");
        for (int i = 1; i <= 40; i++) {
            String messageId = "m" + i;
            node.within(id, "demo", c -> c.append(TestTurns.next(c, messageId, "hola")));
        }
        node.within(id, "demo", c -> {
            assertThat(c.answered("m2")).get().extracting(t -> t.reply().seq()).isEqualTo(2L);
            assertThat(c.answered("m40")).isPresent();
            assertThat(c.answered("m41")).isEmpty();
            return c;
        });
    }

    @Test
    void aConversationAndItsFirstTurnAreOneCommit() throws SQLException {
        long before = shop.number("SELECT COUNT(*) FROM session");
        PastTurn turn = node.within(null, "demo", c -> c.append(TestTurns.next(c, "m", "hola")));
        assertThat(otherNode.shopOf(turn.reply().sessionId())).contains("demo");

        assertThatThrownBy(() -> node.within(null, "demo", c -> c.append(TestTurns.next(c, "m", "x".repeat(70_000)))))
                .as("too long for the column")
                .isInstanceOf(TenderoException.class);
        assertThat(shop.number("SELECT COUNT(*) FROM session")).isEqualTo(before + 1);
    }

    @Test
    void theSameMessageOnTwoNodesAtOnceIsOneTurn() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 50; round++) {
                String id = node.create("demo");
                CountDownLatch go = new CountDownLatch(1);
                List<Future<PastTurn>> both =
                        List.of(threads.submit(sender(node, id, go)), threads.submit(sender(otherNode, id, go)));
                go.countDown();
                assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
                assertThat(node.after(id, 0, 10)).hasSize(1);
            }
        }
    }

    private static Callable<PastTurn> sender(DurableConversations node, String id, CountDownLatch go) {
        return () -> {
            go.await();
            return node.within(
                    id, "demo", c -> c.answered("m").orElseGet(() -> c.append(TestTurns.next(c, "m", "hola"))));
        };
    }

    @Test
    void aDifferentMessageOnTheOtherNodeIsStale() {
        String id = node.create("demo");
        node.within(id, "demo", mine -> {
            otherNode.within(id, "demo", theirs -> theirs.append(TestTurns.next(theirs, "theirs", "hola")));
            assertThatThrownBy(() -> mine.append(TestTurns.next(mine, "mine", "adiós")))
                    .isInstanceOf(StaleConversationException.class);
            return mine;
        });
        node.within(id, "demo", c -> c.append(TestTurns.next(c, "mine", "adiós")));
        assertThat(node.after(id, 0, 10)).extracting(t -> t.reply().messageId()).containsExactly("theirs", "mine");
    }

    @Test
    void oneRefusedTurnCostsOnlyItself() throws Exception {
        node.create("demo");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> turns = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> append(i % 10 == 0 ? 999_999 : 7)))
                    .toList();
            long recorded = 0;
            for (Future<Boolean> turn : turns) {
                recorded += turn.get() ? 1 : 0;
            }
            assertThat(recorded).isEqualTo(180);
        }
    }

    private boolean append(long productKey) {
        try {
            node.within(
                    null,
                    "demo",
                    c -> c.append(TestTurns.next(c, "m", "hola", List.of(TestTurns.product(productKey)))));
            return true;
        } catch (TenderoException e) {
            assertThat(e)
                    .hasMessageContaining("refuses it")
                    .extracting(TenderoException::code)
                    .isEqualTo(ErrorCode.INTERNAL_ERROR);
            return false;
        }
    }

    @Test
    void manyThreadsInOneConversationTakeTurns() throws Exception {
        String id = node.create("demo");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++) {
                String messageId = "m" + i;
                threads.submit(() -> node.within(id, "demo", c -> c.append(TestTurns.next(c, messageId, "hola"))));
            }
        }
        assertThat(node.after(id, 0, 200))
                .extracting(turn -> turn.reply().seq())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 64).mapToObj(Long::valueOf).toList());
    }

    @Test
    void sixtyFourThreadsEachWithTheirConversations() throws Exception {
        Queue<PastTurn> acknowledged = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++) {
                threads.submit(() -> converse(acknowledged));
            }
        }
        assertThat(acknowledged).hasSize(64 * 3 * 5);
        for (PastTurn turn : acknowledged) {
            Reply reply = turn.reply();
            assertThat(otherNode.after(reply.sessionId(), reply.seq() - 1, 1)).containsExactly(turn);
        }
    }

    private void converse(Queue<PastTurn> acknowledged) {
        for (int conversation = 0; conversation < 3; conversation++) {
            String id = node.create("demo");
            for (int turn = 0; turn < 5; turn++) {
                String messageId = "m" + turn;
                acknowledged.add(node.within(
                        id,
                        "demo",
                        c -> c.append(TestTurns.next(c, messageId, "hola", List.of(TestTurns.product(7))))));
            }
        }
    }

    @Test
    void historyComesInPages() {
        String id = node.create("demo");
        for (int i = 1; i <= 25; i++) {
            String messageId = "m" + i;
            node.within(id, "demo", c -> c.append(TestTurns.next(c, messageId, "hola")));
        }
        assertThat(seqs(otherNode.after(id, 0, 10))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(seqs(otherNode.after(id, 20, 10))).containsExactly(21L, 22L, 23L, 24L, 25L);
        assertThat(otherNode.after(id, 25, 10)).isEmpty();
        otherNode.within(id, "demo", c -> {
            assertThat(c.lastSeq()).isEqualTo(25);
            assertThat(seqs(c.latest(3))).containsExactly(23L, 24L, 25L);
            return c;
        });
    }

    private static List<Long> seqs(List<PastTurn> turns) {
        return turns.stream().map(turn -> turn.reply().seq()).toList();
    }

    @Test
    void twoTurnsInOneOpenConversationThatIsNew() {
        PastTurn second = node.within(null, "demo", c -> {
            c.append(TestTurns.next(c, "m1", "hola"));
            return c.append(TestTurns.next(c, "m2", "busco"));
        });
        assertThat(seqs(otherNode.after(second.reply().sessionId(), 0, 10))).containsExactly(1L, 2L);
    }

    @Test
    void aConversationThatWasDeletedIsUnknownAlsoWhereItIsRemembered() throws SQLException {
        String id = node.create("demo");
        node.within(id, "demo", c -> c.append(TestTurns.next(c, "m1", "hola")));
        shop.execute("DELETE FROM session WHERE id = '" + id + "'");
        assertThatThrownBy(() -> node.within(id, "demo", c -> c.append(TestTurns.next(c, "m2", "hola"))))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_SESSION));
        assertThat(node.shopOf(id)).isEmpty();
    }

    @Test
    void whatIsNotTheCataloguesIsShownButNotRecordedAsShown() throws SQLException {
        PastTurn turn = node.within(
                null,
                "demo",
                c -> c.append(TestTurns.next(c, "m", "hola", List.of(TestTurns.product(0), TestTurns.product(8)))));
        assertThat(turn.reply().products()).hasSize(2);
        assertThat(shop.number("SELECT SUM(position * 1000 + product_id) FROM turn_product WHERE session_id = '"
                        + turn.reply().sessionId() + "'"))
                .isEqualTo(2008);
    }

    @Test
    void unknownAndMalformedSessionsAreToldApartFromNothing() {
        for (String id : List.of("x", "AAAAAAAAAAAAAAAAAAAAAA", "' OR 1=1 -- aaaaaaaaaaa")) {
            assertThatThrownBy(() -> node.within(id, "demo", c -> c))
                    .isInstanceOfSatisfying(
                            TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_SESSION));
            assertThat(node.shopOf(id)).isEmpty();
        }
    }

    @Test
    void idsDoNotRepeat() {
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> SessionIds.next()).distinct())
                .hasSize(10_000)
                .allMatch(SessionIds::isWellFormed);
    }

    @Test
    void idsSortByTheirTime() throws InterruptedException {
        String first = SessionIds.next();
        Thread.sleep(1_100);

        assertThat(SessionIds.next()).isGreaterThan(first);
    }
}
