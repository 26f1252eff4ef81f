package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Optional;

/** An HTTP answer as tests look at it. */
public record Answer(int status, String body, HttpResponse<?> raw) {

    public static Answer of(HttpResponse<String> raw) {
        return new Answer(raw.statusCode(), raw.body(), raw);
    }

    public JsonNode json() {
        return Answers.parse(body);
    }

    public JsonNode ok() {
        assertThat(status).as(body).isEqualTo(200);
        return json();
    }

    public Optional<String> header(String name) {
        return raw.headers().firstValue(name);
    }

    /** Holds for every problem: its form, and that nothing of our inside shows. */
    public JsonNode problem(int expectedStatus, String code) {
        assertThat(status).as(body).isEqualTo(expectedStatus);
        assertThat(header("Content-Type")).contains("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("code").asText()).as(body).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(expectedStatus);
        assertThat(problem.path("type").asText()).isEqualTo("urn:tendero:problem:" + code);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).startsWith("/");
        assertThat(body).doesNotContain("\tat ", "Exception", "java.", "io.helidon", "jackson");
        return problem;
    }
}
