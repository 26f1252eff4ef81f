package dev.tendero.runtime;

import dev.tendero.runtime.conversation.Conversation;

/** @param startNanos {@link System#nanoTime()} when the message arrived */
record TurnRequest(ServedShop shop, Conversation conversation, String messageId, String text, long startNanos) {

    /** The same, as if the customer had written this. */
    TurnRequest saying(String newText) {
        return new TurnRequest(shop, conversation, messageId, newText, startNanos);
    }
}
