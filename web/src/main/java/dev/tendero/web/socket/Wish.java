package dev.tendero.web.socket;

import dev.tendero.web.limits.Client;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked for when it opened a socket.
 *
 * @param session a conversation's id, or {@code new} to begin one
 * @param shop the shop's id; null for the default shop or the conversation's
 * @param client who asks
 */
record Wish(String session, @Nullable String shop, Client client) {

    private static final String NEW = "new";

    boolean isNew() {
        return session.equals(NEW);
    }
}
