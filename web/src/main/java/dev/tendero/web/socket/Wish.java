package dev.tendero.web.socket;

import org.jspecify.annotations.Nullable;

/**
 * What a client asked for when it opened a socket.
 *
 * @param session a conversation's id, or {@code new} to begin one
 * @param shop the shop's id; null for the default shop or the conversation's
 * @param address who asks
 */
record Wish(String session, @Nullable String shop, String address) {

    private static final String NEW = "new";

    boolean isNew() {
        return session.equals(NEW);
    }
}
