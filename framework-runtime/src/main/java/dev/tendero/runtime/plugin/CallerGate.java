package dev.tendero.runtime.plugin;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many threads one caller of plugin code holds. Who keeps threads beyond the time limit, whatever interrupts them,
 * is let in no more until one comes back. Safe for many threads.
 */
final class CallerGate {

    /** Calls of one caller that run at the same time; more of them wait. */
    static final int AT_ONCE = 16;
    /** Overdue calls of one caller that still run; with so many, every further one is refused. */
    static final int OVERDUE = 4;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicInteger overdue = new AtomicInteger();

    /**
     * Waits for a turn.
     *
     * @throws RejectedExecutionException when there is none within the limit, or too many are overdue
     */
    Pass enter(Duration limit) throws InterruptedException {
        requirePunctual();
        if (!free.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new RejectedExecutionException("was not called within " + limit.toMillis() + " ms: " + AT_ONCE
                    + " calls of it were running all the time");
        }
        try {
            requirePunctual();
            return new Pass();
        } catch (RejectedExecutionException e) {
            free.release();
            throw e;
        }
    }

    private void requirePunctual() {
        if (overdue.get() >= OVERDUE) {
            throw new RejectedExecutionException("is not called: " + OVERDUE
                    + " earlier calls are still running beyond their time limit and ignore that they were interrupted");
        }
    }

    /** One call's leave to run. */
    final class Pass {

        private enum State {
            RUNNING,
            OVERDUE,
            OVER
        }

        private State state = State.RUNNING;

        /** The caller waits no longer; the call may run on. */
        synchronized void late() {
            if (state == State.RUNNING) {
                state = State.OVERDUE;
                overdue.incrementAndGet();
            }
        }

        synchronized void leave() {
            if (state == State.OVERDUE) {
                overdue.decrementAndGet();
            }
            state = State.OVER;
            free.release();
        }
    }
}
