package dev.tendero.web.cli;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.ExecutedQuery;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.ScoredIntent;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows how an answer came about. */
final class WhyPrinter {

    private static final int BAR = 20;

    private final ChatScreen screen;
    private final Paint paint;

    WhyPrinter(ChatScreen screen, Paint paint) {
        this.screen = screen;
        this.paint = paint;
    }

    void print(TurnReport turn) {
        head("words");
        screen.out()
                .println("  "
                        + turn.understanding().utterance().tokens().stream()
                                .map(this::word)
                                .collect(Collectors.joining("  ")));
        head("intents");
        intents(turn);
        screen.out().println("  → " + route(turn.route()));
        head("entities");
        entities(turn);
        head("queries");
        queries(turn);
        head("times");
        screen.out().println("  " + times(turn));
        screen.out().println();
    }

    private void head(String text) {
        screen.out().println(paint.bold(text));
    }

    private String word(Token token) {
        return token.text() + paint.faint("/" + token.stem());
    }

    private void intents(TurnReport turn) {
        TextTable table =
                new TextTable(screen.width(), TextTable.left(), TextTable.right(), TextTable.left(), TextTable.wide());
        for (ScoredIntent intent : turn.understanding().intents()) {
            table.add(
                    intent.intent(),
                    "%.2f".formatted(intent.confidence()),
                    "█".repeat((int) Math.round(intent.confidence() * BAR)),
                    paint.faint(String.join(", ", intent.evidence())));
        }
        table.print(screen.out());
    }

    private static String route(Route route) {
        return switch (route) {
            case Route.ToHandler(String intent, double confidence, boolean continued) ->
                intent + (continued ? ", going on with the turn before" : "");
            case Route.Ask(var candidates) ->
                "ask which: " + candidates.stream().map(ScoredIntent::intent).collect(Collectors.joining(" or "));
            case Route.Fallback(var nearest) -> "fallback";
        };
    }

    private void entities(TurnReport turn) {
        TextTable table =
                new TextTable(screen.width(), TextTable.left(), TextTable.wide(), TextTable.right(), TextTable.left());
        turn.reply()
                .entities()
                .forEach(entity ->
                        table.add(entity.entity(), entity.value() + parts(entity), place(entity), manner(entity)));
        table.print(screen.out());
        if (!turn.understanding().searchText().isBlank()) {
            screen.out()
                    .println("  words left to search for: "
                            + turn.understanding().searchText());
        }
    }

    private String parts(Entity entity) {
        return entity.parts().isEmpty() ? "" : paint.faint(" " + new TreeMap<>(entity.parts()));
    }

    private static String place(Entity entity) {
        return entity.carried() ? "" : entity.start() + "–" + entity.end();
    }

    private static String manner(Entity entity) {
        return (entity.carried() ? "carried over " : "") + (entity.negated() ? "not wanted" : "");
    }

    private void queries(TurnReport turn) {
        PrintWriter out = screen.out();
        for (ExecutedQuery query : turn.queries()) {
            out.println("  " + query.statement() + ": " + query.rows() + " rows in " + millis(query.micros()));
            parameters(query.parameters())
                    .forEach((name, value) -> out.println(paint.faint("    #{" + name + "} = ") + value));
        }
    }

    private static Map<String, ?> parameters(Map<String, ?> all) {
        Map<String, Object> given = new TreeMap<>();
        all.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }

    private static String times(TurnReport turn) {
        TurnReport.Timings times = turn.timings();
        return "understanding " + millis(times.understanding()) + ", handler and queries " + millis(times.query())
                + ", wording " + millis(times.wording()) + ", record " + millis(times.record());
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.2f ms", micros / 1000.0);
    }
}
