package dev.tendero.runtime.answer;

import java.util.Optional;

/** Takes what a model writes, piece by piece. One attempt, one thread. */
interface AnswerReader {

    /** @return what the answer states and must not; nothing more of it is read then */
    Optional<Verdict.Ungrounded> add(String piece);

    /** @param cutOff whether the token limit ended the answer */
    Optional<Verdict.Ungrounded> end(boolean cutOff);

    /** Whether anybody still waits for the answer. */
    default boolean isWanted() {
        return true;
    }

    /** What is left of the answer. */
    String text();
}
