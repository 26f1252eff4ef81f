package dev.tendero.web.cli;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.testing.ClassificationReport;
import dev.tendero.runtime.testing.ConversationTest;
import dev.tendero.runtime.testing.Coverage;
import dev.tendero.runtime.testing.Miss;
import dev.tendero.runtime.understanding.ScoredIntent;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what came of tests. */
final class TestPrinter {

    private static final int WIDTH = 80;
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
        if (!report.confusions().isEmpty()) {
            out.println(paint.bold("Confused"));
        }
        report.confusions().stream()
                .limit(SHOWN)
                .forEach(pair ->
                        out.println("  " + pair.times() + " × " + pair.expected() + " taken for " + pair.got()));
        if (!report.classified().isEmpty()) {
            out.println(paint.bold("Weakest examples") + " (by how much their own intent leads, or lies behind)");
            TextTable table = new TextTable(WIDTH, TextTable.right(), TextTable.wide(), TextTable.left());
            report.weakest(SHOWN)
                    .forEach(one -> table.add(
                            String.format(Locale.ROOT, "%+.2f", one.margin()),
                            "«" + one.text() + "»",
                            one.got().equals(one.expected())
                                    ? one.expected()
                                    : one.expected() + paint.red(" → ") + one.got()));
            table.print(out);
        }
        out.println();
    }

    /** What no test reached. */
    void coverage(List<Coverage.Part> parts) {
        out.println(paint.bold("What the conversations reach"));
        for (Coverage.Part part : parts) {
            if (part.all() > 0) {
                int reached = part.all() - part.missed().size();
                out.println("  %-9s %3d of %d".formatted(part.kind(), reached, part.all()));
                if (!part.missed().isEmpty()) {
                    block("    not ", String.join(", ", part.missed())).forEach(line -> out.println(paint.faint(line)));
                }
            }
        }
        out.println();
    }

    private void miss(Miss miss) {
        out.println("    " + miss.step().at().file() + ":" + miss.step().at().line());
        print("    said      ", miss.step().say());
        print("    expected  ", miss.what() + ": " + miss.expected());
        print("    got       ", miss.got());
        TurnReport turn = miss.turn();
        if (turn != null) {
            block("    scores    ", scores(turn)).forEach(line -> out.println(paint.faint(line)));
        }
    }

    private void print(String head, String text) {
        block(head, text).forEach(out::println);
    }

    /** Lines that begin below each other, none wider than the page where that is possible. */
    private static List<String> block(String head, String text) {
        List<String> lines = new ArrayList<>();
        String begin = head;
        for (String paragraph : text.split("\n")) {
            for (String line : Wrap.lines(paragraph, WIDTH - head.length())) {
                lines.add(begin + line);
                begin = " ".repeat(head.length());
            }
        }
        return lines;
    }

    private static String scores(TurnReport turn) {
        return turn.understanding().intents().stream()
                .limit(3)
                .map(TestPrinter::score)
                .collect(Collectors.joining("\n"));
    }

    private static String score(ScoredIntent intent) {
        String evidence = intent.evidence().isEmpty() ? "" : " (" + WhyPrinter.evidence(intent) + ")";
        return intent.intent() + " " + share(intent.confidence()) + evidence;
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
