package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class CorsTest {

    private static final String SHOP = "https://shop.example";

    private static Answer preflight(Caller caller, String origin) {
        return caller.send(caller.request("/chat")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static Answer chat(Caller caller, String origin) {
        String body = "{\"message\": \"\"}";
        return caller.call(
                caller.jsonPost("/chat", body).header("Origin", origin).build(), body);
    }

    @Test
    void aNamedSiteMayCall() {
        try (InMemoryServer server = InMemoryServer.start(RequestLimits.DEFAULT, SHOP)) {
            Answer preflight = preflight(server.caller(), SHOP);
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.header("Access-Control-Allow-Origin")).contains(SHOP);
            assertThat(preflight.header("Access-Control-Allow-Methods"))
                    .hasValueSatisfying(m -> assertThat(m).contains("POST"));
            assertThat(preflight.header("Access-Control-Allow-Headers"))
                    .hasValueSatisfying(h -> assertThat(h).contains("Content-Type"));
            Answer refused = chat(server.caller(), SHOP);
            refused.problem(400, "empty_message");
            assertThat(refused.header("Access-Control-Allow-Origin")).contains(SHOP);
            assertThat(refused.header("Vary")).contains("Origin");
        }
    }

    @Test
    void anotherSiteMayNot() {
        try (InMemoryServer server = InMemoryServer.start(RequestLimits.DEFAULT, SHOP)) {
            for (String origin : new String[] {"https://shop.example.evil", "http://shop.example", "null"}) {
                Answer preflight = preflight(server.caller(), origin);
                assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
                assertThat(preflight.header("Access-Control-Allow-Methods")).isEmpty();
                assertThat(chat(server.caller(), origin).header("Access-Control-Allow-Origin"))
                        .isEmpty();
            }
        }
    }

    @Test
    void nobodyMayUnlessTheOperatorSaysSo() {
        try (InMemoryServer server = InMemoryServer.start()) {
            assertThat(preflight(server.caller(), SHOP).header("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }
}
