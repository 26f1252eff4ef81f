package dev.tendero.runtime.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tendero.api.TenderoException;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.runtime.yaml.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandlerDiscoveryTest {

    private static final ClassLoader HOST = HandlerDiscoveryTest.class.getClassLoader();

    @TempDir
    private Path plugins;

    @Test
    void eachJarHasALoaderOfItsOwn() throws IOException {
        jar("a.jar", Good.class);

        Map<String, FoundHandler> found = HandlerDiscovery.discover(HOST, plugins);

        FoundHandler good = found.get("bueno");
        assertThat(good.origin()).isEqualTo("a.jar");
        assertThat(good.handler().getClass()).isNotSameAs(Good.class);
        assertThat(good.loader()).isSameAs(good.handler().getClass().getClassLoader());
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        assertThat(HandlerDiscovery.discover(HOST, plugins.resolve("none"))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        Files.writeString(plugins.resolve("a-torn.jar"), "PK and no more");
        jar("b-fails.jar", Failing.class);
        PluginJar.write(plugins.resolve("c-gone.jar"), List.of("com.example.Gone", Good.class.getName()), Good.class);
        jar("d-nameless.jar", Nameless.class);
        jar("e-shouts.jar", Shouting.class);
        jar("f-mute.jar", Mute.class);
        jar("g-twice.jar", Good.class);

        TenderoException thrown =
                catchThrowableOfType(TenderoException.class, () -> HandlerDiscovery.discover(HOST, plugins));

        assertThat(thrown.getMessage().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a-torn.jar: the plugin's jar can't be read"),
                        line -> assertThat(line).startsWith("b-fails.jar: ").contains("no calendar today"),
                        line -> assertThat(line).startsWith("c-gone.jar: ").contains("com.example.Gone"),
                        line -> assertThat(line).startsWith("d-nameless.jar: ").contains("is named null"),
                        line -> assertThat(line).startsWith("e-shouts.jar: ").contains("is named \"BUENO\""),
                        line -> assertThat(line).startsWith("f-mute.jar: ").contains("does not tell its name"),
                        line -> assertThat(line)
                                .startsWith("g-twice.jar: two handlers are named bueno")
                                .contains("c-gone.jar"));
        assertThat(thrown).hasCauseInstanceOf(IOException.class);
        assertThat(thrown.getSuppressed()).hasSize(3);
    }

    /** Two megabytes in the jar, two gigabytes out of it. */
    @Test
    void aBombDoesNotGoOff() throws IOException {
        Path bomb = plugins.resolve("bomb.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new JarEntry("META-INF/services/" + IntentHandler.class.getName()));
            out.write("com.example.Bomb".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry("com/example/Bomb.class"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 2048; i++) {
                out.write(zeros);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(4 << 20);

        assertThat(catchThrowableOfType(TenderoException.class, () -> HandlerDiscovery.discover(HOST, plugins)))
                .hasMessageContaining("bomb.jar")
                .hasMessageContaining("larger than 16 MiB");
    }

    @Test
    void whatIsRightIsFoundAmongWhatIsWrong() throws IOException {
        jar("a.jar", Failing.class, Good.class);
        Problems problems = new Problems();

        assertThat(HandlerDiscovery.discover(HOST, plugins, problems)).containsOnlyKeys("bueno");
        assertThat(problems.list()).hasSize(1);
    }

    private void jar(String name, Class<?>... handlers) throws IOException {
        List<String> services = List.of(handlers).stream().map(Class::getName).toList();
        PluginJar.write(plugins.resolve(name), services, handlers);
    }

    public static final class Good implements IntentHandler {
        @Override
        public String name() {
            return "bueno";
        }
    }

    public static final class Failing implements IntentHandler {
        public Failing() {
            throw new IllegalStateException("no calendar today");
        }

        @Override
        public String name() {
            return "falla";
        }
    }

    public static final class Nameless implements IntentHandler {
        @Override
        @SuppressWarnings("NullAway")
        public String name() {
            return null;
        }
    }

    public static final class Shouting implements IntentHandler {
        @Override
        public String name() {
            return "BUENO";
        }
    }

    public static final class Mute implements IntentHandler {
        @Override
        public String name() {
            throw new IllegalStateException("not a word");
        }
    }
}
