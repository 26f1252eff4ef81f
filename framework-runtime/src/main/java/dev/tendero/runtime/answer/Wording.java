package dev.tendero.runtime.answer;

import java.time.Duration;

/** Puts an answer into words, by template or by model. Safe for many threads. Never fails for a model's fault. */
public interface Wording {

    /** How long models may take to word it; zero where none is asked. */
    default Duration modelTime(WordingRequest request) {
        return Duration.ZERO;
    }

    Worded word(WordingRequest request, ReplySink sink);
}
