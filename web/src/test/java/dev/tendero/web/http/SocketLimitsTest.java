package dev.tendero.web.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.web.socket.RawSocket;
import dev.tendero.web.socket.SocketLimits;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What clients may not do, what happens to those that vanish, and how everything ends. */
class SocketLimitsTest {

    private static SocketLimits limits(int perAddress, int queue, Duration ping, Duration idle) {
        return new SocketLimits(perAddress, 64 * 1024, queue, ping, idle);
    }

    private static SocketLimits pinging(Duration ping, Duration idle) {
        return limits(20, 512 * 1024, ping, idle);
    }

    private static RawSocket open(InMemoryServer server, String... headers) {
        RawSocket socket = RawSocket.open(base(server), "/ws/new", headers);
        socket.event("welcome");
        return socket;
    }

    private static URI base(InMemoryServer server) {
        return server.fixture().base();
    }

    @Test
    void theMessageTooManyIsRefusedAndNotLost() {
        try (InMemoryServer server = InMemoryServer.start();
                RawSocket socket = open(server)) {
            for (int i = 1; i <= 60; i++) {
                socket.say("m-" + i, "linterna");
                socket.until("reply");
            }
            socket.say("m-61", "linterna");
            JsonNode error = socket.event("error");
            assertThat(error.path("code").asText()).isEqualTo("too_many_requests");
            assertThat(error.path("id").asText()).isEqualTo("m-61");
        }
    }

    @Test
    void allSocketsOfAConversationShareItsLimitAlsoAfterReconnecting() {
        try (InMemoryServer server = InMemoryServer.start()) {
            String session = server.conversations.create("demo");
            for (int i = 1; i <= 61; i++) {
                try (RawSocket socket = RawSocket.open(base(server), "/ws/" + session)) {
                    socket.event("welcome");
                    socket.say("m-" + i, "linterna");
                    socket.until(i <= 60 ? "reply" : "error");
                }
            }
        }
    }

    @Test
    void whoGoesOnIsClosedWith1008() {
        try (InMemoryServer server = InMemoryServer.start();
                RawSocket socket = open(server)) {
            for (int i = 1; i <= 21; i++) {
                socket.send("{\"type\":\"dance\"}");
            }
            for (int i = 1; i <= 21; i++) {
                socket.event("error");
            }
            assertThat(socket.next().closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void whoFloodsWithPingsIsClosedWith1008() {
        try (InMemoryServer server = InMemoryServer.start();
                RawSocket socket = open(server)) {
            byte[] ping = RawSocket.masked(RawSocket.FIN | RawSocket.PING, new byte[] {1});
            for (int i = 0; i < 3_100; i++) {
                socket.raw(ping);
            }
            assertThat(socket.closed()).isEqualTo(1008);
        }
    }

    @Test
    void aFloodIsNotQueued() {
        try (InMemoryServer server =
                        InMemoryServer.start(limits(20, 512 * 1024, Duration.ofSeconds(20), Duration.ofMinutes(1)));
                RawSocket socket = open(server)) {
            CountDownLatch go = new CountDownLatch(1);
            server.engine.wording = (text, sink) -> {
                hold(go);
                sink.text(text);
            };
            for (int i = 1; i <= 200; i++) {
                socket.say("m-" + i, "linterna");
            }
            JsonNode error = socket.until("error").getLast();
            assertThat(error.path("code").asText()).isEqualTo("too_many_requests");
            assertThat(error.path("id").asText()).isIn("m-65", "m-66");
            assertThat(socket.closed()).isEqualTo(1008);
            go.countDown();
        }
    }

    private static void hold(CountDownLatch go) {
        try {
            assertThat(go.await(20, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAddressHasSoManySocketsAndAnotherHasItsOwn() {
        try (InMemoryServer server = InMemoryServer.start()) {
            List<RawSocket> mine = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                mine.add(open(server));
            }
            try (RawSocket tooMany = RawSocket.open(base(server), "/ws/new")) {
                assertThat(tooMany.closed()).isEqualTo(1013);
            }
            open(server, "X-Forwarded-For: 10.9.9.9, 198.51.100.7").close();
            mine.getFirst().frame(RawSocket.FIN | RawSocket.CLOSE, new byte[0]);
            assertThat(mine.getFirst().isCut()).isTrue();
            await().atMost(10, SECONDS).ignoreExceptions().until(() -> isWelcome(server));
            mine.forEach(RawSocket::close);
        }
    }

    private static boolean isWelcome(InMemoryServer server) {
        try (RawSocket socket = RawSocket.open(base(server), "/ws/new")) {
            return socket.next().text().contains("welcome");
        }
    }

    @Test
    void whoVanishesMakesRoom() {
        try (InMemoryServer server = InMemoryServer.start()) {
            for (boolean withReset : new boolean[] {true, false, true}) {
                List<RawSocket> all = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    all.add(open(server));
                }
                all.forEach(socket -> socket.vanish(withReset));
                await().atMost(10, SECONDS).ignoreExceptions().until(() -> isWelcome(server));
                await().atMost(20, SECONDS).until(() -> server.sockets() == 0);
            }
        }
    }

    @Test
    void whoGivesNoSignOfLifeIsClosed() {
        try (InMemoryServer server = InMemoryServer.start(pinging(Duration.ofMillis(200), Duration.ofMinutes(1)));
                RawSocket socket = open(server)) {
            assertThat(socket.next().opCode()).isEqualTo(RawSocket.PING);
            assertThat(socket.closed()).isEqualTo(1001);
            assertThat(socket.isCut()).as("also when it does not answer").isTrue();
            await().atMost(20, SECONDS).until(() -> server.sockets() == 0);
        }
    }

    @Test
    void whoAnswersPingsStays() {
        try (InMemoryServer server = InMemoryServer.start(pinging(Duration.ofMillis(200), Duration.ofMinutes(1)));
                RawSocket socket = open(server)) {
            for (int i = 0; i < 10; i++) {
                RawSocket.Frame ping = socket.next();
                assertThat(ping.opCode()).isEqualTo(RawSocket.PING);
                socket.frame(RawSocket.FIN | RawSocket.PONG, ping.payload());
            }
            socket.say("m", "linterna");
            socket.until("reply");
        }
    }

    @Test
    void whoSaysNothingForLongIsClosedWith1000() {
        try (InMemoryServer server = InMemoryServer.start(pinging(Duration.ofMillis(300), Duration.ofSeconds(1)));
                RawSocket socket = open(server)) {
            RawSocket.Frame frame = socket.next();
            while (frame.opCode() == RawSocket.PING) {
                socket.frame(RawSocket.FIN | RawSocket.PONG, frame.payload());
                frame = socket.next();
            }
            assertThat(frame.closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void whatCannotBeOpenedNowIsClosedWithTheReasonsCode() {
        try (InMemoryServer server = InMemoryServer.start()) {
            String session = server.conversations.create("demo");
            server.conversations.broken = new TenderoException(ErrorCode.DATABASE_UNAVAILABLE, "secret");
            try (RawSocket socket = RawSocket.open(base(server), "/ws/" + session)) {
                assertThat(socket.closed()).isEqualTo(1013);
            }
            server.conversations.broken = new IllegalStateException("secret");
            try (RawSocket socket = RawSocket.open(base(server), "/ws/" + session)) {
                RawSocket.Frame close = socket.next();
                assertThat(close.closeCode()).isEqualTo(1011);
                assertThat(close.text()).endsWith("internal_error");
            }
        }
    }

    @Test
    void stoppingFinishesTurnsThenCloses() throws Exception {
        InMemoryServer server = InMemoryServer.start();
        CountDownLatch go = new CountDownLatch(1);
        server.engine.wording = (text, sink) -> {
            hold(go);
            sink.text(text);
        };
        try (RawSocket busy = open(server);
                RawSocket idle = open(server)) {
            busy.say("m", "linterna");
            busy.event("typing");
            Thread stopping = Thread.ofVirtual().start(server::close);
            await().atMost(5, SECONDS)
                    .untilAsserted(() -> server.caller().get("/categorias").problem(503, "shutting_down"));
            idle.say("late", "linterna");
            assertThat(idle.event("error").path("code").asText()).isEqualTo("shutting_down");
            go.countDown();
            busy.until("reply");
            assertThat(busy.next().closeCode()).isEqualTo(1001);
            assertThat(idle.next().closeCode()).isEqualTo(1001);
            stopping.join(Duration.ofSeconds(10));
            assertThat(stopping.isAlive()).isFalse();
            assertThat(busy.isCut()).isTrue();
        }
    }

    @Test
    void whoNeverReadsIsCutOffAndHoldsNobodyUp() throws Exception {
        SocketLimits limits = limits(500, 256 * 1024, Duration.ofSeconds(20), Duration.ofMinutes(5));
        try (InMemoryServer server = InMemoryServer.start(limits)) {
            String long50k = "x".repeat(50_000);
            AtomicInteger answered = new AtomicInteger();
            server.engine.wording = (text, sink) -> {
                for (int i = 0; i < 4; i++) {
                    sink.text(long50k);
                }
                answered.incrementAndGet();
            };
            List<RawSocket> deaf = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                deaf.add(open(server));
            }
            Thread talk = Thread.ofVirtual().start(() -> talkToNobody(deaf));
            try (RawSocket reader = open(server)) {
                List<Long> millis = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    long start = System.nanoTime();
                    reader.say("m-" + i, "linterna");
                    reader.until("reply");
                    millis.add((System.nanoTime() - start) / 1_000_000);
                }
                assertThat(millis.stream().sorted().toList().get(45))
                        .as("of " + millis)
                        .isLessThan(2000);
                talk.join(Duration.ofSeconds(60));
                await().atMost(30, SECONDS).until(() -> server.sockets() == 1);
                reader.say("last", "linterna");
                reader.until("reply");
            }
            deaf.forEach(RawSocket::close);
        }
    }

    /** Each asks for far more than the system's buffers hold. */
    private static void talkToNobody(List<RawSocket> deaf) {
        for (int round = 0; round < 60; round++) {
            for (int i = 0; i < deaf.size(); i++) {
                try {
                    deaf.get(i).say("m-" + round, "linterna");
                } catch (java.io.UncheckedIOException cutOff) {
                    // As it should be.
                }
            }
        }
    }
}
