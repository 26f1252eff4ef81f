package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered when a request is wrong. */
abstract class ErrorContract {

    abstract Fixture fixture();

    private Caller caller() {
        return new Caller(fixture());
    }

    private Answer chat(byte[] body) {
        Caller caller = caller();
        return caller.send(caller.request("/chat")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\": \"hola\"",
                "{\"message\": }",
                "hola",
                "[1, 2]",
                "\"hola\"",
                "{\"message\": \"hola\"} x",
                "{\"message\": \"hola\"}{}",
                "{\"message\": \"a\", \"message\": \"b\"}",
                "{\"message\": \"a\nb\"}",
                "{message: \"hola\"}",
                "{\"message\": \"hola\"",
                "{\"message\": \"\\ud83\"}",
                "   ",
                "{\"a\": [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}",
                "{\"a\": 1" + "00000000000000000000000000000000000000000000000000"
                        + "00000000000000000000000000000000000000000000000000" + "}"
            })
    void brokenJsonIsPlaced(String body) {
        JsonNode problem = caller().post("/chat", body).problem(400, "bad_json");
        assertThat(problem.path("line").asInt()).isPositive();
        assertThat(problem.path("column").asInt()).isPositive();
        assertThat(problem.path("detail").asText()).contains("line", "column").doesNotContain("Source", "Feature");
    }

    @Test
    void theLineIsTheClients() {
        JsonNode problem =
                caller().post("/chat", "{\n  \"message\": \"hola\",\n  oops\n}").problem(400, "bad_json");
        assertThat(problem.path("line").asInt()).isEqualTo(3);
    }

    @Test
    void oddBytesAreNotJson() {
        byte[] latin = "{\"message\": \"¿qué?\"}".getBytes(StandardCharsets.ISO_8859_1);
        chat(latin).problem(400, "bad_json");
        chat("{\"message\": \"hola\"}".getBytes(StandardCharsets.UTF_16)).problem(400, "bad_json");
        chat(new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'})
                .problem(400, "bad_json");
        chat(new byte[] {0, 1, 2, 3}).problem(400, "bad_json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\": 5}|message",
                "{\"message\": true}|message",
                "{\"message\": [\"a\"]}|message",
                "{\"message\": {}}|message",
                "{\"message\": null}|message",
                "{}|message",
                "{\"message\": \"a\", \"session_id\": 7}|session_id",
                "{\"message\": \"a\", \"message_id\": {}}|message_id",
                "{\"message\": \"a\", \"shop\": []}|shop",
                "{\"message\": \"\\ud83d\"}|message"
            })
    void wrongTypesAreNamed(String body, String field) {
        JsonNode problem = caller().post("/chat", body).problem(400, "bad_request");
        assertThat(problem.path("detail").asText()).contains("\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\n\\t", "\\u00a0\\u2003"})
    void anEmptyMessageIsRefused(String message) {
        Answer answer = caller().post("/chat", "{\"message\": \"" + message + "\"}");
        if (!message.contains("00a0")) {
            answer.problem(400, "empty_message");
        } else {
            assertThat(answer.status()).isIn(200, 400);
        }
    }

    @Test
    void lengthCountsCodePoints() {
        caller().post("/chat", "{\"message\": \"" + "a".repeat(2001) + "\"}").problem(413, "message_too_long");
        caller().post("/chat", "{\"message\": \"" + "😀".repeat(2001) + "\"}").problem(413, "message_too_long");
        caller().post("/chat", "{\"message\": \"" + "😀".repeat(2000) + "\"}").ok();
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 200_000, 900_000, 3_000_000, 30_000_000})
    void aBodyTooLargeIsRefused(int bytes) {
        String body = "{\"message\": \"" + "a".repeat(bytes - 15) + "\"}";
        caller().post("/chat", body).problem(413, "body_too_large");
    }

    @Test
    void aBodyOfTheLargestSizeIsRead() {
        String filler = "a".repeat(65_536 - "{\"message\": \"hola\", \"x\": \"\"}".length());
        caller().post("/chat", "{\"message\": \"hola\", \"x\": \"" + filler + "\"}")
                .ok();
    }

    @Test
    void aChunkedBodyTooLargeIsRefused() {
        Caller caller = caller();
        byte[] body = ("{\"message\": \"" + "a".repeat(100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        caller.send(caller.request("/chat")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))
                        .build())
                .problem(413, "body_too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""})
    void onlyJsonIsTaken(String type) {
        Caller caller = caller();
        HttpRequest.Builder request =
                caller.request("/chat").POST(HttpRequest.BodyPublishers.ofString("{\"message\": \"hola\"}"));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        caller.send(request.build()).problem(415, "unsupported_media_type");
    }

    @Test
    void aCharsetMayBeNamed() {
        Caller caller = caller();
        Answer answer = caller.send(caller.request("/chat")
                .header("Content-Type", "Application/JSON; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString("{\"message\": \"hola\"}"))
                .build());
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void unknownThingsAreNamed() {
        String unknown = "AAAAAAAAAAAAAAAAAAAAAA";
        caller().post("/chat", "{\"message\": \"hola\", \"session_id\": \"" + unknown + "\"}")
                .problem(404, "unknown_session");
        caller().post("/chat", "{\"message\": \"hola\", \"session_id\": \"x\"}").problem(404, "unknown_session");
        caller().get("/sessions/" + unknown + "/messages").problem(404, "unknown_session");
        caller().get("/sessions/%F0%9F%98%80/messages").problem(404, "unknown_session");
        caller().post("/chat", "{\"message\": \"hola\", \"shop\": \"ninguna\"}").problem(404, "unknown_shop");
        caller().post("/sessions", "{\"shop\": \"ninguna\"}").problem(404, "unknown_shop");
        caller().get("/productos?shop=ninguna").problem(404, "unknown_shop");
        caller().get("/categorias?shop=ninguna").problem(404, "unknown_shop");
        caller().get("/productos/ninguna").problem(404, "unknown_category");
        caller().get("/productos?categoria=ninguna").problem(404, "unknown_category");
        caller().getAsAdmin("/stats?shop=ninguna").problem(404, "unknown_shop");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0", "limit, 101", "limit, -1", "limit, x", "limit, 1.5", "limit, 99999999999999999999",
        "offset, -1", "offset, 10001", "offset, a", "precio_max, -1", "precio_max, caro", "precio_max, 1e99",
        "precio_max, '10,5'", "precio_max, 99999999999"
    })
    void numbersOutOfRangeAreNamed(String parameter, String value) {
        JsonNode problem = caller().get("/productos?" + parameter + "=" + value).problem(400, "bad_parameter");
        assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.path("detail").asText()).contains("expected");
    }

    @Test
    void pagingOfAConversationIsChecked() {
        String session =
                caller().post("/sessions", "{}").json().path("session_id").asText();
        for (String query : new String[] {"after=-1", "after=x", "after=4294967296", "limit=0", "limit=101"}) {
            JsonNode problem =
                    caller().get("/sessions/" + session + "/messages?" + query).problem(400, "bad_parameter");
            assertThat(problem.path("parameter").asText()).isEqualTo(query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void aTextTooLongForAParameterIsNamed() {
        caller().get("/productos?q=" + "a".repeat(201)).problem(400, "bad_parameter");
    }

    @Test
    void aMessageIdTooLongIsNamed() {
        caller().post("/chat", "{\"message\": \"hola\", \"message_id\": \"" + "x".repeat(65) + "\"}")
                .problem(400, "bad_parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /chat",
        "PUT, /chat",
        "DELETE, /chat",
        "POST, /productos",
        "POST, /",
        "PATCH, /health",
        "GET, /test-llm",
        "POST, /sessions/x/messages",
        "BREW, /chat"
    })
    void wrongMethodsAreTold(String method, String path) {
        Answer answer = caller().send(caller().request(path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
        answer.problem(405, "method_not_allowed");
        assertThat(answer.header("Allow"))
                .hasValueSatisfying(
                        allow -> assertThat(allow).doesNotContain(method).contains("OPTIONS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nada", "/chat/", "/sessions/x/y", "/productos/a/b", "//", "/widget", "/dashboards", "/%00"})
    void unknownPathsAreTold(String path) {
        caller().send(caller().request(path).build()).problem(404, "not_found");
    }
}
