package dev.tendero.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.yaml.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After a change of the table run this once with {@code TENDERO_WRITE=1} in the environment; it writes the files anew.
 */
class SettingsTextTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path temp;

    @Test
    void theFileThatShipsIsTheTable() throws IOException {
        assertIsWritten(ROOT.resolve("config/tendero.yaml"), SettingsText.file());
    }

    @Test
    void thePageIsTheTable() throws IOException {
        assertIsWritten(ROOT.resolve("docs/settings.md"), SettingsText.page());
    }

    @Test
    void theFileThatShipsChangesNothing() throws IOException {
        Path config = Files.createDirectory(temp.resolve("config"));
        Reading<Settings> defaults = new SettingsReader(Map.of()).read(config);
        Files.writeString(config.resolve("tendero.yaml"), SettingsText.file());

        assertThat(new SettingsReader(Map.of()).read(config))
                .isEqualTo(defaults)
                .isInstanceOf(Reading.Loaded.class);
    }

    @Test
    void itsModelsAreYamlOnceTheHashIsAway() throws IOException {
        Path config = Files.createDirectory(temp.resolve("config"));
        String file = SettingsText.file();
        String models = file.substring(file.indexOf("# models:")).replaceAll("(?m)^# ", "");
        Files.writeString(config.resolve("tendero.yaml"), models.replace("provider: none", "provider: ollama"));

        assertThat(String.valueOf(new SettingsReader(Map.of()).read(config)))
                .contains("models[0].model is missing")
                .doesNotContain("unknown key");
    }

    private static void assertIsWritten(Path file, String text) throws IOException {
        if (System.getenv("TENDERO_WRITE") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).hasContent(text);
    }
}
