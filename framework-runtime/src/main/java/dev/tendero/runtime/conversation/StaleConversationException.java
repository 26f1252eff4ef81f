package dev.tendero.runtime.conversation;

/** Another node has appended to the conversation since it was opened; answer again on its new state. */
public final class StaleConversationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleConversationException(String message) {
        super(message);
    }
}
