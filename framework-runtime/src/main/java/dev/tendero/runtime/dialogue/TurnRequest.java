package dev.tendero.runtime.dialogue;

import dev.tendero.runtime.conversation.Conversation;
import dev.tendero.runtime.served.ServedShop;

/** @param startNanos {@link System#nanoTime()} when the message arrived */
public record TurnRequest(ServedShop shop, Conversation conversation, String messageId, String text, long startNanos) {

    /** The same, at the shop as it is in one of its languages. */
    TurnRequest at(ServedShop inThat) {
        return new TurnRequest(inThat, conversation, messageId, text, startNanos);
    }

    /** The same, as if the customer had written this. */
    TurnRequest saying(String newText) {
        return new TurnRequest(shop, conversation, messageId, newText, startNanos);
    }
}
