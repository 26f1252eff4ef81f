package dev.tendero.runtime.conversation;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One lock a conversation that is being answered; nothing is kept of the others. Whoever waits when the database is
 * lost shares that failure, so that nobody waits for it in vain after somebody else has. Only some may wait in one
 * conversation, so that nobody fills the server with it.
 */
final class SessionLocks {

    /** Far more than a person's, far fewer than the requests that a server answers at once. */
    static final int MOST_WAITING = 64;

    private final ConcurrentHashMap<String, Held> locks = new ConcurrentHashMap<>();

    /** @throws TenderoException {@code too_many_requests} when so many wait already */
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
            if (held.users > MOST_WAITING) {
                throw new TenderoException(
                        ErrorCode.TOO_MANY_REQUESTS,
                        "in this conversation " + MOST_WAITING + " messages wait already; send it again once they are"
                                + " answered");
            }
            held.users++;
            return held;
        });
    }

    int size() {
        return locks.size();
    }

    /** Who is answered or waits. */
    int users(String sessionId) {
        Held held = locks.get(sessionId);
        return held == null ? 0 : held.users;
    }

    private static final class Held {
        /** In the order of their coming: who comes later and waits in vain must not make the others wait again. */
        private final ReentrantLock lock = new ReentrantLock(true);

        private final AtomicLong failures = new AtomicLong();
        private volatile int users;
    }
}
