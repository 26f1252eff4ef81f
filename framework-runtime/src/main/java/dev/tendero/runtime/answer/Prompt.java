package dev.tendero.runtime.answer;

import java.util.List;

/**
 * What a model is asked.
 *
 * @param system who it is and what it must not do
 * @param earlier the last exchanges, oldest first
 * @param user the task, the data, the customer's message
 */
record Prompt(String system, List<Exchange> earlier, String user) {

    Prompt {
        earlier = List.copyOf(earlier);
    }

    /** What a customer wrote and what was answered. */
    record Exchange(String customer, String reply) {}

    /** A guess, on the safe side: three characters a token. */
    long estimatedTokens() {
        long characters = system.length() + user.length();
        for (Exchange exchange : earlier) {
            characters += exchange.customer().length() + exchange.reply().length();
        }
        return estimatedTokens(characters);
    }

    static long estimatedTokens(long characters) {
        return characters / 3 + 1;
    }
}
