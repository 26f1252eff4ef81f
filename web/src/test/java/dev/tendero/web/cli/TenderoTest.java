package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class TenderoTest {

    @Test
    void eachCommandIsCalledAsItIsListed() {
        Tendero.COMMANDS.forEach((name, type) ->
                assertThat(type.getAnnotation(Command.class).name()).isEqualTo(name));
    }

    @Test
    void onlyTheCommandAskedForIsLookedInto() {
        assertThat(Tendero.commandLine("check", "x").getSubcommands()).containsOnlyKeys("check");
        assertThat(Tendero.commandLine("--help").getSubcommands().keySet())
                .containsExactlyInAnyOrderElementsOf(Tendero.COMMANDS.keySet());
    }
}
