package dev.tendero.runtime.routing;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides who answers. Stateless. */
public final class Router {

    private static final int NEAREST = 3;
    /** Words that an answer to a question has beside what was asked for, {@code mi número es}. */
    private static final int MOST_BESIDE = 3;
    /** Kinds of entities that name what the catalogue has. */
    private static final Set<String> NAMES = Set.of("producto", "categoria");

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
            Optional<Topic> topic,
            Function<String, Optional<Double>> own,
            Supplier<Doubt> doubt) {
        Route route = route(understanding, topic, own);
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
            case Choice.Chosen(String intent) -> new Route.ToHandler(intent, understanding.confidenceOf(intent), false);
            case Choice.NoneFits none -> fallback(understanding.intents());
            case Choice.Undecided undecided -> found;
        };
        return new Decision(route, choice);
    }

    /** What somebody has chosen who was asked. */
    public Decision chosen(Understanding understanding, String intent) {
        return new Decision(new Route.ToHandler(intent, understanding.confidenceOf(intent), false), null);
    }

    /** The intent of which there is no doubt, if there is one. */
    public Optional<ScoredIntent> certain(Understanding understanding) {
        double least = Math.max(thresholds.certain(), understanding.leastConfidence());
        return understanding.intents().stream().findFirst().filter(best -> best.confidence() >= least);
    }

    /**
     * @param topic what a fragment goes on with; its intent is one that the shop has
     * @param own the least confidence with which an intent answers, where it has one of its own
     */
    public Route route(Understanding understanding, Optional<Topic> topic, Function<String, Optional<Double>> own) {
        Optional<Topic> asked = topic.filter(last ->
                goesOn(understanding, last) || (isForIt(understanding, last) && !isForAnother(understanding, last)));
        if (asked.isPresent()) {
            return goOn(understanding, asked.get());
        }
        List<ScoredIntent> ranked = understanding.intents().stream()
                .filter(intent -> own.apply(intent.intent())
                        .map(least -> intent.confidence() >= least)
                        .orElse(true))
                .toList();
        if (!ranked.isEmpty() && answers(ranked.getFirst(), understanding, own)) {
            return isTie(ranked) ? named(understanding, ranked) : likeliest(understanding, ranked.getFirst());
        }
        return continuation(understanding, topic.filter(last -> !isNobodys(understanding)))
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

    /** Who does nothing but name a thing looks for it, unless there is no doubt of something else. */
    private Route likeliest(Understanding understanding, ScoredIntent best) {
        return best.confidence() >= thresholds.certain()
                ? to(best)
                : bareName(understanding).orElseGet(() -> to(best));
    }

    /** Who does nothing but name a thing looks for it, also where others come near; else one of two is asked for. */
    private static Route named(Understanding understanding, List<ScoredIntent> ranked) {
        List<ScoredIntent> near = ranked.subList(0, 2);
        return near.stream()
                .filter(one ->
                        understanding.bareName().filter(one.intent()::equals).isPresent())
                .findFirst()
                .map(Router::to)
                .orElseGet(() -> new Route.Ask(near));
    }

    private static Route to(ScoredIntent best) {
        return new Route.ToHandler(best.intent(), best.confidence(), false);
    }

    /** A service that no intent here speaks of is asked, of whatever thing. */
    private static boolean isNobodys(Understanding understanding) {
        return understanding.intents().stream().allMatch(intent -> intent.confidence() == 0);
    }

    /** A fragment such as {@code de Lenovo} has no intent of its own, but it says something about the last one. */
    private static Optional<Route> continuation(Understanding understanding, Optional<Topic> topic) {
        return topic.filter(last -> isOfUse(understanding, last)).map(last -> goOn(understanding, last));
    }

    private static boolean isOfUse(Understanding understanding, Topic topic) {
        return understanding.entities().stream()
                .map(Entity::entity)
                .anyMatch(kind -> !kind.equals("producto") && topic.entities().contains(kind));
    }

    private static Route goOn(Understanding understanding, Topic topic) {
        return new Route.ToHandler(topic.intent(), understanding.confidenceOf(topic.intent()), true);
    }

    /**
     * {@code ¿y más barato?} goes on with an intent that looks up something of its own by price; where things are
     * named, the catalogue's intents know best which of them goes on.
     */
    private static boolean goesOn(Understanding understanding, Topic topic) {
        return topic.entities().stream().noneMatch(NAMES::contains)
                && !understanding.entities().isEmpty()
                && understanding.entities().stream().map(Entity::entity).allMatch(topic.entities()::contains)
                && understanding.searchText().isBlank()
                && wordsBeside(understanding) <= 1;
    }

    /** Who is asked for a postcode and says one, {@code es el 28013}, has answered, whatever else a number may be. */
    private static boolean isForIt(Understanding understanding, Topic topic) {
        List<Entity> entities = understanding.entities();
        return !entities.isEmpty()
                && wordsBeside(understanding) <= MOST_BESIDE
                && entities.stream().map(Entity::entity).allMatch(topic.ownEntities()::contains);
    }

    /** {@code ¿hay tienda en 28013?} asks something else, and says a postcode in doing so. */
    private boolean isForAnother(Understanding understanding, Topic topic) {
        return wordsBeside(understanding) > 0
                && certain(understanding)
                        .filter(best -> !best.intent().equals(topic.intent()))
                        .isPresent();
    }

    private static long wordsBeside(Understanding understanding) {
        return understanding.utterance().tokens().stream()
                .filter(token -> Character.isLetterOrDigit(token.normal().charAt(0)))
                .filter(token -> understanding.entities().stream().noneMatch(entity -> covers(entity, token)))
                .count();
    }

    private static boolean covers(Entity entity, Token token) {
        return entity.start() <= token.start() && token.end() <= entity.end();
    }

    /** A thing that the shop does not have is to be missed by its name. */
    private static Optional<Route> bareName(Understanding understanding) {
        return understanding
                .bareName()
                .map(intent -> new Route.ToHandler(intent, understanding.confidenceOf(intent), false));
    }

    private static Route fallback(List<ScoredIntent> ranked) {
        return new Route.Fallback(ranked.subList(0, Math.min(NEAREST, ranked.size())));
    }
}
