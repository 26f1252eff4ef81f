package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.web.socket.RawSocket;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets a socket, and what everybody else gets. */
class SocketHandshakeTest {

    private static InMemoryServer server;
    private static URI base;

    @BeforeAll
    static void start() {
        server = InMemoryServer.start(RequestLimits.DEFAULT, "https://shop.example");
        base = server.fixture().base();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String head(String path, String... headers) {
        try (RawSocket socket = RawSocket.connect(base, path, headers)) {
            return socket.head();
        }
    }

    @Test
    void pagesOfNamedSitesAndOurOwnMay() {
        assertThat(head("/ws/new")).startsWith("HTTP/1.1 101");
        assertThat(head("/ws/new", "Origin: https://shop.example")).startsWith("HTTP/1.1 101");
        assertThat(head("/ws/new", "Origin: http://127.0.0.1:" + base.getPort()))
                .startsWith("HTTP/1.1 101");
    }

    @Test
    void foreignPagesMayNot() {
        for (String foreign : new String[] {
            "https://evil.example",
            "http://shop.example",
            "https://shop.example.evil.example",
            "https://shop.example:8443",
            "http://127.0.0.1:1",
            "https://127.0.0.1:" + base.getPort() + "@evil.example",
            "null",
            "%%%"
        }) {
            assertThat(head("/ws/new", "Origin: " + foreign))
                    .as(foreign)
                    .startsWith("HTTP/1.1 403 ")
                    .contains("application/problem+json");
        }
    }

    @Test
    void aHandshakeThatIsNoneIsRefused() {
        assertThat(head("/ws/new", "Sec-WebSocket-Version: 8"))
                .startsWith("HTTP/1.1 426 ")
                .containsIgnoringCase("Sec-WebSocket-Version: 13");
        server.caller().get("/ws/new").problem(400, "bad_request");
        assertThat(head("/wss/new")).startsWith("HTTP/1.1 404 ");
        assertThat(head("/ws/new/more")).startsWith("HTTP/1.1 404 ");
        assertThat(head("/chat")).startsWith("HTTP/1.1 405 ");
    }

    @Test
    void whoHasNoConversationIsSentAway() {
        String session = server.conversations.create("demo");
        for (String path : new String[] {"/ws/unknown", "/ws/new?shop=nowhere", "/ws/" + session + "?shop=other"}) {
            try (RawSocket socket = RawSocket.open(base, path)) {
                assertThat(socket.closed()).as(path).isEqualTo(4404);
                assertThat(socket.isCut()).as(path).isTrue();
            }
        }
        try (RawSocket socket = RawSocket.open(base, "/ws/" + session + "?shop=demo")) {
            socket.event("welcome");
        }
    }
}
