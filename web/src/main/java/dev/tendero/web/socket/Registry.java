package dev.tendero.web.socket;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which sockets are open, of which addresses, in which conversations. Safe for many threads. */
final class Registry {

    private final SocketLimits limits;
    private final Set<ChatSocket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<ChatSocket>> perAddress = new ConcurrentHashMap<>();
    private final Map<String, SessionGroup> groups = new ConcurrentHashMap<>();

    Registry(SocketLimits limits) {
        this.limits = limits;
    }

    /**
     * @return whether the address may have one more; if not, the socket is looked after until it leaves, but does not
     *     count for its address
     */
    boolean enter(ChatSocket socket, String address) {
        open.add(socket);
        boolean[] fits = {false};
        perAddress.compute(address, (key, sockets) -> {
            Set<ChatSocket> all = sockets == null ? new HashSet<>() : sockets;
            fits[0] = all.size() < limits.perAddress() && all.add(socket);
            return all;
        });
        return fits[0];
    }

    void leave(ChatSocket socket, String address) {
        perAddress.computeIfPresent(address, (key, sockets) -> {
            sockets.remove(socket);
            return sockets.isEmpty() ? null : sockets;
        });
        open.remove(socket);
    }

    SessionGroup join(ChatSocket socket, String session) {
        return groups.compute(session, (id, known) -> {
            SessionGroup group = known == null ? new SessionGroup() : known;
            group.add(socket);
            return group;
        });
    }

    void quit(ChatSocket socket, String session) {
        groups.computeIfPresent(session, (id, group) -> {
            group.remove(socket);
            return group.isEmpty() ? null : group;
        });
    }

    Optional<SessionGroup> group(String session) {
        return Optional.ofNullable(groups.get(session));
    }

    int size() {
        return open.size();
    }

    List<ChatSocket> open() {
        return List.copyOf(open);
    }
}
