package dev.tendero.benchmarks.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Opens sockets and says {@code open}; told to go on by a line, it sends messages at a steady rate, each over the next
 * talking socket, and prints how many were answered, the median and the 99th of a hundred of their times in ms:
 * {@code SocketClient PORT IDLE TALKING PER_SECOND SECONDS MESSAGES.txt}. A process of its own.
 */
public final class SocketClient {

    private static final int AT_ONCE = 50;
    private static final int PATIENCE_SECONDS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    private SocketClient(int port) {
        address = URI.create("ws://localhost:" + port + "/ws/new");
    }

    public static void main(String[] args) throws Exception {
        SocketClient client = new SocketClient(Integer.parseInt(args[0]));
        List<Talk> idle = client.open(Integer.parseInt(args[1]));
        List<Talk> talking = client.open(Integer.parseInt(args[2]));
        System.out.println("open");
        System.in.read();
        List<String> messages = Files.readAllLines(Path.of(args[5]));
        System.out.println(talk(talking, messages, Integer.parseInt(args[3]), Integer.parseInt(args[4])));
        long lost = idle.stream().filter(Talk::isOver).count();
        if (lost > 0) {
            throw new IllegalStateException(lost + " idle sockets were closed");
        }
        System.exit(0);
    }

    private List<Talk> open(int count) {
        List<Talk> talks = new ArrayList<>();
        for (int from = 0; from < count; from += AT_ONCE) {
            List<Talk> some = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
                Talk talk = new Talk();
                http.newWebSocketBuilder().buildAsync(address, talk).exceptionally(talk::failed);
                some.add(talk);
            }
            some.forEach(talk ->
                    talk.welcome.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
            talks.addAll(some);
        }
        return talks;
    }

    /** At a steady rate, however long the answers take. */
    private static String talk(List<Talk> talks, List<String> messages, int perSecond, int seconds)
            throws InterruptedException {
        int count = perSecond * seconds;
        long[] nanos = new long[count];
        CountDownLatch answered = new CountDownLatch(count);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            int number = i;
            talks.get(i % talks.size()).say(messages.get(i % messages.size()), () -> {
                nanos[number] = System.nanoTime() - due;
                answered.countDown();
            });
        }
        if (!answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(answered.getCount() + " of " + count + " messages were not answered");
        }
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT, "%d %.2f %.2f", count, nanos[count / 2] / 1e6, nanos[(int) (count * 0.99)] / 1e6);
    }

    /** One socket; one message at a time. */
    private static final class Talk implements WebSocket.Listener {

        private final CompletableFuture<WebSocket> welcome = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();
        private volatile @Nullable Runnable whenAnswered;
        private volatile boolean over;

        boolean isOver() {
            return over;
        }

        void say(String message, Runnable answered) {
            whenAnswered = answered;
            var unused = welcome.join().sendText(message, true);
        }

        @Nullable
        WebSocket failed(Throwable failure) {
            welcome.completeExceptionally(failure);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                frame(socket, text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void frame(WebSocket socket, String frame) {
            Runnable answered = whenAnswered;
            if (frame.startsWith("{\"type\":\"welcome\"")) {
                welcome.complete(socket);
            } else if (frame.startsWith("{\"type\":\"reply\"") && answered != null) {
                answered.run();
            } else if (frame.startsWith("{\"type\":\"error\"")) {
                throw new IllegalStateException(frame);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            over = true;
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            over = true;
        }
    }
}
