package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.settings.Settings;
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

    private static String logged(Settings.Logging settings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        Logs.apply(settings);
        LOG.info("hello");
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
