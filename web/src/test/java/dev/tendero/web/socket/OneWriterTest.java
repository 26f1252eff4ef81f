package dev.tendero.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.web.wire.SocketEvent;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsUpgrader;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads send over one line, and every frame arrives whole. */
class OneWriterTest {

    private static final int THREADS = 8;
    private static final int SENDS = 2000;

    /** Does our handshake, and hands the line out. */
    private static final class Handshake extends WsUpgrader implements ServerConnection {

        private final CompletableFuture<ConnectionContext> line = new CompletableFuture<>();
        private final CountDownLatch done = new CountDownLatch(1);

        Handshake() {
            super(WsConfig.create());
        }

        @Override
        public ServerConnection upgrade(ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
            SocketUpgrader.accept(context, hash(context, headers.get(WS_KEY).get()));
            line.complete(context);
            return this;
        }

        @Override
        public void handle(Limit limit) throws InterruptedException {
            done.await();
        }

        @Override
        public Duration idleTime() {
            return Duration.ZERO;
        }

        @Override
        public void close(boolean interrupt) {
            done.countDown();
        }
    }

    @Test
    void eightThreadsSendTwoThousandFramesEach() throws Exception {
        Handshake handshake = new Handshake();
        WebServer server = listen(handshake);
        try (RawSocket client = RawSocket.open(URI.create("http://127.0.0.1:" + server.port()), "/")) {
            Outbox outbox = new Outbox(new HelidonLine(handshake.line.get()), 64 * 1024);
            for (int thread = 0; thread < THREADS; thread++) {
                int me = thread;
                Thread.ofPlatform().start(() -> send(outbox, me));
            }
            int[] seen = new int[THREADS];
            for (int i = 0; i < THREADS * SENDS; i++) {
                JsonNode frame = client.event("delta");
                String[] words = frame.path("text").asText().split(" ", 3);
                int thread = Integer.parseInt(words[0]);
                assertThat(Integer.parseInt(words[1])).as("of thread " + thread).isEqualTo(seen[thread]++);
                assertThat(words[2]).isEqualTo(text(thread, seen[thread] - 1));
            }
            assertThat(IntStream.of(seen)).containsOnly(SENDS);
        } finally {
            server.stop();
        }
    }

    private static WebServer listen(Http1Upgrader upgrader) {
        return WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .featuresDiscoverServices(false)
                .protocolsDiscoverServices(false)
                .shutdownHook(false)
                .addConnectionSelector(Http1ConnectionSelector.builder()
                        .config(Http1Config.create())
                        .addUpgrader(upgrader)
                        .build())
                .build()
                .start();
    }

    private static void send(Outbox outbox, int thread) {
        try {
            for (int i = 0; i < SENDS; i++) {
                byte[] frame = OutFrame.event(new SocketEvent.Delta(thread + " " + i + " " + text(thread, i)));
                assertThat(outbox.offer(frame, Duration.ofSeconds(20))).isTrue();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of all three forms of length. */
    private static String text(int thread, int i) {
        int length = i % 500 == 0 ? 66_000 : i % 7 == 0 ? 300 : 5;
        return ("ñ" + thread).repeat(length / 2);
    }
}
