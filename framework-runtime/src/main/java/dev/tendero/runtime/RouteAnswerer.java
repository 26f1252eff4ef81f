package dev.tendero.runtime;

import dev.tendero.api.Answer;
import dev.tendero.api.ErrorCategory;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Slots;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.StatementRunner;
import dev.tendero.runtime.dialogue.OwnIntents;
import dev.tendero.runtime.dialogue.TurnRequest;
import dev.tendero.runtime.plugin.HandlerRunner;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.served.ActiveIntent;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understanding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts on a route: runs the handler, asks which intent was meant, or falls back. */
public final class RouteAnswerer {

    private static final Logger LOG = LoggerFactory.getLogger(RouteAnswerer.class);
    private static final int ROWS = 20;
    private static final Answer NOTHING = Answer.of(Answer.NONE);

    private final CountedStatements statements;
    private final HandlerRunner runner;

    public RouteAnswerer(StatementRunner statements, HandlerRunner runner) {
        this.statements = new CountedStatements(statements);
        this.runner = runner;
    }

    Answered answer(TurnRequest request, Understanding understanding, Route route, Slots memory) {
        return switch (route) {
            case Route.Ask ask -> asked(request.shop(), ask, memory);
            case Route.ToHandler to -> handled(request, understanding, to, memory);
            case Route.Fallback fallback -> handled(request, understanding, fallback, memory);
        };
    }

    static String handlerOf(Route route) {
        return route instanceof Route.ToHandler to ? to.intent() : ShopSettings.FALLBACK;
    }

    private Answered handled(TurnRequest request, Understanding understanding, Route route, Slots memory) {
        String name = handlerOf(route);
        double confidence = route.confidence();
        ActiveIntent intent = Objects.requireNonNull(request.shop().intents().get(name), name);
        Slots slots = slotsFor(intent.settings(), memory);
        TurnQueries queries =
                new TurnQueries(statements, intent.namespace(), parameters(request, understanding, slots));
        EngineTurn turn = new EngineTurn(request, route, understanding, slots, queries);
        try {
            Answer answer = ShownRows.of(
                    runner.run(intent.namespace(), intent.handler(), turn),
                    intent.namespace(),
                    request.shop().info());
            return new Answered(intent.settings(), confidence, answer, slots, queries.executed(), null);
        } catch (TenderoException failure) {
            refuseWhereTheDatabaseIsSlow(intent, queries, failure);
            note(intent, failure);
            return excuse(
                    request.shop().info(),
                    new Answered(intent.settings(), confidence, NOTHING, slots, queries.executed(), null),
                    failure);
        }
    }

    /** That the database keeps a handler waiting, or those that were called before it, is everybody's trouble. */
    private void refuseWhereTheDatabaseIsSlow(ActiveIntent intent, TurnQueries queries, TenderoException failure) {
        boolean isKeptWaiting = queries.areRunning() || isUncalled(failure) && statements.areRunning();
        if (failure.code() == ErrorCode.PLUGIN_FAILED && isKeptWaiting) {
            throw new TenderoException(
                    ErrorCode.DATABASE_UNAVAILABLE,
                    "the database keeps intent " + intent.name() + " waiting: " + failure.getMessage(),
                    failure);
        }
    }

    /** Nobody found the time to call it, which says nothing of it. */
    private static boolean isUncalled(TenderoException failure) {
        return failure.getCause() instanceof RejectedExecutionException;
    }

    private void note(ActiveIntent intent, TenderoException failure) {
        if (failure.code() == ErrorCode.PLUGIN_FAILED && !isUncalled(failure)) {
            runner.health().failed(intent.namespace(), intent.handler(), String.valueOf(failure.getMessage()));
        }
    }

    /** The answer has been put into words. */
    void spoken(ServedShop shop, Answered answered) {
        ActiveIntent intent = shop.intents().get(answered.intent().name());
        if (intent != null && answered.failure() == null) {
            runner.health().succeeded(intent.namespace());
        }
    }

    /** The same for an answer that its handler gave and that can't be put into words. */
    Answered unspeakable(ServedShop shop, Answered answered, Throwable cause) {
        String name = answered.intent().name();
        TenderoException failure = new TenderoException(
                ErrorCode.PLUGIN_FAILED, "intent " + name + " gave an answer that can't be worded: " + cause, cause);
        ActiveIntent intent = shop.intents().get(name);
        if (intent != null) {
            runner.health().failed(intent.namespace(), intent.handler(), String.valueOf(failure.getMessage()));
        }
        return excuse(shop.info(), answered, failure);
    }

    /** A broken plugin costs its own turn, which says so; a lost database is everybody's, and no turn at all. */
    private static Answered excuse(ShopInfo shop, Answered instead, TenderoException failure) {
        if (failure.code().category() == ErrorCategory.DATABASE) {
            throw failure;
        }
        LOG.error("{}: {}", failure.code().wireName(), failure.getMessage(), failure.getCause());
        return new Answered(
                OwnIntents.failure(shop.language(), instead.intent().name(), failure.code()),
                instead.confidence(),
                NOTHING,
                new Slots(List.of()),
                instead.executed(),
                failure.getMessage());
    }

    private Answered asked(ServedShop shop, Route.Ask ask, Slots memory) {
        List<IntentSettings> candidates = ask.candidates().stream()
                .map(ScoredIntent::intent)
                .map(name ->
                        Objects.requireNonNull(shop.intents().get(name), name).settings())
                .toList();
        Answer answer = new Answer(
                List.of(),
                Answer.FOUND,
                Map.of(
                        "first", OwnIntents.chip(candidates.getFirst()),
                        "second", OwnIntents.chip(candidates.getLast())),
                candidates.stream().map(OwnIntents::chip).toList());
        return new Answered(
                OwnIntents.clarification(shop.info().language()), ask.confidence(), answer, memory, List.of(), null);
    }

    /** An intent sees what was said now, and of what was said before the kinds of entities that it declares. */
    private static Slots slotsFor(IntentSettings intent, Slots memory) {
        return new Slots(memory.entities().stream()
                .filter(entity -> !entity.carried() || intent.entities().contains(entity.entity()))
                .toList());
    }

    private static Map<String, Object> parameters(TurnRequest request, Understanding understanding, Slots slots) {
        Map<String, Object> parameters = new HashMap<>(slots.parameters());
        parameters.put("shop", request.shop().info().id());
        parameters.put("text", request.text());
        parameters.put("language", understanding.utterance().language());
        parameters.put("limit", ROWS);
        return parameters;
    }
}
