package dev.tendero.runtime.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.spi.IntentHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginIsolationTest {

    @TempDir
    private Path plugins;

    @Test
    void twoPluginsBringTwoVersionsOfOneLibrary() throws IOException {
        write("a.jar", "version_one");
        write("b.jar", "version_two");

        Map<String, FoundHandler> found = HandlerDiscovery.discover(getClass().getClassLoader(), plugins);

        assertThat(found).containsOnlyKeys("version_one", "version_two");
        Class<?> one = found.get("version_one").handler().getClass();
        Class<?> two = found.get("version_two").handler().getClass();
        assertThat(one.getName()).isEqualTo(two.getName());
        assertThat(one).isNotEqualTo(two);
        assertThat(IntentHandler.class).isAssignableFrom(one).isAssignableFrom(two);
    }

    private void write(String jar, String version) throws IOException {
        PluginJar.write(
                plugins.resolve(jar),
                "0.1",
                List.of(Named.class.getName()),
                Map.of("library/version.txt", version),
                Named.class,
                Library.class);
    }

    /** Is called as its library says. */
    public static final class Named implements IntentHandler {
        @Override
        public String name() {
            return Library.version();
        }
    }

    /** Knows its version from its own jar. */
    static final class Library {

        private static final String VERSION = read();

        private Library() {}

        static String version() {
            return VERSION;
        }

        private static String read() {
            try (InputStream in = Objects.requireNonNull(Library.class.getResourceAsStream("/library/version.txt"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
