package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        assertThat(printed(80)).isEqualTo("""
                  1  Bolígrafo azul         3,20 €
                  2  Cuaderno de hojas     16,95 €  agotado
                """);
    }

    @Test
    void theWideColumnGivesWay() {
        assertThat(printed(37)).isEqualTo("""
                  1  Bolígrafo azul   3,20 €
                  2  Cuaderno de h…  16,95 €  agotado
                """);
        assertThat(printed(37).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(37));
    }

    @Test
    void anEmptyColumnTakesNoRoom() {
        StringWriter out = new StringWriter();
        TextTable table = new TextTable(20, TextTable.wide(), TextTable.right(), TextTable.left());
        table.add("abcdef", "", "xy");
        table.print(new PrintWriter(out, true));

        assertThat(out.toString()).isEqualToNormalizingNewlines("  abcdef  xy\n");
    }

    @Test
    void coloursTakeNoRoom() {
        StringWriter out = new StringWriter();
        TextTable table = new TextTable(30, TextTable.wide(), TextTable.right());
        table.add("a", new Paint(true).bold("1"));
        table.add("b", "22");
        table.print(new PrintWriter(out, true));

        assertThat(out.toString()).isEqualToNormalizingNewlines("  a   \u001B[1m1\u001B[0m\n  b  22\n");
    }

    @Test
    void linesBreakBetweenWordsAndKeepTheirIndent() {
        assertThat(Wrap.lines("  uno dos tres cuatro", 12)).containsExactly("  uno dos", "  tres", "  cuatro");
        assertThat(Wrap.lines("79,90\u00A0€ antes", 8)).containsExactly("79,90\u00A0€", "antes");
        assertThat(Wrap.lines("", 8)).containsExactly("");
        assertThat(Wrap.lines(new Paint(true).bold("uno") + " dos", 7)).hasSize(1);
    }

    private static String printed(int width) {
        StringWriter out = new StringWriter();
        TextTable table =
                new TextTable(width, TextTable.right(), TextTable.wide(), TextTable.right(), TextTable.left());
        table.add("1", "Bolígrafo azul", "3,20 €", "");
        table.add("2", "Cuaderno de hojas   ", "16,95 €", "agotado");
        table.print(new PrintWriter(out, true));
        return out.toString();
    }
}
