package dev.tendero.web.socket;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sockets of one conversation: a customer may have it open in several tabs. Safe for many threads. */
final class SessionGroup {

    private final Set<ChatSocket> sockets = ConcurrentHashMap.newKeySet();

    void add(ChatSocket socket) {
        sockets.add(socket);
    }

    void remove(ChatSocket socket) {
        sockets.remove(socket);
    }

    Set<ChatSocket> sockets() {
        return sockets;
    }

    /** Whether a socket is left that can be sent to. */
    boolean isAttended() {
        return sockets.stream().anyMatch(socket -> !socket.hasEnded());
    }

    boolean isEmpty() {
        return sockets.isEmpty();
    }
}
