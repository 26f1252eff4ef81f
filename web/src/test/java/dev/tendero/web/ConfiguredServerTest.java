package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.web.http.Answer;
import dev.tendero.web.http.Caller;
import dev.tendero.web.socket.RawSocket;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator writes into tendero.yaml is what the server does. */
class ConfiguredServerTest {

    private static final String SITE = "https://tienda.example";

    private static ConfigFolder config;
    private static RunningServer server;

    @BeforeAll
    static void start() {
        config = Hardware.in(ConfigFolder.withDemo())
                .file("shops/ferreteria/intents/todos.yaml", """
                        intent: todos
                        keywords: ["todos los artículos"]
                        examples: ["dime todos los artículos"]
                        query: "SELECT name FROM shop_product WHERE shop = #{shop}"
                        reply: "hay {{count}}"
                        """)
                .file("tendero.yaml", """
                        default_shop: ferreteria
                        server:
                          cors_origins: [%s]
                        database:
                          query_rows: 3
                        limits:
                          body: 2KiB
                          message: 40
                          page_size: 2
                          page_size_max: 4
                        sockets:
                          per_address: 3
                          address_header: X-Real-IP
                          messages_per_minute: 2
                          frame: 1KiB
                          ping: 5m
                          idle: 10s
                        """.formatted(SITE));
        server = RunningServer.start(config);
    }

    @AfterAll
    static void stop() {
        server.close();
        config.close();
    }

    private static Answer from(String origin) {
        Caller caller = server.caller();
        String body = "{\"message\": \"hola\"}";
        return caller.call(
                caller.jsonPost("/chat", body).header("Origin", origin).build(), body);
    }

    @Test
    void pagesOfANamedSiteMayAskAndNoOthers() {
        Answer named = from(SITE);
        named.ok();
        assertThat(named.header("Access-Control-Allow-Origin")).contains(SITE);
        assertThat(from("https://otra.example").header("Access-Control-Allow-Origin"))
                .isEmpty();
        Answer preflight = server.caller()
                .send(server.caller()
                        .request("/chat")
                        .header("Origin", SITE)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build());
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).contains(SITE);
    }

    private static RawSocket open(String address) {
        return RawSocket.open(server.base(), "/ws/new", "X-Real-IP: " + address);
    }

    /** One that is in: of several that come at once any may be the one too many. */
    private static RawSocket welcomed(String address) {
        RawSocket socket = open(address);
        socket.event("welcome");
        return socket;
    }

    @Test
    void socketsHaveTheLimitsThatItSays() {
        try (RawSocket one = welcomed("192.0.2.1");
                RawSocket two = welcomed("192.0.2.1");
                RawSocket three = welcomed("192.0.2.1");
                RawSocket four = open("192.0.2.1");
                RawSocket other = open("192.0.2.2")) {
            one.send("hola");
            one.until("reply");
            one.send("hola");
            one.until("reply");
            one.send("hola");
            assertThat(one.event("error").path("code").asText()).isEqualTo("too_many_requests");
            two.send("x".repeat(1_025));
            assertThat(two.closed()).isEqualTo(1009);
            assertThat(three.closed()).as("idle").isEqualTo(1000);
            assertThat(four.closed()).isEqualTo(1013);
            other.event("welcome");
        }
    }

    @Test
    void pagesOfANamedSiteMayOpenSocketsAndNoOthers() {
        try (RawSocket named = RawSocket.connect(server.base(), "/ws/new", "Origin: " + SITE);
                RawSocket other = RawSocket.connect(server.base(), "/ws/new", "Origin: https://otra.example")) {
            assertThat(named.head()).startsWith("HTTP/1.1 101 ");
            assertThat(other.head()).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void theDefaultShopIsTheNamedOne() {
        assertThat(from(SITE).ok().path("reply").asText()).contains("Ferretería del Puente");
        assertThat(server.caller().get("/productos").ok().path("total").asInt()).isEqualTo(5);
    }

    @Test
    void messagesAndBodiesAreAsLongAsItSays() {
        Caller caller = server.caller();
        caller.post("/chat", "{\"message\": \"" + "a".repeat(40) + "\"}").ok();
        caller.post("/chat", "{\"message\": \"" + "a".repeat(41) + "\"}").problem(413, "message_too_long");
        caller.post("/chat", "{\"message\": \"hola\", \"x\": \"" + "a".repeat(2_048) + "\"}")
                .problem(413, "body_too_large");
    }

    @Test
    void pagesAreAsLongAsItSays() {
        Caller caller = server.caller();
        assertThat(caller.get("/productos").ok().path("items")).hasSize(2);
        assertThat(caller.get("/productos?limit=4").ok().path("items")).hasSize(4);
        caller.get("/productos?limit=5").problem(400, "bad_parameter");
    }

    @Test
    void aQueryReturnsAsManyRowsAsItSays() {
        String reply = server.caller()
                .post("/chat", "{\"message\": \"dime todos los artículos\"}")
                .ok()
                .path("reply")
                .asText();

        assertThat(reply).as("of five").contains("hay 3");
    }
}
