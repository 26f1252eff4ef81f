package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.web.socket.RawSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A server and what is needed to talk with it over sockets. */
abstract class SocketTalk {

    static InMemoryServer server;
    static URI base;

    @BeforeAll
    static void start() {
        server = InMemoryServer.start();
        base = server.fixture().base();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void wordAsUsual() {
        server.engine.wording = (text, sink) -> sink.text(text);
    }

    static RawSocket open(String session) {
        return RawSocket.open(base, "/ws/" + session);
    }

    static String begin() {
        return server.conversations.create("demo");
    }

    static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.path("type").asText()).toList();
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void chat(String session, String message) {
        server.caller()
                .post("/chat", "{\"message\": \"" + message + "\", \"session_id\": \"" + session + "\"}")
                .ok();
    }
}
