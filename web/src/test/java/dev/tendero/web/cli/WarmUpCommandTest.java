package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WarmUpCommandTest {

    @Test
    void itKnowsNoConfigurationButItsOwn() {
        CommandLine warmUp = Tendero.commandLine("warm-up").getSubcommands().get("warm-up");

        assertThat(warmUp.getCommandSpec().optionsMap()).containsOnlyKeys("--data");
    }

    @Test
    void itServesAShopOfItsOwnMakingTwice(@TempDir Path folder) {
        Run run = Run.of("warm-up", "--data", folder);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(folder.resolve("config/shops/tienda/shop.yaml")).exists();
        assertThat(Files.exists(folder.resolve("data/models"))).isTrue();
    }
}
