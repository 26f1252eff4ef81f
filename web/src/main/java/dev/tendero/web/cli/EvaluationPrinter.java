package dev.tendero.web.cli;

import dev.tendero.runtime.evaluation.Calibration;
import dev.tendero.runtime.evaluation.EvaluationReport;
import dev.tendero.runtime.evaluation.EvaluationReport.OutOfScope;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints an evaluation. */
final class EvaluationPrinter {

    private static final int WIDTH = 100;
    private static final int CONFUSIONS = 15;
    private static final double MEBI = 1 << 20;

    private final PrintWriter out;
    private final Paint paint;

    EvaluationPrinter(PrintWriter out, Paint paint) {
        this.out = out;
        this.paint = paint;
    }

    void print(EvaluationReport report) {
        intents(report);
        confusions(report);
        calibration(report.calibration());
        summary(report);
    }

    private void intents(EvaluationReport report) {
        out.println(paint.bold("Intents"));
        TextTable table = new TextTable(
                WIDTH, TextTable.wide(), TextTable.right(), TextTable.right(), TextTable.right(), TextTable.right());
        table.add("intent", "sentences", "precision", "recall", "F1");
        report.intents()
                .scores()
                .forEach(score -> table.add(
                        score.intent(),
                        String.valueOf(score.support()),
                        percent(score.precision()),
                        percent(score.recall()),
                        percent(score.f1())));
        table.print(out);
    }

    private void confusions(EvaluationReport report) {
        if (!report.intents().confusions().isEmpty()) {
            out.println(paint.bold("Confused most often"));
        }
        report.intents().confusions().stream()
                .limit(CONFUSIONS)
                .forEach(pair ->
                        out.println("  " + pair.times() + " × " + pair.expected() + " taken for " + pair.got()));
    }

    private void calibration(Calibration calibration) {
        out.println(paint.bold("Confidence"));
        TextTable table = new TextTable(WIDTH, TextTable.right(), TextTable.right(), TextTable.right());
        table.add("said", "sentences", "right");
        List<Calibration.Bin> bins = calibration.bins();
        bins.stream()
                .filter(bin -> bin.count() > 0)
                .forEach(bin ->
                        table.add(percent(bin.confidence()), String.valueOf(bin.count()), percent(bin.accuracy())));
        table.print(out);
    }

    private void summary(EvaluationReport report) {
        out.println(paint.bold("All"));
        TextTable table = new TextTable(WIDTH, TextTable.left(), TextTable.right());
        table.add("learnt", report.trainRows() + " sentences");
        table.add("asked", report.intents().classified().size() + " sentences");
        table.add("accuracy", percent(report.intents().accuracy()));
        table.add("macro-F1", percent(report.intents().macroF1()));
        report.outOfScope().ifPresent(found -> outOfScope(found, report, table));
        table.add("calibration error", percent(report.calibration().error()));
        EvaluationReport.Speed speed = report.speed();
        table.add("training", "%.2f s".formatted(speed.trainingSeconds()));
        table.add("one thread", "%.0f messages/s".formatted(speed.messagesPerSecond()));
        table.add("a message", "p50 %.0f µs, p99 %.0f µs".formatted(speed.p50Micros(), speed.p99Micros()));
        table.add("model", "%.1f MiB".formatted(speed.modelBytes() / MEBI));
        table.print(out);
    }

    private static void outOfScope(OutOfScope found, EvaluationReport report, TextTable table) {
        table.add("best intent right, in scope", percent(report.bestAccuracy()));
        table.add("answered right, in scope", percent(found.inScopeAccuracy()));
        table.add("out of scope", found.rows() + " sentences");
        table.add("recall of those", percent(found.recall()));
        table.add("precision of those", percent(found.precision()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
