package dev.tendero.runtime.answer;

import dev.tendero.api.Answer;
import dev.tendero.api.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words an answer with a model, checks every sentence against the rows before it leaves, and falls back to the template
 * whenever the model fails, strays, is late, has used up its tokens, or has as many calls running as it may. A model is
 * asked for the variant {@code found} of an intent that has a prompt; everything else is the template's.
 */
public final class ModelWording implements Wording {

    static final String OK = "ok";
    static final String FAILED = "failed";
    static final String UNGROUNDED = "ungrounded";
    static final String OVER_BUDGET = "over_budget";
    static final String BUSY = "busy";
    static final String ABANDONED = "abandoned";

    private static final Logger LOG = LoggerFactory.getLogger(ModelWording.class);

    private final TemplateWording template;
    private final Prompts prompts;
    private final FactsOf facts;
    private final Models models;
    private final Function<String, KnownNames> names;

    /** The chain, the time for all of it, and who is told. */
    record Models(ModelChain chain, Duration budget, WordingObserver observer) {}

    ModelWording(Templates templates, Models models, Function<String, KnownNames> names) {
        this.template = new TemplateWording(templates);
        this.prompts = new Prompts(templates);
        this.facts = new FactsOf(templates);
        this.models = models;
        this.names = names;
    }

    @Override
    public Duration modelTime(WordingRequest request) {
        return prompt(request).isPresent() ? models.budget().minus(request.spent()) : Duration.ZERO;
    }

    private Optional<Prompt> prompt(WordingRequest request) {
        return request.answer().variant().equals(Answer.FOUND) ? prompts.of(request) : Optional.empty();
    }

    @Override
    public Worded word(WordingRequest request, ReplySink sink) {
        Optional<Prompt> prompt = prompt(request);
        if (prompt.isEmpty()) {
            return template.word(request, sink);
        }
        long start = System.nanoTime();
        Worded worded = withModel(request, prompt.get(), new RestartableSink(sink));
        models.observer()
                .worded(
                        request.shop().id(),
                        request.intent().name(),
                        String.valueOf(worded.modelOutcome()),
                        (System.nanoTime() - start) / 1000);
        return worded;
    }

    private Worded withModel(WordingRequest request, Prompt prompt, RestartableSink sink) {
        try {
            Facts known = facts.request(request, names.apply(request.shop().id()));
            ModelChain.Attempt attempt = models.chain()
                    .ask(prompt, Deadline.in(models.budget().minus(request.spent())), () -> {
                        sink.restart();
                        return new CheckedReply(known, sink);
                    });
            return switch (attempt) {
                case ModelChain.Attempt.Good good -> new Worded(good.text(), Reply.Source.MODEL, OK);
                case ModelChain.Attempt.Astray astray -> astray(request, sink, astray.verdict());
                case ModelChain.Attempt.OverBudget over -> withTemplate(request, sink, OVER_BUDGET);
                case ModelChain.Attempt.Busy busy -> withTemplate(request, sink, BUSY);
                case ModelChain.Attempt.Abandoned gone -> withTemplate(request, sink, ABANDONED);
            };
        } catch (ModelFailure failure) {
            return withTemplate(request, sink, FAILED);
        } catch (RuntimeException e) {
            LOG.error(
                    "shop {}, intent {}: a model's answer can't be checked, the template answers",
                    request.shop().id(),
                    request.intent().name(),
                    e);
            return withTemplate(request, sink, FAILED);
        }
    }

    private Worded astray(WordingRequest request, RestartableSink sink, Verdict.Ungrounded verdict) {
        LOG.warn(
                "shop {}, intent {}: a model's answer was refused ({}): {}",
                request.shop().id(),
                request.intent().name(),
                verdict.kind(),
                verdict.why());
        models.observer().ungrounded(request.shop().id(), request.intent().name(), verdict);
        return withTemplate(request, sink, UNGROUNDED);
    }

    private Worded withTemplate(WordingRequest request, RestartableSink sink, String outcome) {
        sink.restart();
        return new Worded(template.word(request, sink).text(), Reply.Source.TEMPLATE, outcome);
    }
}
