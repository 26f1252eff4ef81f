package dev.tendero.runtime.conversation;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One lock a conversation that is being answered; nothing is kept of the others. */
final class SessionLocks {

    private final ConcurrentHashMap<String, Held> locks = new ConcurrentHashMap<>();

    <T> T alone(String sessionId, Supplier<T> work) {
        Held held = acquire(sessionId);
        held.lock.lock();
        try {
            return work.get();
        } finally {
            held.lock.unlock();
            locks.computeIfPresent(sessionId, (id, mine) -> --mine.users == 0 ? null : mine);
        }
    }

    private Held acquire(String sessionId) {
        return locks.compute(sessionId, (id, known) -> {
            Held held = known == null ? new Held() : known;
            held.users++;
            return held;
        });
    }

    int size() {
        return locks.size();
    }

    private static final class Held {
        private final ReentrantLock lock = new ReentrantLock();
        private int users;
    }
}
