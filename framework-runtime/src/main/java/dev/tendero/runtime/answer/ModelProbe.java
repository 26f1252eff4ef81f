package dev.tendero.runtime.answer;

import java.time.Duration;
import java.util.List;

/**
 * Asks a model something for an operator who wants to know whether the settings work: the whole answer at once, without
 * retries, breaker or check, and with more patience than a customer has. Safe for many threads.
 */
public final class ModelProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SYSTEM = "You are being tested. Answer in one short sentence.";

    private final List<LanguageModel> models;

    public ModelProbe(WordingSettings settings) {
        LanguageModels made = new LanguageModels();
        this.models = settings.models().stream()
                .map(ModelProbe::patient)
                .map(made::whole)
                .toList();
    }

    /**
     * What a model did.
     *
     * @param latencyMs until the whole answer was there, milliseconds
     * @param text the answer; where {@code ok} is false what went wrong and how to mend it
     */
    public record Result(String provider, String model, boolean ok, long latencyMs, String text) {}

    /** Asks each of the configured models, one after the other; none when none is configured. */
    public List<Result> test(String prompt) {
        return models.stream().map(model -> ask(model, prompt)).toList();
    }

    private static Result ask(LanguageModel model, String prompt) {
        ModelSettings settings = model.settings();
        long start = System.nanoTime();
        StringBuilder text = new StringBuilder();
        String failure = "";
        try (ModelCall call =
                ModelCall.start(model, new Prompt(SYSTEM, List.of(), PlainText.lines(prompt)), Deadline.in(PATIENCE))) {
            ModelCall.Event event = call.next(() -> true);
            while (event instanceof ModelCall.Event.Piece piece) {
                text.append(PlainText.lines(piece.text()));
                event = call.next(() -> true);
            }
        } catch (ModelFailure failed) {
            failure = String.valueOf(failed.getMessage());
        }
        if (failure.isEmpty() && text.toString().isBlank()) {
            failure = String.valueOf(ModelFailures.garbled(settings).getMessage());
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        boolean ok = failure.isEmpty();
        return new Result(
                settings.provider().wireName(),
                settings.model(),
                ok,
                millis,
                ok ? text.toString().strip() : failure);
    }

    private static ModelSettings patient(ModelSettings model) {
        return new ModelSettings(
                model.provider(),
                model.model(),
                model.apiKey(),
                model.baseUrl(),
                PATIENCE,
                model.maxTokens(),
                model.temperature());
    }
}
