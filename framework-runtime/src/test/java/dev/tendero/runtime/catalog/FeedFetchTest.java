package dev.tendero.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FeedFetchTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    private Path folder;

    private HttpServer server;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.start();
        file = Files.createFile(folder.resolve("feed.tmp"));
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aBodyThatStallsAfterTheHeadersIsGivenUp() {
        String address = serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("id\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await();
        });
        assertThatThrownBy(() -> new FeedFetch(SHORT, LONG, 1_000).fetch(address, file))
                .isInstanceOf(IOException.class)
                .hasMessage("the server sent nothing for 1 s, after 3 bytes");
    }

    @Test
    void aBodyThatTricklesIsGivenUpInTheEnd() {
        String address = serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause();
            }
        });
        assertThatThrownBy(() -> new FeedFetch(LONG, Duration.ofSeconds(3), 100_000).fetch(address, file))
                .hasMessageStartingWith("it takes longer than 3 s, ");
    }

    @Test
    void aBodyWithoutEndIsCut() {
        String address = serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[8192];
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(much);
            }
        });
        assertThatThrownBy(() -> new FeedFetch(LONG, LONG, 100_000).fetch(address, file))
                .hasMessageContaining("exceeds capacity: 100000");
        assertThat(file).satisfies(each -> assertThat(Files.size(each)).isLessThanOrEqualTo(100_000));
    }

    @Test
    void aSlowBodyComesWhole() throws Exception {
        String address = serve(exchange -> {
            exchange.sendResponseHeaders(200, 70);
            for (int i = 0; i < 70; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause();
            }
            exchange.close();
        });
        new FeedFetch(Duration.ofSeconds(3), LONG, 70).fetch(address, file);
        assertThat(file).hasContent("x".repeat(70));
    }

    private String serve(HttpHandler handler) {
        server.createContext("/feed.tsv", handler);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.tsv";
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
