package dev.tendero.web.cli;

import dev.tendero.runtime.evaluation.EntityReport;
import dev.tendero.runtime.evaluation.EntityReport.Score;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints how well entities are found. */
final class EntityPrinter {

    private static final int WIDTH = 100;
    private static final int MISSES = 20;

    private final PrintWriter out;
    private final Paint paint;

    EntityPrinter(PrintWriter out, Paint paint) {
        this.out = out;
        this.paint = paint;
    }

    void print(EntityReport report) {
        out.println(
                paint.bold("Entities") + " of " + report.sentences() + " sentences; at the very place, overlapping it");
        TextTable table = new TextTable(
                WIDTH,
                TextTable.wide(),
                TextTable.right(),
                TextTable.right(),
                TextTable.right(),
                TextTable.right(),
                TextTable.right(),
                TextTable.right(),
                TextTable.right(),
                TextTable.right());
        table.add("entity", "marked", "precision", "recall", "F1", "precision", "recall", "F1", "right values");
        report.entities().forEach(score -> row(score, table));
        row(report.all(), table);
        table.print(out);
        misses(report);
    }

    private static void row(Score score, TextTable table) {
        table.add(
                score.entity(),
                String.valueOf(score.support()),
                percent(score.exact().precision()),
                percent(score.exact().recall()),
                percent(score.exact().f1()),
                percent(score.overlapping().precision()),
                percent(score.overlapping().recall()),
                percent(score.overlapping().f1()),
                score.valued() == 0 ? "" : score.rightValues() + " of " + score.valued());
    }

    private void misses(EntityReport report) {
        if (report.misses().isEmpty()) {
            return;
        }
        out.println(
                paint.bold("Missed") + " (" + Math.min(MISSES, report.misses().size()) + " of "
                        + report.misses().size() + ")");
        report.misses().stream()
                .limit(MISSES)
                .forEach(miss -> out.println("  " + miss.sentence() + ": expected " + orNothing(miss.expected())
                        + ", got " + orNothing(miss.got())));
    }

    private static String orNothing(String entity) {
        return entity.isEmpty() ? "nothing" : entity;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
