package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.conversation.ForgetfulConversations;
import dev.tendero.runtime.settings.Settings;
import io.helidon.common.buffers.DataReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogsTest {

    private static final Logger LOG = LoggerFactory.getLogger("dev.tendero.test");

    private final PrintStream before = System.err;

    @AfterEach
    void back() {
        System.setErr(before);
        Logs.quiet();
    }

    @Test
    void aLineIsTextOrJson() {
        assertThat(logged(new Settings.Logging(false, "info")))
                .contains("INFO  dev.tendero.test: hello")
                .hasLineCount(1);
        assertThat(logged(new Settings.Logging(true, "info")))
                .startsWith("{")
                .contains("\"hello\"")
                .hasLineCount(1);
    }

    @Test
    void whatIsLessImportantIsLeftOut() {
        assertThat(logged(new Settings.Logging(false, "warn"))).isEmpty();
    }

    @Test
    void aClientThatBreaksOffIsNotLogged() {
        String lines = logged(new Settings.Logging(false, "info"), () -> {
            LOG.warn(
                    "Internal server error", new RuntimeException(new DataReader.InsufficientDataAvailableException()));
            LOG.warn("broken", new RuntimeException("something else"));
        });

        assertThat(lines).contains("broken", "something else").doesNotContain("Internal server error");
    }

    /** Whoever logs, and whatever a fault quotes. */
    @Test
    void nobodysIdOrDataIsWrittenWhole() {
        String id = new ForgetfulConversations().create("demo");
        for (boolean json : new boolean[] {false, true}) {
            String lines = logged(new Settings.Logging(json, "trace"), () -> {
                LOG.info("GET /sessions/{}/messages by ana@correo.es", id);
                LOG.atInfo().addKeyValue("session", id).log("call 612 345 678");
                LOG.error(
                        "broken",
                        new IllegalStateException("about " + id, new RuntimeException("4111 1111 1111 1111 " + id)));
            });

            assertThat(lines)
                    .contains(id.substring(0, 6) + "…", "[email]", "[phone]", "[card]", "IllegalStateException")
                    .doesNotContain(id, "ana@correo", "612 345", "4111");
        }
    }

    private static String logged(Settings.Logging settings) {
        return logged(settings, () -> LOG.info("hello"));
    }

    private static String logged(Settings.Logging settings, Runnable work) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        Logs.apply(settings);
        work.run();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
