package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.net.http.HttpRequest;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page, its files and the contract promise. */
abstract class FileContract {

    abstract Fixture fixture();

    private Caller caller() {
        return new Caller(fixture());
    }

    @Test
    void thePageLoadsNothingInline() {
        Answer page = caller().get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("<html lang=\"es\">")
                .doesNotContain("style=", "<style", "onclick", "javascript:")
                .doesNotContainPattern("<script[^>]*>[^<]");
        assertThat(page.header("Content-Security-Policy"))
                .hasValueSatisfying(
                        csp -> assertThat(csp).contains("script-src 'self'").doesNotContain("unsafe"));
        assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.header("Referrer-Policy")).contains("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/widget.js",
                "/assets/chat.js",
                "/assets/chat.css",
                "/assets/text-pt.js",
                "/assets/icon.svg",
                "/openapi.yaml",
                "/"
            })
    void filesAreSentOnce(String path) {
        Answer first = caller().get(path);
        assertThat(first.status()).isEqualTo(200);
        String etag = first.header("ETag").orElseThrow();
        Answer again = caller().call(
                        caller().request(path).header("If-None-Match", etag).build(), "");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/widget.js", "/assets/chat.js", "/assets/chat.css", "/assets/text-es.js"})
    void anySiteMayLoadTheWidget(String path) {
        Answer file = caller().call(
                        caller().request(path)
                                .header("Origin", "https://any.example")
                                .build(),
                        "");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(file.header("Cross-Origin-Resource-Policy")).contains("cross-origin");
    }

    @Test
    void filesAreCompressedForThoseWhoTakeIt() throws IOException {
        byte[] plain = bytes("identity");
        byte[] packed = bytes("br;q=1.0, gzip;q=0.8");
        assertThat(packed.length).isLessThan(plain.length / 2);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(plain);
        assertThat(bytes("gzip;q=0")).isEqualTo(plain);
    }

    private byte[] bytes(String accepted) throws IOException {
        URLConnection connection =
                fixture().base().resolve("/assets/chat.js").toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", accepted);
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    @Test
    void theShopSaysHowItsChatLooks() {
        JsonNode shop = caller().get("/shop?shop=" + fixture().shop()).ok();
        assertThat(shop).isEqualTo(caller().get("/shop").ok());
        assertThat(shop.path("shop").asText()).isEqualTo(fixture().shop());
        assertThat(shop.path("name").asText()).isNotBlank();
        assertThat(shop.path("language").asText()).isEqualTo("es");
        assertThat(shop.path("theme").path("color").asText()).isEqualTo("#b5541c");
        assertThat(shop.path("suggestions")).isNotEmpty();
        caller().get("/shop?shop=nowhere").problem(404, "unknown_shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/nothing.js", "/assets/..%2Fhttp%2FRoutes.class", "/assets/", "/assets/%2e%2e"})
    void nothingElseIsServed(String path) {
        caller().send(caller().request(path).build()).problem(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/productos", "/health", "/metrics", "/openapi.yaml"})
    void headTellsWhatGetWouldSend(String path) {
        Answer get = caller().get(path);
        Answer head = caller().send(caller().request(path)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(Long.parseLong(head.header("Content-Length").orElseThrow())).isPositive();
    }

    @Test
    void optionsTellWhatIsAllowed() {
        assertThat(options("/chat").header("Allow")).contains("OPTIONS, POST");
        assertThat(options("/sessions/x/messages").header("Allow")).contains("GET, HEAD, OPTIONS");
        options("/no/such/path").problem(404, "not_found");
    }

    private Answer options(String path) {
        return caller().send(caller().request(path)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build());
    }
}
