package dev.tendero.web.socket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which sockets are open, of which addresses, in which conversations. Safe for many threads. */
final class Registry {

    private final SocketLimits limits;
    private final Set<ChatSocket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> perAddress = new ConcurrentHashMap<>();
    private final Map<String, SessionGroup> groups = new ConcurrentHashMap<>();

    Registry(SocketLimits limits) {
        this.limits = limits;
    }

    /** @return whether the address may have one more; it counts until it leaves either way */
    boolean enter(ChatSocket socket, String address) {
        open.add(socket);
        return perAddress.merge(address, 1, Integer::sum) <= limits.perAddress();
    }

    void leave(ChatSocket socket, String address) {
        if (open.remove(socket)) {
            perAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    SessionGroup join(ChatSocket socket, String session) {
        return groups.compute(session, (id, known) -> {
            SessionGroup group = known == null ? new SessionGroup(limits.messagesPerMinute()) : known;
            group.add(socket);
            return group;
        });
    }

    void quit(ChatSocket socket, String session) {
        groups.computeIfPresent(session, (id, group) -> {
            group.remove(socket);
            return group.isForgettable() ? null : group;
        });
    }

    Optional<SessionGroup> group(String session) {
        return Optional.ofNullable(groups.get(session));
    }

    List<ChatSocket> open() {
        return List.copyOf(open);
    }

    /** Forgets the conversations in which nobody is any more. */
    void tidy() {
        for (String session : groups.keySet()) {
            groups.computeIfPresent(session, (id, group) -> group.isForgettable() ? null : group);
        }
    }
}
