package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.answer.FakeProvider;
import dev.tendero.runtime.answer.FakeProvider.Says;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Traces, as a collector gets them. */
class TracingTest {

    private static final String SAID = "Los Alicates universales Tornal 180 mm cuestan 14,00 €.";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PROXY = "b7ad6b7169203331";

    @Test
    void aRequestIsOneTraceOfItsStagesWithoutACustomersWord() {
        try (TraceCollector collector = TraceCollector.start();
                FakeProvider provider = FakeProvider.start(new Says(SAID));
                ConfigFolder config = new ModelSettingsFile("20s", "8s")
                        .model("openai", provider.openAiUrl())
                        .in(Hardware.alone())) {
            config.append("tendero.yaml", "tracing:\n  endpoint: " + collector.endpoint() + "\n");
            try (RunningServer server = RunningServer.start(config)) {
                HttpRequest request = server.caller()
                        .jsonPost("/chat", "{\"message\": \"busco alicates\"}")
                        .header("traceparent", "00-" + TRACE + "-" + PROXY + "-01")
                        .build();
                assertThat(server.caller().send(request).status()).isEqualTo(200);
                server.caller().get("/health");
                server.caller().get("/sessions/0000000000000000000000/messages");
            }
            assertIsWholeTrace(collector.spans());
            assertThat(collector.text())
                    .contains("POST /chat", "tendero", "GET /sessions/{id}/messages")
                    .doesNotContain("alicates", "Alicates", "/health", "0000000000000000000000");
        }
    }

    private static void assertIsWholeTrace(List<Span> all) {
        List<Span> trace = all.stream()
                .filter(span -> TraceCollector.hex(span.getTraceId()).equals(TRACE))
                .toList();
        Map<String, Span> byName = trace.stream().collect(Collectors.toMap(Span::getName, span -> span));
        Span request = byName.get("POST /chat");
        Span turn = byName.get("turn");

        assertThat(TraceCollector.hex(request.getParentSpanId())).isEqualTo(PROXY);
        assertThat(turn.getParentSpanId()).isEqualTo(request.getSpanId());
        for (String stage : List.of("understanding", "query", "wording", "record")) {
            assertThat(byName.get(stage).getParentSpanId()).as(stage).isEqualTo(turn.getSpanId());
            assertIsWithin(byName.get(stage), turn);
        }
        assertThat(byName.get("search").getParentSpanId())
                .isEqualTo(byName.get("query").getSpanId());
        Span model = byName.get("chat small");
        assertThat(model.getParentSpanId()).isEqualTo(byName.get("wording").getSpanId());
        assertThat(attributes(turn))
                .containsEntry("tendero.shop", Hardware.SHOP)
                .containsEntry("tendero.intent", "buscar_producto")
                .containsEntry("tendero.source", "model");
        assertThat(attributes(model)).containsEntry("tendero.model.outcome", "ok");
    }

    private static void assertIsWithin(Span inner, Span outer) {
        assertThat(inner.getStartTimeUnixNano()).isGreaterThanOrEqualTo(outer.getStartTimeUnixNano());
        assertThat(inner.getEndTimeUnixNano()).isBetween(inner.getStartTimeUnixNano(), outer.getEndTimeUnixNano());
    }

    private static Map<String, String> attributes(Span span) {
        return span.getAttributesList().stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey, attribute -> attribute.getValue().getStringValue()));
    }

    @Test
    void aCollectorThatIsAwayCostsNoAnswer() {
        try (ConfigFolder config = Hardware.alone().file("tendero.yaml", "tracing:\n  endpoint: http://127.0.0.1:1\n");
                RunningServer server = RunningServer.start(config)) {
            server.caller().post("/chat", "{\"message\": \"busco alicates\"}").ok();
        }
    }

    @Test
    void nothingIsLoadedWithoutACollector() throws Exception {
        try (ConfigFolder config = Hardware.alone();
                ServerProcess server =
                        ServerProcess.start(config, "JAVA_TOOL_OPTIONS", "-Xlog:class+load=info:stderr")) {
            server.caller().post("/chat", "{\"message\": \"busco alicates\"}").ok();
            assertThat(server.log()).anyMatch(line -> line.contains("dev.tendero.web.tracing.Tracing "));
            assertThat(server.log()).noneMatch(line -> line.contains("io.opentelemetry"));
        }
    }
}
