package dev.tendero.runtime.answer;

/** A model at a provider. Blocking; an interrupt of the calling thread ends a call at once. Safe for many threads. */
interface LanguageModel {

    ModelSettings settings();

    /** Tells {@code events} the pieces, then exactly once that it is done; or throws. */
    void ask(Prompt prompt, Events events);

    /** Takes an answer as it comes. */
    interface Events {

        void piece(String text);

        /**
         * @param cutOff whether the token limit ended the answer
         * @param tokens used for prompt and answer; 0 when the provider does not say
         */
        void done(boolean cutOff, long tokens);
    }
}
