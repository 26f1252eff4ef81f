package dev.tendero.runtime.answer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the models in order until one answers. Safe for many threads. */
final class ModelChain {

    private static final Logger LOG = LoggerFactory.getLogger(ModelChain.class);

    private final List<Link> links;
    private final TokenBudget budget;
    private final WordingObserver observer;
    private final Semaphore calls;

    private record Link(LanguageModel model, ProviderGuard guard) {}

    /**
     * @param calls a permit for each call that may run at once, those of other chains included
     * @param rest how long a provider that keeps failing is left alone
     */
    ModelChain(
            List<LanguageModel> models, TokenBudget budget, Semaphore calls, WordingObserver observer, Duration rest) {
        this.calls = calls;
        this.links = models.stream()
                .map(model -> new Link(model, new ProviderGuard(rest)))
                .toList();
        this.budget = budget;
        this.observer = observer;
    }

    /** How an attempt ended that did not fail. */
    sealed interface Attempt {

        record Good(String text) implements Attempt {}

        record Astray(Verdict.Ungrounded verdict) implements Attempt {}

        record OverBudget() implements Attempt {}

        /** As many calls are running as may. */
        record Busy() implements Attempt {}

        /** Nobody waits for the answer any more. */
        record Abandoned() implements Attempt {}
    }

    /**
     * @param reply makes a new reader of an answer; called once for every try, also the second of the same model
     * @throws ModelFailure none answered
     */
    Attempt ask(Prompt prompt, Deadline deadline, Supplier<? extends AnswerReader> reply) {
        if (!calls.tryAcquire()) {
            LOG.warn("no model is asked: as many calls are running as limits.model_calls allows");
            return new Attempt.Busy();
        }
        try {
            return inTurn(prompt, deadline, reply);
        } finally {
            calls.release();
        }
    }

    private Attempt inTurn(Prompt prompt, Deadline deadline, Supplier<? extends AnswerReader> reply) {
        ModelFailure last = new ModelFailure("no time is left to ask a model");
        for (Link link : links) {
            if (deadline.hasPassed()) {
                break;
            }
            ModelSettings model = link.model().settings();
            try {
                return link.guard().run(model, deadline, () -> attempt(link.model(), prompt, deadline, reply.get()));
            } catch (ModelFailure failure) {
                last = failure;
                LOG.warn("{}", failure.getMessage());
                observer.failed(model.provider().wireName(), model.model(), String.valueOf(failure.getMessage()));
            }
        }
        throw last;
    }

    private Attempt attempt(LanguageModel model, Prompt prompt, Deadline deadline, AnswerReader reply) {
        ModelSettings settings = model.settings();
        long reserved = prompt.estimatedTokens() + settings.maxTokens();
        if (!budget.reserve(reserved)) {
            return new Attempt.OverBudget();
        }
        Meter meter = new Meter();
        try (ModelCall call = ModelCall.start(model, prompt, deadline)) {
            return read(call, settings, reply, meter);
        } finally {
            long used = meter.tokens(prompt);
            budget.settle(reserved, used);
            observer.used(settings.provider().wireName(), settings.model(), used);
        }
    }

    private static Attempt read(ModelCall call, ModelSettings settings, AnswerReader reply, Meter meter) {
        while (true) {
            switch (call.next(reply::isWanted)) {
                case ModelCall.Event.Piece piece -> {
                    meter.characters = call.characters();
                    if (CheckedReply.isGarbled(piece.text())) {
                        throw ModelFailures.garbled(settings);
                    }
                    Verdict.@Nullable Ungrounded astray =
                            reply.add(piece.text()).orElse(null);
                    if (astray != null) {
                        return new Attempt.Astray(astray);
                    }
                }
                case ModelCall.Event.Done done -> {
                    meter.counted = done.tokens();
                    return finished(done, settings, reply);
                }
                case ModelCall.Event.Unwanted unwanted -> {
                    return new Attempt.Abandoned();
                }
                case ModelCall.Event.Failed failed -> throw failed.failure();
            }
        }
    }

    private static Attempt finished(ModelCall.Event.Done done, ModelSettings settings, AnswerReader reply) {
        Verdict.@Nullable Ungrounded astray = reply.end(done.cutOff()).orElse(null);
        if (astray != null) {
            return new Attempt.Astray(astray);
        }
        if (reply.text().isBlank()) {
            throw ModelFailures.garbled(settings);
        }
        return new Attempt.Good(reply.text());
    }

    /** What a call used: counted by the provider, estimated from what came, or nothing where nothing came. */
    private static final class Meter {

        private long characters;
        private long counted;

        long tokens(Prompt prompt) {
            if (counted > 0) {
                return counted;
            }
            return characters == 0 ? 0 : prompt.estimatedTokens() + Prompt.estimatedTokens(characters);
        }
    }
}
