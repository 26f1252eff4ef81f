package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tendero.web.RunningServer;
import dev.tendero.web.SharedServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * SQL, templates and paths wherever a client may put words, on the whole server over a real database: nothing is
 * executed, nothing breaks, no more is shown than is asked for.
 */
@ExtendWith(SharedServer.class)
class HostileWordsTest {

    private static final List<String> SQL = List.of(
            "'",
            "\"",
            "`",
            "\\",
            "\\'",
            "''",
            "' OR '1'='1",
            "' OR 1=1 -- -",
            "\" OR \"\"=\"",
            "') OR ('a'='a",
            "1; DROP TABLE turn; --",
            "'; DELETE FROM session WHERE '1'='1",
            "' UNION SELECT id, 1, 2, 3 FROM session -- -",
            "' UNION ALL SELECT NULL,NULL,NULL,CONCAT(0x7171,user(),0x7171)#",
            "1' AND SLEEP(8) AND '1'='1",
            "1 AND (SELECT 1 FROM (SELECT SLEEP(8)) x)",
            "' AND EXTRACTVALUE(1, CONCAT(0x5c, (SELECT @@version))) -- -",
            "' AND (SELECT COUNT(*) FROM information_schema.tables A, information_schema.tables B, information_schema.tables C) > 0 -- -",
            "' PROCEDURE ANALYSE() -- -",
            "' INTO OUTFILE '/tmp/tendero-was-here' -- -",
            "' OR LOAD_FILE('/etc/passwd') -- -",
            "/*!50000 UNION*/ /*!50000 SELECT*/ 1",
            "1 PROCEDURE ANALYSE(EXTRACTVALUE(1,2),1)",
            "BENCHMARK(100000000, SHA2('a', 512))",
            "%' ESCAPE '!' OR name LIKE '%",
            "%",
            "_%",
            "\u00bf' OR 1=1 -- -",
            "\uff07 OR 1=1 -- -",
            "0x27204f5220313d31",
            "#{shop}",
            "${shop}",
            "${jndi:ldap://127.0.0.1:1/x}",
            "q:(a OR b) AND NOT *:*",
            "name:/.*/",
            "zapatillas~2^99 AND [* TO *]",
            "(((((((((((((((((((((");

    private static final List<String> TEMPLATES = List.of(
            "{{rows}}",
            "{{#rows}}{{name}}{{/rows}}",
            "{{{text}}}",
            "{{=<% %>=}}<% shop %>",
            "{{> secret}}",
            "{{class.classLoader}}",
            "{{#text}}",
            "{{/text}}",
            "{{!-- x --}}",
            "${7*7}",
            "#{7*7}",
            "<%= 7*7 %>",
            "{%raw%}{{7*7}}",
            "{{7*7}}");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningServer server;

    HostileWordsTest(RunningServer server) {
        this.server = server;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer chat(Map<String, String> fields) throws Exception {
        return server.caller().post("/chat", JSON.writeValueAsString(fields));
    }

    @Test
    void sqlInMessagesIsWords() throws Exception {
        long before = server.number("SELECT COUNT(*) FROM product WHERE listed");
        long sessions = server.number("SELECT COUNT(*) FROM session");
        for (String payload : SQL) {
            for (String message :
                    List.of(payload, "busco zapatillas " + payload, "compara " + payload + " y " + payload)) {
                JsonNode reply = chat(Map.of("message", message)).ok();
                assertThat(reply.path("latency_ms").asLong()).as(message).isLessThan(8_000);
                assertThat(reply.path("reply").asText())
                        .as(message)
                        .doesNotContainIgnoringCase("SQL syntax", "mariadb", "information_schema", "root:x:");
            }
        }
        assertThat(server.number("SELECT COUNT(*) FROM product WHERE listed")).isEqualTo(before);
        assertThat(server.number("SELECT COUNT(*) FROM session")).isGreaterThanOrEqualTo(sessions + 3L * SQL.size());
    }

    @Test
    void sqlInParametersFindsNothingMore() throws Exception {
        long all = server.caller().get("/productos").ok().path("total").asLong();
        for (String payload : SQL) {
            String q = encoded(payload);
            for (String path : List.of(
                    "/productos?q=" + q, "/productos?marca=" + q, "/productos?categoria=" + q, "/productos/" + q)) {
                Answer answer =
                        server.caller().send(server.caller().request(path).build());
                assertThat(answer.status()).as(path).isIn(200, 404);
                assertThat(answer.json().path("total").asLong(0)).as(path).isLessThan(all);
            }
            for (String path :
                    List.of("/productos?precio_max=" + q, "/productos?limit=" + q, "/productos?offset=" + q)) {
                server.caller().send(server.caller().request(path).build()).problem(400, "bad_parameter");
            }
            for (String path : List.of("/productos?shop=" + q, "/categorias?shop=" + q, "/shop?shop=" + q)) {
                server.caller().send(server.caller().request(path).build()).problem(404, "unknown_shop");
            }
        }
    }

    @Test
    void sqlInIdsOpensNothing() throws Exception {
        for (String payload : SQL) {
            chat(Map.of("message", "hola", "session_id", payload)).problem(404, "unknown_session");
            chat(Map.of("message", "hola", "shop", payload)).problem(404, "unknown_shop");
            for (String path : List.of("/messages", "/export")) {
                server.caller()
                        .send(server.caller()
                                .request("/sessions/" + encoded(payload) + path)
                                .build())
                        .problem(404, "unknown_session");
            }
        }
        JsonNode reply =
                chat(Map.of("message", "hola", "message_id", "' OR 1=1 -- -")).ok();
        assertThat(reply.path("message_id").asText()).isEqualTo("' OR 1=1 -- -");
    }

    @Test
    void templatesInMessagesAreWords() throws Exception {
        for (String payload : TEMPLATES) {
            JsonNode reply = chat(Map.of("message", "busco zapatillas Adidas " + payload))
                    .ok();
            assertThat(reply.path("reply").asText())
                    .as(payload)
                    .doesNotContain("classLoader@", "java.", "jdk.internal")
                    .isNotBlank();
        }
    }
}
