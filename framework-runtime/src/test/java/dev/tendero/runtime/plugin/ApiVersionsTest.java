package dev.tendero.runtime.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.TenderoException;
import dev.tendero.api.spi.IntentHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiVersionsTest {

    @TempDir
    private Path plugins;

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1, true",
        "0.1, 0.2, false",
        "0.1.7, 0.1, true",
        "0.1 - 0.3, 0.3, true",
        "0.2-0.3, 0.1, false",
        "1.2, 1.4, true",
        "1.2, 1.1, false",
        "1.2, 2.0, false",
        "1.2 - 2.0, 2.0, true"
    })
    void aVersionFitsOrDoesNot(String written, String here, boolean fits) {
        ApiVersions.Version version = ApiVersions.parse(here).orElseThrow().first();
        assertThat(ApiVersions.parse(written).orElseThrow().include(version)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"one", "1", "''", "0.1 -", ">=0.1"})
    void whatNamesNoVersionsIsNone(String written) {
        assertThat(ApiVersions.parse(written)).isEmpty();
    }

    @Test
    void aJarForAnotherApiIsRefusedAndBothVersionsAreNamed() throws IOException {
        write("0.7 - 0.9");
        Assertions.assertThatThrownBy(this::discover)
                .isInstanceOf(TenderoException.class)
                .hasMessage(
                        "plain.jar: the plugin was built for API 0.7 to 0.9, and this is API 0.1; expected a jar that was"
                                + " built for 0.1");
        write("newest");
        Assertions.assertThatThrownBy(this::discover)
                .hasMessageContaining("Tendero-Api in its manifest is \"newest\"; expected versions such as 0.1");
    }

    @Test
    void aJarForThisApiTellsItsVersion() throws IOException {
        write("0.1");
        assertThat(discover().get("plain").from())
                .isEqualTo(new PluginOrigin("plain.jar", Optional.of("3.2.1"), Optional.of("0.1")));
    }

    private void write(String api) throws IOException {
        PluginJar.write(plugins.resolve("plain.jar"), api, List.of(Plain.class.getName()), Map.of(), Plain.class);
    }

    private Map<String, FoundHandler> discover() {
        return HandlerDiscovery.discover(getClass().getClassLoader(), plugins);
    }

    /** A handler. */
    public static final class Plain implements IntentHandler {
        @Override
        public String name() {
            return "plain";
        }
    }
}
