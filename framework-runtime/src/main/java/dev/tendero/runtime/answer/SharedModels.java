package dev.tendero.runtime.answer;

import dev.tendero.runtime.routing.IntentChooser;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The models of one runtime and all that they are asked for. Wording and choosing spend the same tokens of the day and
 * share the calls that may run at once; each leaves a failing provider alone for itself, since one that is too slow to
 * choose may be quick enough to word.
 */
public final class SharedModels {

    private static final Duration REST = Duration.ofSeconds(15);

    private final WordingSettings settings;
    private final WordingObserver observer;
    private final Duration rest;
    private final LanguageModels made = new LanguageModels();
    private final TokenBudget tokens;
    private final Semaphore calls;

    public SharedModels(WordingSettings settings, WordingObserver observer) {
        this(settings, observer, REST);
    }

    /** @param rest how long a provider that keeps failing is left alone */
    SharedModels(WordingSettings settings, WordingObserver observer, Duration rest) {
        this.settings = settings;
        this.observer = observer;
        this.rest = rest;
        this.tokens = new TokenBudget(settings.dailyTokens(), Clock.systemUTC());
        this.calls = new Semaphore(settings.calls());
    }

    /**
     * Words answers: by the template alone where there is no model.
     *
     * @param names the brands of a shop, by its id
     */
    public Wording wording(Templates templates, Function<String, KnownNames> names) {
        return settings.models().isEmpty()
                ? new TemplateWording(templates)
                : new ModelWording(
                        templates, new ModelWording.Models(chain(made::streaming), settings.budget(), observer), names);
    }

    /**
     * Chooses intents.
     *
     * @param time for one choice, retries and the next model included
     * @return null where there is no model
     */
    public @Nullable IntentChooser chooser(Duration time) {
        return settings.models().isEmpty()
                ? null
                : new ModelChooser(
                        chain(model -> new ChoosingModel(made.whole(model.terse(time, ModelChooser.TOKENS)))), time);
    }

    private ModelChain chain(Function<ModelSettings, LanguageModel> make) {
        List<LanguageModel> models = settings.models().stream().map(make).toList();
        return new ModelChain(models, tokens, calls, observer, rest);
    }
}
