package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Clients that send a byte now and then. {@code -Dtendero.slow=N} says how many requests are measured, by default 300;
 * with 5,000 or more, p99 with them has to stay below twice that without them; with fewer, on a machine that does other
 * things, within 2 s of it.
 */
class SlowlorisTest {

    private static final int CONNECTIONS = 500;
    private static final int REQUESTS = Integer.getInteger("tendero.slow", 300);
    private static final Duration ON_A_BUSY_MACHINE = Duration.ofSeconds(2);

    @Test
    void fiveHundredOfThemHoldNobodyUp() throws IOException {
        try (InMemoryServer server = InMemoryServer.start()) {
            measure(server);
            Duration alone = measure(server);
            List<Socket> slow = new ArrayList<>();
            Thread drip = Thread.ofVirtual().unstarted(() -> drip(slow));
            try {
                for (int i = 0; i < CONNECTIONS; i++) {
                    slow.add(begun(server, i));
                }
                drip.start();
                Duration beside = measure(server);
                System.out.printf(
                        "p99 alone %d us, beside %d slow connections %d us%n",
                        alone.toNanos() / 1000, CONNECTIONS, beside.toNanos() / 1000);
                Duration most =
                        REQUESTS >= 5_000 ? alone.multipliedBy(2) : ON_A_BUSY_MACHINE.plus(alone.multipliedBy(2));
                assertThat(beside).isLessThan(most);
            } finally {
                drip.interrupt();
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }
    }

    /** Half of them in the middle of the headers, half in the middle of a body. */
    private static Socket begun(InMemoryServer server, int number) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.server.port());
        String head = "POST /chat HTTP/1.1\r\nHost: shop.example\r\nContent-Type: application/json\r\n";
        String begun = number % 2 == 0 ? head + "X-Slow: " : head + "Content-Length: 5000\r\n\r\n{\"message\": \"";
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void drip(List<Socket> slow) {
        try {
            while (true) {
                for (Socket socket : slow) {
                    write(socket);
                }
                Thread.sleep(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException refused) {
            // The server has lost its patience with this one.
        }
    }

    private static Duration measure(InMemoryServer server) {
        Caller caller = server.caller();
        long[] nanos = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            assertThat(caller.send(caller.request("/categorias").build()).status())
                    .isEqualTo(200);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[REQUESTS * 99 / 100]);
    }
}
