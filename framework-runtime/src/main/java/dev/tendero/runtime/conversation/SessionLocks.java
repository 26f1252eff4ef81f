package dev.tendero.runtime.conversation;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One lock a conversation that is being answered; nothing is kept of the others. Whoever waits when the database is
 * lost shares that failure, so that nobody waits for it in vain after somebody else has.
 */
final class SessionLocks {

    private final ConcurrentHashMap<String, Held> locks = new ConcurrentHashMap<>();

    <T> T alone(String sessionId, Supplier<T> work) {
        Held held = acquire(sessionId);
        long arrived = held.failures.get();
        held.lock.lock();
        try {
            if (held.failures.get() != arrived) {
                throw new TenderoException(
                        ErrorCode.DATABASE_UNAVAILABLE,
                        "the database was lost while the message before this one was answered; send it again");
            }
            return counted(work, held.failures);
        } finally {
            held.lock.unlock();
            locks.computeIfPresent(sessionId, (id, mine) -> --mine.users == 0 ? null : mine);
        }
    }

    private static <T> T counted(Supplier<T> work, AtomicLong failures) {
        try {
            return work.get();
        } catch (TenderoException e) {
            if (e.code() == ErrorCode.DATABASE_UNAVAILABLE) {
                failures.incrementAndGet();
            }
            throw e;
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
        private final AtomicLong failures = new AtomicLong();
        private int users;
    }
}
