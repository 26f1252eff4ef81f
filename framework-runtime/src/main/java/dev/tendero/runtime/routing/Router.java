package dev.tendero.runtime.routing;

import dev.tendero.api.Entity;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides who answers. Stateless. */
public final class Router {

    private static final int NEAREST = 3;

    private final Thresholds thresholds;
    private final @Nullable IntentChooser chooser;

    /** One that decides alone. */
    public Router(Thresholds thresholds) {
        this(thresholds, null);
    }

    /** @param chooser asked where no handler is sure enough to answer; null for nobody */
    public Router(Thresholds thresholds, @Nullable IntentChooser chooser) {
        this.thresholds = thresholds;
        this.chooser = chooser;
    }

    /**
     * Decides as {@link #route} does and has a question back or the fallback looked at again by the chooser. The
     * confidence stays the understanding's own.
     *
     * @param doubt called only when the chooser is asked
     */
    public Decision decide(
            Understanding understanding,
            Optional<String> lastIntent,
            Function<String, Optional<Double>> own,
            Supplier<Doubt> doubt) {
        Route route = route(understanding, lastIntent, own);
        return chooser == null || route instanceof Route.ToHandler
                ? new Decision(route, null)
                : chosen(chooser, doubt.get(), understanding, route);
    }

    private static Decision chosen(IntentChooser chooser, Doubt doubt, Understanding understanding, Route found) {
        if (doubt.candidates().isEmpty()) {
            return new Decision(found, null);
        }
        Choice choice = chooser.choose(doubt);
        Route route = switch (choice) {
            case Choice.Chosen(String intent) ->
                new Route.ToHandler(intent, confidenceOf(understanding, intent), false);
            case Choice.NoneFits none -> fallback(understanding.intents());
            case Choice.Undecided undecided -> found;
        };
        return new Decision(route, choice);
    }

    /**
     * @param lastIntent the intent of the turn before, which a fragment goes on with; one that the shop has
     * @param own the least confidence with which an intent answers, where it has one of its own
     */
    public Route route(
            Understanding understanding, Optional<String> lastIntent, Function<String, Optional<Double>> own) {
        List<ScoredIntent> ranked = understanding.intents().stream()
                .filter(intent -> own.apply(intent.intent())
                        .map(least -> intent.confidence() >= least)
                        .orElse(true))
                .toList();
        if (!ranked.isEmpty() && answers(ranked.getFirst(), understanding, own)) {
            return isTie(ranked) ? new Route.Ask(ranked.subList(0, 2)) : to(ranked.getFirst());
        }
        return continuation(understanding, lastIntent)
                .or(() -> bareName(understanding))
                .orElseGet(() -> fallback(understanding.intents()));
    }

    private boolean answers(ScoredIntent best, Understanding understanding, Function<String, Optional<Double>> own) {
        double least = thresholds.answer() > 0 ? thresholds.answer() : understanding.leastConfidence();
        return best.confidence() >= own.apply(best.intent()).orElse(least);
    }

    private boolean isTie(List<ScoredIntent> ranked) {
        double best = ranked.getFirst().confidence();
        return ranked.size() > 1
                && best < thresholds.certain()
                && best - ranked.get(1).confidence() < thresholds.tie();
    }

    private static Route to(ScoredIntent best) {
        return new Route.ToHandler(best.intent(), best.confidence(), false);
    }

    /** A fragment such as {@code de Lenovo} has no intent of its own, but it says something about the last one. */
    private static Optional<Route> continuation(Understanding understanding, Optional<String> lastIntent) {
        boolean saysSomething =
                understanding.entities().stream().map(Entity::entity).anyMatch(e -> !e.equals("producto"));
        return lastIntent
                .filter(intent -> saysSomething)
                .map(intent -> new Route.ToHandler(intent, confidenceOf(understanding, intent), true));
    }

    /** A thing that the shop does not have is to be missed by its name. */
    private static Optional<Route> bareName(Understanding understanding) {
        return understanding
                .bareName()
                .map(intent -> new Route.ToHandler(intent, confidenceOf(understanding, intent), false));
    }

    private static double confidenceOf(Understanding understanding, String intent) {
        return understanding.intents().stream()
                .filter(scored -> scored.intent().equals(intent))
                .mapToDouble(ScoredIntent::confidence)
                .findFirst()
                .orElse(0);
    }

    private static Route fallback(List<ScoredIntent> ranked) {
        return new Route.Fallback(ranked.subList(0, Math.min(NEAREST, ranked.size())));
    }
}
