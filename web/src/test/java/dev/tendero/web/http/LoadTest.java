package dev.tendero.web.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Slow clients, too many of them, and a server that stops. */
class LoadTest {

    private static final String CHAT = "{\"message\": \"linterna\"}";

    private static RequestLimits limits(int concurrent, int waiting, Duration stopTime) {
        return new RequestLimits(64 * 1024, Duration.ofMillis(600), concurrent, waiting, stopTime, PageLimits.DEFAULT);
    }

    @Test
    void tooManyAtOnceAreToldToComeBack() throws Exception {
        try (InMemoryServer server = InMemoryServer.start(limits(1, 0, Duration.ofSeconds(1)));
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            hold(server, inside, go);
            Future<Answer> first = pool.submit(() -> server.caller().post("/chat", CHAT));
            inside.await();
            Answer second = server.caller().post("/chat", CHAT);
            second.problem(429, "too_many_requests");
            assertThat(second.header("Retry-After")).isPresent();
            assertThat(server.caller().get("/health/live").status()).isEqualTo(200);
            assertThat(server.caller().get("/health").status()).isEqualTo(200);
            go.countDown();
            first.get().ok();
            server.caller().post("/chat", CHAT).ok();
        }
    }

    @Test
    void requestsInFlightFinishWhenTheServerStops() throws Exception {
        InMemoryServer server = InMemoryServer.start(limits(50, 0, Duration.ofSeconds(10)));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch inside = new CountDownLatch(5);
            CountDownLatch go = new CountDownLatch(1);
            hold(server, inside, go);
            List<Future<Answer>> inFlight = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                inFlight.add(pool.submit(() -> server.caller().post("/chat", CHAT)));
            }
            inside.await();
            Future<?> stopped = pool.submit(server::close);
            await().atMost(5, SECONDS)
                    .untilAsserted(() -> server.caller().get("/categorias").problem(503, "shutting_down"));
            assertThat(server.caller().get("/health/ready").status()).isEqualTo(503);
            assertThat(server.caller().get("/health").json().path("status").asText())
                    .isEqualTo("stopping");
            assertThat(server.caller().get("/health/live").status()).isEqualTo(200);
            go.countDown();
            for (Future<Answer> answer : inFlight) {
                answer.get(10, SECONDS).ok();
            }
            stopped.get(10, SECONDS);
            server.close();
        }
    }

    @Test
    void stoppingDoesNotWaitForEver() throws Exception {
        InMemoryServer server = InMemoryServer.start(limits(50, 0, Duration.ofMillis(300)));
        CountDownLatch inside = new CountDownLatch(1);
        hold(server, inside, new CountDownLatch(1));
        Thread.ofVirtual().start(() -> {
            try {
                server.caller().post("/chat", CHAT);
            } catch (AssertionError e) {
                // Cut off, as it should be.
            }
        });
        inside.await();
        long start = System.nanoTime();
        server.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static void hold(InMemoryServer server, CountDownLatch inside, CountDownLatch go) {
        server.engine.wording = (text, sink) -> {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            sink.text(text);
        };
    }

    @Test
    void aBodyThatStopsHalfWayIsGivenUp() throws Exception {
        try (InMemoryServer server = InMemoryServer.start(limits(50, 0, Duration.ofSeconds(1)));
                Socket socket = open(server)) {
            send(socket, head(CHAT.length()) + CHAT.substring(0, 8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("did not arrive in time");
            server.caller().post("/chat", CHAT).ok();
        }
    }

    @Test
    void aBodyThatDripsIsGivenUp() throws Exception {
        try (InMemoryServer server = InMemoryServer.start(limits(50, 0, Duration.ofSeconds(1)));
                Socket socket = open(server)) {
            send(socket, head(1000));
            long start = System.nanoTime();
            Thread.ofVirtual().start(() -> drip(socket));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("did not arrive in time");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static void drip(Socket socket) {
        try {
            for (int i = 0; i < 1000; i++) {
                send(socket, " ");
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            // The server closed the connection.
        }
    }

    @Test
    void aBodyInPiecesIsRead() throws Exception {
        try (InMemoryServer server = InMemoryServer.start();
                Socket socket = open(server)) {
            send(socket, head(CHAT.length()).replace("Host", "Connection: close\r\nHost"));
            for (int i = 0; i < CHAT.length(); i++) {
                send(socket, CHAT.substring(i, i + 1));
                Thread.sleep(5);
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").contains("LIN-1");
        }
    }

    @Test
    void aClientThatLeavesDoesNotDisturbItsTurn() throws Exception {
        try (InMemoryServer server = InMemoryServer.start()) {
            CountDownLatch left = new CountDownLatch(1);
            server.engine.wording = (text, sink) -> {
                sink.text("Esto ");
                try {
                    left.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                for (int i = 0; i < 100; i++) {
                    sink.text("es lo que tengo. ".repeat(1000));
                }
            };
            try (Socket socket = open(server)) {
                send(socket, head(CHAT.length()).replace("Host", "Accept: text/event-stream\r\nHost") + CHAT);
                assertThat(socket.getInputStream().read()).isEqualTo('H');
                socket.setSoLinger(true, 0);
            }
            left.countDown();
            await().atMost(10, SECONDS).until(() -> server.operations.turns.get() == 1);
        }
    }

    @Test
    void whatIsNoHttpIsAProblem() throws Exception {
        try (InMemoryServer server = InMemoryServer.start()) {
            assertThat(raw(server, "POST /chat HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"code\":\"bad_request\"");
            assertThat(
                            raw(
                                    server,
                                    "POST /chat HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"bad_request\"");
            assertThat(raw(server, "GET /productos?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
            assertThat(raw(server, "GET /productos/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
            assertThat(raw(server, "GET /<script> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 4")
                    .contains("application/problem+json");
        }
    }

    private static String raw(InMemoryServer server, String request) throws IOException {
        try (Socket socket = open(server)) {
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket open(InMemoryServer server) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.server.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String head(int length) {
        return "POST /chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
