package dev.tendero.web.asked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tendero.web.ConfigFolder;
import dev.tendero.web.RunningServer;
import dev.tendero.web.devset.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole conversations with shops that were made, and asked, by somebody who knew the documentation alone. Each set was
 * asked once before anything was mended by it; what it is worth now is a floor that must not be fallen below. A script
 * compares less strictly here, and there more strictly, than who reads the answers.
 */
class AskedShopsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ConfigFolder config;
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        config = ConfigFolder.empty();
        Path shops = folder().resolve("config");
        try (Stream<Path> files = Files.walk(shops)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                config.file(shops.relativize(file).toString(), Files.readString(file));
            }
        }
        server = RunningServer.start(config);
    }

    @AfterAll
    static void stop() {
        server.close();
        config.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ferre, 0.80",
        "zapas, 0.80",
        "perfu, 0.77",
        "flores, 0.78",
        "peques, 0.78",
        "menaje, 0.80",
        "muebles, 0.70",
        "libros, 0.70",
        "brinquedos, 0.70",
        "camping, 0.78",
        "celulares, 0.78",
        "papeleria, 0.80"
    })
    void conversationsGoAsWasExpected(String shop, double floor) throws IOException {
        Tally tally = new Tally();
        String session = "";
        for (String line : Files.readAllLines(folder().resolve("conversations").resolve(shop + ".txt"))) {
            if (line.isBlank() || line.startsWith("==")) {
                session = "";
                continue;
            }
            Turn turn = Turn.of(line);
            JsonNode answer = say(shop, session, turn.message());
            session = answer.path("session_id").asText();
            tally.add(
                    shop,
                    turn.isMet(answer),
                    turn.message() + " " + turn.checks() + " → "
                            + answer.path("intent").asText());
        }
        System.out.println(tally);
        assertThat(tally.share(shop)).isGreaterThan(floor);
    }

    private static Path folder() {
        return ConfigFolder.shipped("../web/src/test/resources/dev/tendero/web/asked")
                .normalize();
    }

    private static JsonNode say(String shop, String session, String text) {
        ObjectNode message = JSON.createObjectNode().put("message", text).put("shop", shop);
        if (!session.isEmpty()) {
            message.put("session_id", session);
        }
        return server.caller().post("/chat", message.toString()).ok();
    }
}
