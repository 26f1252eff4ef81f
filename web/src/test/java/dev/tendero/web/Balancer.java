package dev.tendero.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends each connection to the next node that takes it, and remembers nobody: no sticky sessions. */
final class Balancer implements AutoCloseable {

    private final ServerSocket listening;
    private final List<URI> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    Balancer() throws IOException {
        listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    void add(URI node) {
        nodes.add(node);
    }

    void remove(URI node) {
        nodes.remove(node);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        for (int i = 0; i < nodes.size(); i++) {
            URI node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
            try {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), node.getPort());
                Thread.ofVirtual().start(() -> pump(client, server));
                pump(server, client);
                return;
            } catch (IOException dead) {
                // The next one, then.
            }
        }
        closeQuietly(client);
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // Both are closed.
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
