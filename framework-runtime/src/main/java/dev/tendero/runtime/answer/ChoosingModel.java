package dev.tendero.runtime.answer;

/**
 * Holds answers to a form where the provider can do that. One that refuses such requests and answers the same without
 * the form is asked without it from then on.
 */
final class ChoosingModel implements LanguageModel {

    private final LanguageModel model;
    private volatile boolean formless;

    ChoosingModel(LanguageModel model) {
        this.model = model;
    }

    @Override
    public ModelSettings settings() {
        return model.settings();
    }

    @Override
    public void ask(Prompt prompt, Events events) {
        if (formless) {
            model.ask(prompt.withoutChoices(), events);
            return;
        }
        try {
            model.ask(prompt, events);
        } catch (ModelFailure.Misunderstood refused) {
            model.ask(prompt.withoutChoices(), noting(events));
        }
    }

    /** It is noted before anyone learns of the answer, and may ask again. */
    private Events noting(Events events) {
        return new Events() {
            @Override
            public void piece(String text) {
                events.piece(text);
            }

            @Override
            public void done(boolean cutOff, long tokens) {
                formless = true;
                events.done(cutOff, tokens);
            }
        };
    }
}
