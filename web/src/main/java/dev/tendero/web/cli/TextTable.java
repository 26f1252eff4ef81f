package dev.tendero.web.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** A table that fits a width: the one wide column gives way, and an empty one takes no room. Cells may be coloured. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 12;

    private final int width;
    private final List<Column> columns;
    private final List<List<AttributedString>> rows = new ArrayList<>();

    TextTable(int width, Column... columns) {
        this.width = width;
        this.columns = List.of(columns);
    }

    /** Which side a column's text stands on, and whether it is the one that is cut where there is no room. */
    record Column(boolean atRight, boolean isWide) {}

    static Column left() {
        return new Column(false, false);
    }

    static Column right() {
        return new Column(true, false);
    }

    static Column wide() {
        return new Column(false, true);
    }

    /** @param cells one a column; escape codes in them take no room */
    void add(String... cells) {
        List<AttributedString> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(AttributedString.fromAnsi(cell));
        }
        rows.add(row);
    }

    void print(PrintWriter out) {
        int[] widths = widths();
        for (List<AttributedString> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns.size(); i++) {
                if (widths[i] > 0) {
                    line.append(GAP)
                            .append(cell(row.get(i), widths[i], columns.get(i).atRight()));
                }
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        int fixed = 0;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = rows.stream()
                    .mapToInt(row -> row.get(column).columnLength())
                    .max()
                    .orElse(0);
            fixed += widths[i] == 0 ? 0 : GAP.length() + (columns.get(i).isWide() ? 0 : widths[i]);
        }
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).isWide()) {
                widths[i] = Math.min(widths[i], Math.max(NARROWEST, width - fixed));
            }
        }
        return widths;
    }

    private static String cell(AttributedString text, int width, boolean atRight) {
        AttributedString fitting = text.columnLength() <= width
                ? text
                : AttributedString.join(
                        AttributedString.EMPTY, text.columnSubSequence(0, width - 1), new AttributedString("…"));
        String blanks = " ".repeat(Math.max(0, width - fitting.columnLength()));
        return atRight ? blanks + fitting.toAnsi() : fitting.toAnsi() + blanks;
    }
}
