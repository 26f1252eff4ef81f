package dev.tendero.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages over a fixed number of connections, one at a time on each, and prints requests a second and the
 * percentiles of their times in ms: {@code LoadClient PORT SECONDS CONNECTIONS MESSAGES.txt}. A process of its own, so
 * that it can be seen beside the server. A reply other than 200 ends it.
 */
public final class LoadClient {

    private final int port;
    private final long until;
    private final List<String> messages;

    private LoadClient(int port, long until, List<String> messages) {
        this.port = port;
        this.until = until;
        this.messages = messages;
    }

    public static void main(String[] args) throws Exception {
        int seconds = Integer.parseInt(args[1]);
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        LoadClient client = new LoadClient(Integer.parseInt(args[0]), until, Files.readAllLines(Path.of(args[3])));
        System.out.println(client.run(Integer.parseInt(args[2]), seconds));
    }

    private String run(int connections, int seconds) throws InterruptedException {
        List<Line> lines = IntStream.range(0, connections).mapToObj(Line::new).toList();
        List<Thread> threads = lines.stream().map(Thread.ofPlatform()::start).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        for (Line line : lines) {
            line.requireWhole();
        }
        long[] all = lines.stream().flatMapToLong(line -> line.times()).toArray();
        Arrays.sort(all);
        if (all.length == 0) {
            throw new IllegalStateException("no request was answered");
        }
        return String.format(
                Locale.ROOT,
                "%.1f %.3f %.3f",
                all.length / (double) seconds,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6);
    }

    /** One connection. */
    private final class Line implements Runnable {

        private final int number;
        private final List<Long> nanos = new ArrayList<>();
        private @Nullable IOException broken;

        private Line(int number) {
            this.number = number;
        }

        java.util.stream.LongStream times() {
            return nanos.stream().mapToLong(Long::longValue);
        }

        @Override
        public void run() {
            try (Socket socket = new Socket("localhost", port)) {
                socket.setTcpNoDelay(true);
                OutputStream out = socket.getOutputStream();
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
                int next = number * 7;
                while (System.nanoTime() < until) {
                    byte[] request = request(messages.get(next++ % messages.size()));
                    long start = System.nanoTime();
                    out.write(request);
                    read(in);
                    nanos.add(System.nanoTime() - start);
                }
            } catch (IOException e) {
                broken = e;
            }
        }

        /** After its thread has ended. */
        void requireWhole() {
            if (broken != null) {
                throw new IllegalStateException("connection " + number + " broke: " + broken.getMessage(), broken);
            }
        }

        private static byte[] request(String message) {
            byte[] body = ("{\"message\": \"" + message.replace("\"", "") + "\"}").getBytes(StandardCharsets.UTF_8);
            byte[] head =
                    ("POST /chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                                    + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII);
            byte[] request = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, request, head.length, body.length);
            return request;
        }

        private static void read(InputStream in) throws IOException {
            String status = line(in);
            if (!status.contains(" 200 ")) {
                throw new IOException("the server answered " + status);
            }
            int length = 0;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            in.skipNBytes(length);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server hung up");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
