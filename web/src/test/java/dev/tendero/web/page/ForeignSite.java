package dev.tendero.web.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A site of somebody else, on a port of its own, with one page and a policy. */
final class ForeignSite implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, File> files = new ConcurrentHashMap<>();

    /** What is answered at a path. */
    private record File(String type, byte[] content, String policy) {}

    ForeignSite() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            File file = files.get(exchange.getRequestURI().getPath());
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", file.type() + "; charset=utf-8");
            exchange.getResponseHeaders().add("Content-Security-Policy", file.policy());
            exchange.sendResponseHeaders(200, file.content().length);
            exchange.getResponseBody().write(file.content());
        }
    }

    /** A page at the root; every browser asks for an icon, which there is none of. */
    ForeignSite show(String page, String policy) {
        return put("/", "text/html", page, policy).put("/favicon.ico", "image/x-icon", "", "");
    }

    ForeignSite put(String path, String type, String content, String policy) {
        files.put(path, new File(type, content.getBytes(StandardCharsets.UTF_8), policy));
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
