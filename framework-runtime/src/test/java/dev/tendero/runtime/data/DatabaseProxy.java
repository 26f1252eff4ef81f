package dev.tendero.runtime.data;

import dev.tendero.runtime.data.DatabaseSettings.External;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between the program and a MariaDB server as a network and a cluster do: it holds answers up, and refuses
 * commits with 1213 as Galera's certification does, whereupon the server has rolled back.
 */
public final class DatabaseProxy implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("//127\\.0\\.0\\.1:(\\d+)/");
    private static final int COM_QUERY = 3;

    private final External target;
    private final ServerSocket listening;
    private final AtomicInteger toRefuse = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;

    private DatabaseProxy(External target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    public static DatabaseProxy before(External target) {
        try {
            DatabaseProxy proxy = new DatabaseProxy(target);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database, by way of this. */
    public External external() {
        String here = "//127.0.0.1:" + listening.getLocalPort() + "/";
        return new External(ADDRESS.matcher(target.url()).replaceFirst(here), target.user(), target.reader());
    }

    /** How long each answer is held up from now on. */
    public void delay(Duration time) {
        delay = time;
    }

    /** So many commits from now on are refused. */
    public void refuseCommits(int count) {
        toRefuse.set(count);
    }

    /** How many commits were refused so far. */
    public int refused() {
        return refused.get();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Matcher address = ADDRESS.matcher(target.url());
                address.find();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address.group(1)));
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                new Connection(client, server).start();
            } catch (IOException closedOrNobodyThere) {
                // The client finds out by itself.
            }
        }
    }

    private record Packet(byte[] head, byte[] body) {

        static Packet read(DataInputStream in) throws IOException {
            byte[] head = new byte[4];
            in.readFully(head);
            byte[] body = new byte[head[0] & 0xFF | (head[1] & 0xFF) << 8 | (head[2] & 0xFF) << 16];
            in.readFully(body);
            return new Packet(head, body);
        }

        static Packet of(int sequence, byte[] body) {
            return new Packet(
                    new byte[] {
                        (byte) body.length, (byte) (body.length >> 8), (byte) (body.length >> 16), (byte) sequence
                    },
                    body);
        }

        boolean isCommit() {
            return body.length == 7
                    && body[0] == COM_QUERY
                    && new String(body, 1, 6, StandardCharsets.US_ASCII).equalsIgnoreCase("commit");
        }

        void write(OutputStream out) throws IOException {
            byte[] all = new byte[head.length + body.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(body, 0, all, head.length, body.length);
            out.write(all);
        }
    }

    private final class Connection {
        private final Socket client;
        private final Socket server;
        private volatile boolean isAsked;
        private volatile boolean isRefused;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() {
            Thread.ofVirtual().start(() -> untilClosed(this::ask));
            Thread.ofVirtual().start(() -> untilClosed(this::answer));
        }

        private interface Pumping {
            void pump(DataInputStream in, OutputStream out) throws IOException, InterruptedException;
        }

        private void ask() throws IOException, InterruptedException {
            pump(client, server, this::ask);
        }

        private void answer() throws IOException, InterruptedException {
            pump(server, client, this::answer);
        }

        private void pump(Socket from, Socket to, Pumping pumping) throws IOException, InterruptedException {
            DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(from.getInputStream()));
            while (true) {
                pumping.pump(in, to.getOutputStream());
            }
        }

        private void ask(DataInputStream in, OutputStream out) throws IOException {
            Packet packet = Packet.read(in);
            isAsked = true;
            if (packet.isCommit() && toRefuse.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                isRefused = true;
                Packet.of(0, "\u0003ROLLBACK".getBytes(StandardCharsets.US_ASCII))
                        .write(out);
            } else {
                packet.write(out);
            }
        }

        private void answer(DataInputStream in, OutputStream out) throws IOException, InterruptedException {
            Packet packet = Packet.read(in);
            if (isAsked) {
                isAsked = false;
                Thread.sleep(delay);
            }
            if (isRefused) {
                isRefused = false;
                refused.incrementAndGet();
                byte[] deadlock = "xxx#40001Deadlock found when trying to get lock; try restarting transaction"
                        .getBytes(StandardCharsets.US_ASCII);
                deadlock[0] = (byte) 0xFF;
                deadlock[1] = (byte) (1213 & 0xFF);
                deadlock[2] = (byte) (1213 >> 8);
                Packet.of(1, deadlock).write(out);
            } else {
                packet.write(out);
            }
        }

        private interface Work {
            void run() throws IOException, InterruptedException;
        }

        private void untilClosed(Work work) {
            try (client;
                    server) {
                work.run();
            } catch (IOException | InterruptedException gone) {
                // One side has gone; the other is closed too.
            }
        }
    }
}
