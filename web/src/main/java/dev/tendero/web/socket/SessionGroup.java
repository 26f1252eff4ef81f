package dev.tendero.web.socket;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sockets of one conversation: a customer may have it open in several tabs. Safe for many threads. */
final class SessionGroup {

    private final Set<ChatSocket> sockets = ConcurrentHashMap.newKeySet();
    private final Rates messages;

    SessionGroup(int messagesPerMinute) {
        messages = new Rates(messagesPerMinute);
    }

    Rates messages() {
        return messages;
    }

    void add(ChatSocket socket) {
        sockets.add(socket);
    }

    void remove(ChatSocket socket) {
        sockets.remove(socket);
    }

    Set<ChatSocket> sockets() {
        return sockets;
    }

    /** Whether nobody is there and nothing has to be remembered. */
    boolean isForgettable() {
        return sockets.isEmpty() && messages.isFull();
    }
}
