package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaintTest {

    @Test
    void coloursAreForTerminalsOnly() {
        assertThat(new Paint(true).red("x")).isEqualTo("\u001B[31mx\u001B[0m");
        assertThat(new Paint(false).red("x")).isEqualTo("x");
        assertThat(new Paint(Tendero.commandLine()).bold("x")).isEqualTo("x");
    }
}
