package dev.tendero.runtime.answer;

/** Puts an answer into words, by template or by model. Safe for many threads. Never fails for a model's fault. */
public interface Wording {

    Worded word(WordingRequest request, ReplySink sink);
}
