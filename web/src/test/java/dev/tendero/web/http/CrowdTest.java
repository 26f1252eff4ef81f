package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.settings.Network;
import dev.tendero.web.limits.Addresses;
import dev.tendero.web.limits.CrowdLimits;
import dev.tendero.web.socket.RawSocket;
import dev.tendero.web.socket.SocketLimits;
import dev.tendero.web.socket.SocketSettings;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often an address and a conversation may do what, and whom the server believes about addresses. */
class CrowdTest {

    private static final CrowdLimits FEW = new CrowdLimits(3, 5, 2);
    private static final List<Network> LOCAL =
            List.of(Network.parse("127.0.0.0/8").orElseThrow());

    private static InMemoryServer server(CrowdLimits limits, Optional<String> token, List<Network> trusted) {
        return InMemoryServer.start(new ServerSettings(
                "127.0.0.1",
                0,
                Set.of(),
                token,
                RequestLimits.DEFAULT,
                new SocketSettings(Set.of(), SocketLimits.DEFAULT),
                new ServerSettings.Access(
                        Set.of("https://shop.example"),
                        new Addresses(Optional.of("X-Forwarded-For"), trusted),
                        limits)));
    }

    private static Answer chat(InMemoryServer server, String session, String from) {
        String body =
                "{\"message\": \"linterna\"" + (session.isEmpty() ? "" : ", \"session_id\": \"" + session + "\"") + "}";
        return sent(server, server.caller().jsonPost("/chat", body), from);
    }

    private static Answer sent(InMemoryServer server, HttpRequest.Builder request, String from) {
        return server.caller().send((from.isEmpty() ? request : request.header("X-Forwarded-For", from)).build());
    }

    private static void assertTooOften(Answer answer) {
        answer.problem(429, "too_many_requests");
        assertThat(answer.header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
    }

    @Test
    void aConversationHasItsLimitOverBothWays() {
        try (InMemoryServer server = InMemoryServer.start(FEW)) {
            String session = server.conversations.create("demo");
            assertThat(chat(server, session, "198.51.100.1").status()).isEqualTo(200);
            assertThat(chat(server, session, "198.51.100.2").status()).isEqualTo(200);
            try (RawSocket socket = RawSocket.open(server.base(), "/ws/" + session)) {
                socket.event("welcome");
                socket.say("m-3", "linterna");
                socket.until("reply");
                socket.say("m-4", "linterna");
                JsonNode error = socket.until("error").getLast();
                assertThat(error.path("code").asText()).isEqualTo("too_many_requests");
            }
            assertTooOften(chat(server, session, "198.51.100.3"));
        }
    }

    @Test
    void anAddressHasItsLimitWhateverItsConversations() {
        try (InMemoryServer server = InMemoryServer.start(FEW)) {
            for (int i = 0; i < 5; i++) {
                String session = server.conversations.create("demo");
                assertThat(chat(server, session, "198.51.100.1").status()).isEqualTo(200);
            }
            String session = server.conversations.create("demo");
            assertTooOften(chat(server, session, "198.51.100.1"));
            assertTooOften(chat(server, session, "203.0.113.9, 198.51.100.1"));
            assertThat(chat(server, session, "198.51.100.2").status()).isEqualTo(200);
        }
    }

    @Test
    void anAddressBeginsSoManyConversations() {
        try (InMemoryServer server = InMemoryServer.start(FEW)) {
            Caller caller = server.caller();
            assertThat(sent(server, caller.jsonPost("/sessions", "{}"), "198.51.100.1")
                            .status())
                    .isEqualTo(201);
            assertThat(chat(server, "", "198.51.100.1").status()).isEqualTo(200);
            assertTooOften(sent(server, caller.jsonPost("/sessions", "{}"), "198.51.100.1"));
            assertTooOften(chat(server, "", "198.51.100.1"));
            try (RawSocket socket = RawSocket.open(server.base(), "/ws/new", "X-Forwarded-For: 198.51.100.1")) {
                assertThat(socket.closed()).isEqualTo(1013);
            }
            assertThat(sent(server, caller.jsonPost("/sessions", "{}"), "198.51.100.2")
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void whoIsNoProxyCannotNameAnotherAddress() {
        try (InMemoryServer server = server(FEW, Optional.of(InMemoryServer.TOKEN), List.of())) {
            Caller caller = server.caller();
            for (int i = 1; i <= 2; i++) {
                assertThat(sent(server, caller.jsonPost("/sessions", "{}"), "198.51.100." + i)
                                .status())
                        .isEqualTo(201);
            }
            assertTooOften(sent(server, caller.jsonPost("/sessions", "{}"), "198.51.100.3"));
        }
    }

    @Test
    void wrongTokensAreTriedSoOftenAndThenNoneIsLookedAt() {
        try (InMemoryServer server = InMemoryServer.start()) {
            Caller caller = server.caller();
            for (int i = 0; i < 20; i++) {
                sent(server, caller.request("/stats").header("Authorization", "Bearer guess" + i), "198.51.100.1")
                        .problem(401, "unauthorized");
            }
            HttpRequest.Builder right =
                    caller.request("/stats").header("Authorization", "Bearer " + InMemoryServer.TOKEN);
            assertTooOften(sent(server, right.copy(), "198.51.100.1"));
            assertThat(sent(server, caller.request("/health").header("Authorization", "Bearer guess"), "198.51.100.1")
                            .status())
                    .isEqualTo(200);
            assertThat(sent(server, right.copy(), "198.51.100.2").status()).isEqualTo(200);
        }
    }

    @Test
    void withoutATokenTheOperatorsPathsAreClosed() {
        try (InMemoryServer server = server(CrowdLimits.DEFAULT, Optional.empty(), LOCAL)) {
            Caller caller = server.caller();
            for (String shown : List.of("Bearer", "Bearer x", "Bearer null", "Bearer " + InMemoryServer.TOKEN)) {
                caller.call(
                                caller.request("/stats")
                                        .header("Authorization", shown)
                                        .build(),
                                "")
                        .problem(401, "unauthorized");
            }
            caller.get("/stats").problem(401, "unauthorized");
            caller.post("/test-llm", "{}").problem(401, "unauthorized");
            assertThat(caller.get("/labelled")
                            .problem(401, "unauthorized")
                            .path("detail")
                            .asText())
                    .contains("closed");
        }
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        try (InMemoryServer server = server(CrowdLimits.DEFAULT, Optional.empty(), LOCAL)) {
            Caller caller = server.caller();
            for (String path : List.of("/health", "/categorias", "/nowhere", "/stats", "/openapi.yaml", "/metrics")) {
                Answer answer = caller.send(caller.request(path).build());
                assertThat(answer.raw().headers().allValues("Content-Security-Policy"))
                        .as(path)
                        .containsExactly("default-src 'none'; frame-ancestors 'none'");
                assertHardened(path, answer);
            }
            assertThat(policy(caller, "/")).endsWith("frame-ancestors 'self' https://shop.example");
            assertThat(policy(caller, "/dashboard")).endsWith("frame-ancestors 'none'");
        }
    }

    private static String policy(Caller caller, String path) {
        Answer page = caller.get(path);
        assertHardened(path, page);
        assertThat(page.raw().headers().allValues("Content-Security-Policy"))
                .as(path)
                .hasSize(1);
        return page.header("Content-Security-Policy").orElseThrow();
    }

    private static void assertHardened(String path, Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).as(path).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).as(path).contains("no-referrer");
        assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Credentials")).as(path).isEmpty();
    }
}
