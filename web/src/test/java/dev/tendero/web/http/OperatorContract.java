package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator's endpoints and those for monitoring promise. */
abstract class OperatorContract {

    abstract Fixture fixture();

    private Caller caller() {
        return new Caller(fixture());
    }

    @Test
    void theFiguresCountWhatWasSaid() {
        long before = turns("/stats?days=1");
        caller().post("/chat", "{\"message\": \"hola\"}").ok();
        assertThat(turns("/stats?days=1")).isGreaterThan(before);
        assertThat(turns("/stats?shop=" + fixture().shop() + "&days=1")).isGreaterThan(before);
        assertThat(turns("/stats?shop=*&days=1")).isGreaterThan(before);
        assertThat(turns("/stats?from=2020-01-01&to=2020-01-31")).isZero();
        assertThat(turns("/stats?from=2020-01-01T00:00:00Z&to=2020-01-31T12:00:00Z"))
                .isZero();
    }

    private long turns(String path) {
        return caller().getAsAdmin(path).ok().path("turns").asLong();
    }

    @Test
    void aMessageIsPutToItsIntentAndTakenBack() {
        String label = "{\"message\": \"algo pa mi abuela\", \"intent\": \"saludo\"}";
        JsonNode said = caller().postAsAdmin("/labelled", label).ok();
        assertThat(said.path("examples")).hasSize(1);
        assertThat(said.path("examples").path(0).path("intent").asText()).isEqualTo("saludo");
        assertThat(said.path("intents").toString()).contains("ayuda").doesNotContain("fallback");

        String other = label.replace("saludo", "ayuda");
        assertThat(caller().postAsAdmin("/labelled", other).ok().path("examples"))
                .as("the last word counts")
                .hasSize(1);
        assertThat(caller().getAsAdmin("/labelled")
                        .ok()
                        .path("examples")
                        .path(0)
                        .path("intent")
                        .asText())
                .isEqualTo("ayuda");

        assertThat(caller().postAsAdmin("/labelled", "{\"message\": \"algo pa mi abuela\"}")
                        .ok()
                        .path("examples"))
                .isEmpty();
        assertThat(caller().postAsAdmin("/labelled", label.replace("saludo", "nada"))
                        .body())
                .contains("bad_parameter", "nada");
    }

    @Test
    void modelsCanBeTried() {
        assertThat(caller().postAsAdmin("/test-llm", "{}").ok().has("models")).isTrue();
        assertThat(caller().postAsAdmin("/test-llm", "{\"prompt\": \"Di hola\"}")
                        .ok()
                        .has("models"))
                .isTrue();
    }

    @Test
    void withoutTheTokenNothingIsTold() {
        Caller caller = caller();
        for (String header :
                new String[] {"", "Bearer", "Bearer x", "Basic " + fixture().adminToken()}) {
            HttpRequest.Builder request = caller.request("/stats");
            if (!header.isEmpty()) {
                request.header("Authorization", header);
            }
            Answer answer = caller.call(request.build(), "");
            answer.problem(401, "unauthorized");
            assertThat(answer.header("WWW-Authenticate"))
                    .hasValueSatisfying(v -> assertThat(v).startsWith("Bearer"));
        }
        caller.post("/test-llm", "{}").problem(401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=ayer",
                "to=2026-13-01",
                "days=0",
                "days=367",
                "days=x",
                "from=2026-11-02&to=2026-11-01T00:00:00Z",
                "from=2019-01-01&to=2026-01-01"
            })
    void periodsAreChecked(String query) {
        JsonNode problem = caller().getAsAdmin("/stats?" + query).problem(400, "bad_parameter");
        assertThat(problem.path("parameter").asText()).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void healthNamesTheDependencies() {
        JsonNode health = caller().get("/health").ok();
        assertThat(health.path("ready").asBoolean()).isTrue();
        assertThat(health.path("dependencies")).isNotEmpty();
        assertThat(caller().get("/health/ready").ok().path("ready").asBoolean()).isTrue();
        assertThat(caller().get("/health/live").ok().path("live").asBoolean()).isTrue();
    }

    @Test
    void metricsCountRequestsByRoute() {
        caller().post("/chat", "{\"message\": \"hola\"}").ok();
        caller().send(caller().request("/no/such/path").build());
        Answer metrics = caller().get("/metrics");
        assertThat(metrics.header("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/plain"));
        assertThat(metrics.body())
                .contains("tendero_http_requests_total{method=\"POST\",route=\"/chat\",status=\"200\"}")
                .contains("route=\"none\",status=\"404\"")
                .contains("tendero_turns_total{")
                .contains("tendero_turn_stage_seconds_bucket{")
                .contains("jvm_memory_used_bytes{area=\"heap\"}")
                .contains("tendero_db_connections{")
                .doesNotContain("no/such/path");
    }
}
