package dev.tendero.runtime.answer;

import java.util.List;

/**
 * What a model is asked.
 *
 * @param system who it is and what it must not do
 * @param earlier the last exchanges, oldest first
 * @param user the task, the data, the customer's message
 * @param choices the names that an answer may choose from; empty for an answer in words
 */
record Prompt(String system, List<Exchange> earlier, String user, List<String> choices) {

    Prompt {
        earlier = List.copyOf(earlier);
        choices = List.copyOf(choices);
    }

    /** One that is answered in words. */
    Prompt(String system, List<Exchange> earlier, String user) {
        this(system, earlier, user, List.of());
    }

    /** The same, for providers that can't be held to a form. */
    Prompt withoutChoices() {
        return new Prompt(system, earlier, user);
    }

    /** What a customer wrote and what was answered. */
    record Exchange(String customer, String reply) {}

    /** A guess, on the safe side: three characters a token. */
    long estimatedTokens() {
        long characters = system.length() + user.length();
        for (Exchange exchange : earlier) {
            characters += exchange.customer().length() + exchange.reply().length();
        }
        for (String choice : choices) {
            characters += choice.length();
        }
        return estimatedTokens(characters);
    }

    static long estimatedTokens(long characters) {
        return characters / 3 + 1;
    }
}
