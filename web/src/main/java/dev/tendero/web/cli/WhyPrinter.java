package dev.tendero.web.cli;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.routing.Choice;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.Evidence;
import dev.tendero.runtime.understanding.ScoredIntent;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows how an answer came about. */
final class WhyPrinter {

    private static final int BAR = 10;
    private static final int INTENTS = 8;

    private final ChatScreen screen;
    private final Paint paint;

    WhyPrinter(ChatScreen screen, Paint paint) {
        this.screen = screen;
        this.paint = paint;
    }

    void print(TurnReport turn) {
        head("words");
        screen.print("  "
                + turn.understanding().utterance().tokens().stream()
                        .map(this::word)
                        .collect(Collectors.joining("  ")));
        head("intents");
        intents(turn.understanding().intents());
        screen.print("  → " + route(turn.route()));
        choice(turn.choice());
        head("entities");
        entities(turn);
        head("queries");
        QueryPrinter queries = new QueryPrinter(screen, paint);
        turn.queries().forEach(queries::print);
        head("answer");
        answer(turn);
        head("times");
        screen.print("  " + times(turn.timings()));
        screen.out().println();
    }

    private void head(String text) {
        screen.print(text, paint::bold);
    }

    private String word(Token token) {
        return token.text() + paint.faint("/" + token.stem());
    }

    private void intents(List<ScoredIntent> intents) {
        TextTable table =
                new TextTable(screen.width(), TextTable.left(), TextTable.right(), TextTable.left(), TextTable.wide());
        for (ScoredIntent intent : intents.subList(0, Math.min(INTENTS, intents.size()))) {
            table.add(
                    intent.intent(),
                    share(intent.confidence()),
                    "█".repeat((int) Math.round(intent.confidence() * BAR)),
                    paint.faint(evidence(intent)));
        }
        table.print(screen.out());
        if (intents.size() > INTENTS) {
            screen.print("  and " + (intents.size() - INTENTS) + " more, less likely", paint::faint);
        }
    }

    static String evidence(ScoredIntent intent) {
        return intent.evidence().stream().map(Evidence::toString).collect(Collectors.joining(", "));
    }

    private static String route(Route route) {
        return switch (route) {
            case Route.ToHandler(String intent, double confidence, boolean continued) ->
                intent + (continued ? ", going on with the turn before" : "");
            case Route.Ask(var candidates) ->
                "nearly a tie, so the customer is asked: "
                        + candidates.stream().map(ScoredIntent::intent).collect(Collectors.joining(" or "));
            case Route.Fallback(var nearest) -> "fallback: nothing is likely enough";
        };
    }

    private void choice(@Nullable Choice choice) {
        if (choice != null) {
            screen.print("  a model was asked: " + said(choice));
        }
    }

    private static String said(Choice choice) {
        return switch (choice) {
            case Choice.Chosen(String intent) ->
                "it chose " + intent + "; the confidence is that of the shop's own understanding";
            case Choice.NoneFits none -> "it says that none of the intents is meant";
            case Choice.Undecided(Choice.Why why) ->
                switch (why) {
                    case UNKNOWN -> "its answer was none of the intents";
                    case FAILED -> "it did not answer";
                    case OVER_BUDGET -> "the tokens of the day are used up";
                    case BUSY -> "as many models' calls were running as limits.model_calls allows";
                };
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
        String rest = turn.understanding().searchText();
        if (!rest.isBlank()) {
            screen.print("  words left to search for: " + rest);
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

    private void answer(TurnReport turn) {
        String outcome = turn.modelOutcome();
        screen.print(
                "  by " + turn.reply().intent() + " with " + share(turn.reply().confidence()) + ", worded by the "
                        + turn.reply().source().name().toLowerCase(Locale.ROOT)
                        + (outcome == null ? "" : "; the model: " + outcome));
        String failure = turn.failure();
        if (failure != null) {
            screen.print("  failed: " + failure, paint::red);
        }
    }

    private static String times(TurnReport.Timings times) {
        return "understanding " + millis(times.understanding())
                + (times.choosing() == 0 ? "" : ", choosing " + millis(times.choosing())) + ", handler and queries "
                + millis(times.query())
                + ", wording " + millis(times.wording()) + ", record " + millis(times.record());
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static String millis(long micros) {
        return QueryPrinter.millis(micros);
    }
}
