package dev.tendero.runtime;

import dev.tendero.runtime.conversation.Conversation;

/** @param startNanos {@link System#nanoTime()} when the message arrived */
record TurnRequest(ServedShop shop, Conversation conversation, String messageId, String text, long startNanos) {}
