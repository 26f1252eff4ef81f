package dev.tendero.web.wire;

/** A new conversation: who has its id has the conversation. */
public record SessionBody(String sessionId, String shop) implements WireRecord {}
