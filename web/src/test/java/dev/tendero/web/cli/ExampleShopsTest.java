package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.web.ConfigFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shops that are shipped as examples: right, and answering as their own tests say. */
class ExampleShopsTest {

    private static final Path EXAMPLES =
            ConfigFolder.shipped("../examples/shops").normalize();

    @Test
    void nothingIsWrongInThem() {
        Run run = Run.of("check", EXAMPLES);

        assertThat(run.out())
                .contains("✓ meeples: The Meeple Harbour (en, GBP)", "✓ vivero: Vivero La Umbría (es, EUR)");
        assertThat(run.code()).isZero();
    }

    @Test
    void theirConversationsGoAsExpected() throws IOException {
        try (ConfigFolder config = ConfigFolder.empty()) {
            copy(config);
            config.file("tendero.yaml", Stationer.settings(TestDatabase.empty()));
            Run run = Run.of("test", config.path());

            assertThat(run.out())
                    .contains("29 of 29 conversations as expected", "25 of 25 conversations as expected")
                    .doesNotContain("✗");
            assertThat(run.code()).isZero();
        }
    }

    private static void copy(ConfigFolder config) throws IOException {
        Path shops = EXAMPLES.resolve("shops");
        try (Stream<Path> files = Files.walk(shops)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> config.file("shops/" + shops.relativize(file), read(file)));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
