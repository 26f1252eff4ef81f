package dev.tendero.web.cli;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.testing.ClassificationReport;
import dev.tendero.runtime.testing.ConversationTest;
import dev.tendero.runtime.testing.Miss;
import dev.tendero.runtime.understanding.ScoredIntent;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what came of tests. */
final class TestPrinter {

    private static final int WIDTH = 100;
    private static final int SHOWN = 8;

    private final PrintWriter out;
    private final Paint paint;

    TestPrinter(PrintWriter out, Paint paint) {
        this.out = out;
        this.paint = paint;
    }

    void head(ShopInfo shop) {
        out.println(paint.bold(shop.id() + ": " + shop.name()));
    }

    void result(ConversationTest test, List<Miss> misses) {
        out.println((misses.isEmpty() ? paint.green("✓ ") : paint.red("✗ ")) + test.name());
        misses.forEach(this::miss);
    }

    void summary(int tests, int failed) {
        String text = tests == 0
                ? "no conversation tests; expected them in tests/*.yaml"
                : (tests - failed) + " of " + tests + " conversations as expected";
        out.println(failed == 0 ? text : paint.red(text));
        out.println();
    }

    /** @param messages how many the operator has put to intents */
    void labelled(int messages) {
        out.println(
                messages == 0
                        ? "no labelled examples; the dashboard's unrecognised messages can be put to their intents"
                        : messages + (messages == 1 ? " labelled example is" : " labelled examples are")
                                + " among these");
    }

    void report(ClassificationReport report, int folds) {
        out.println(paint.bold("Where held-back examples end up") + " (" + folds + "-fold cross-validation)");
        TextTable table = new TextTable(
                WIDTH, TextTable.left(), TextTable.right(), TextTable.right(), TextTable.right(), TextTable.right());
        table.add("intent", "examples", "precision", "recall", "F1");
        report.scores()
                .forEach(score -> table.add(
                        score.intent(),
                        String.valueOf(score.support()),
                        share(score.precision()),
                        share(score.recall()),
                        share(score.f1())));
        table.add(
                "all",
                String.valueOf(report.classified().size()),
                "",
                share(report.accuracy()),
                share(report.macroF1()));
        table.print(out);
        confusions(report);
    }

    private void confusions(ClassificationReport report) {
        report.confusions().stream()
                .limit(SHOWN)
                .forEach(pair ->
                        out.println("  " + pair.times() + " × " + pair.expected() + " taken for " + pair.got()));
        report.wrong().stream()
                .limit(SHOWN)
                .forEach(one -> out.println(paint.faint("    «" + one.text() + "»: " + one.got() + " "
                        + share(one.confidence()) + ", not " + one.expected())));
        out.println();
    }

    private void miss(Miss miss) {
        out.println("    " + miss.step().at().file() + ":" + miss.step().at().line());
        out.println("    said      " + miss.step().say());
        out.println("    expected  " + miss.what() + ": " + miss.expected());
        out.println("    got       " + miss.got().replace("\n", "\n              "));
        TurnReport turn = miss.turn();
        if (turn != null) {
            out.println(paint.faint("    scores    " + scores(turn)));
        }
    }

    private static String scores(TurnReport turn) {
        return turn.understanding().intents().stream()
                .limit(3)
                .map(TestPrinter::score)
                .collect(Collectors.joining("\n              "));
    }

    private static String score(ScoredIntent intent) {
        String evidence = intent.evidence().isEmpty() ? "" : " (" + WhyPrinter.evidence(intent) + ")";
        return intent.intent() + " " + share(intent.confidence()) + evidence;
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
