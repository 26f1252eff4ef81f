package dev.tendero.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * After a few seconds that don't count, sends {@code POST /chat} at a steady rate, however long the answers take, and
 * prints how many were sent, how many of those were answered with 200, and the median and the 99th of a hundred of the
 * times in ms, each counted from when its message was due: {@code RateClient PORT PER_SECOND SECONDS MESSAGES.txt}. A
 * process of its own.
 */
public final class RateClient {

    /** Not counted: the client's JVM compiles, too. */
    private static final int WARM_UP_SECONDS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final List<String> messages;

    private RateClient(int port, List<String> messages) {
        this.address = URI.create("http://localhost:" + port + "/chat");
        this.messages = messages;
    }

    public static void main(String[] args) throws Exception {
        RateClient client = new RateClient(Integer.parseInt(args[0]), Files.readAllLines(Path.of(args[3])));
        int perSecond = Integer.parseInt(args[1]);
        client.run(perSecond, WARM_UP_SECONDS);
        System.out.println(client.run(perSecond, Integer.parseInt(args[2])));
        System.exit(0);
    }

    private String run(int perSecond, int seconds) throws InterruptedException {
        int count = perSecond * seconds;
        long[] nanos = new long[count];
        AtomicInteger well = new AtomicInteger();
        CountDownLatch over = new CountDownLatch(count);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            long due = start + i * 1_000_000_000L / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            http.sendAsync(request(i), HttpResponse.BodyHandlers.discarding()).whenComplete((response, failure) -> {
                nanos[number] = System.nanoTime() - due;
                if (failure == null && response.statusCode() == 200) {
                    well.incrementAndGet();
                }
                over.countDown();
            });
        }
        boolean isOver = over.await(PATIENCE.toSeconds() + 1, TimeUnit.SECONDS);
        if (!isOver) {
            throw new IllegalStateException(over.getCount() + " of " + count + " messages were not answered");
        }
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%d %d %.2f %.2f",
                count,
                well.get(),
                nanos[count / 2] / 1e6,
                nanos[(int) (count * 0.99)] / 1e6);
    }

    private HttpRequest request(int number) {
        String message = messages.get(number % messages.size()).replace("\"", "");
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"message\": \"" + message + "\"}"))
                .build();
    }

    /**
     * @param sent messages, and how many of them were answered with 200
     * @param p50 milliseconds, as p99
     */
    record Figures(int sent, int answered, double p50, double p99) {

        /** A client's line. */
        static Figures parse(String printed) throws IOException {
            String[] parts = printed.strip().split(" ");
            if (parts.length != 4) {
                throw new IOException("the load client said " + printed);
            }
            return new Figures(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
        }
    }
}
