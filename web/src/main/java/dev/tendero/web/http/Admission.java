package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.concurrency.limits.LimitAlgorithm.Outcome;
import io.helidon.common.concurrency.limits.LimitAlgorithm.Token;
import java.time.Duration;

/** Lets requests in while there is room and the server is not stopping. Safe for many threads. */
final class Admission {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Limit limit;
    private final Object lock = new Object();
    private int inside;
    private boolean stopping;

    Admission(RequestLimits limits) {
        limit = FixedLimit.builder()
                .permits(limits.concurrent())
                .queueLength(limits.waiting())
                .queueTimeout(LONGEST_WAIT)
                .build();
    }

    /**
     * Runs {@code work} when there is room, waiting up to a second for it.
     *
     * @throws TenderoException {@code shutting_down} or {@code too_many_requests}
     */
    void admit(Runnable work) {
        enter();
        try {
            Token permit = permit();
            try {
                work.run();
            } finally {
                permit.success();
            }
        } finally {
            leave();
        }
    }

    private Token permit() {
        if (limit.tryAcquireOutcome(true) instanceof Outcome.Accepted accepted) {
            return accepted.token();
        }
        throw new TenderoException(
                ErrorCode.TOO_MANY_REQUESTS, "the server answers as many requests as it can; try again in a second");
    }

    private void enter() {
        synchronized (lock) {
            if (stopping) {
                throw new TenderoException(ErrorCode.SHUTTING_DOWN, "the server is stopping; try again in a moment");
            }
            inside++;
        }
    }

    private void leave() {
        synchronized (lock) {
            inside--;
            if (stopping && inside == 0) {
                lock.notifyAll();
            }
        }
    }

    boolean isStopping() {
        synchronized (lock) {
            return stopping;
        }
    }

    /** Lets nobody in any more, and waits until those inside have left, but no longer than that. */
    void stop(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (lock) {
            stopping = true;
            long left = deadline - System.nanoTime();
            while (inside > 0 && left > 0) {
                lock.wait(left / 1_000_000 + 1);
                left = deadline - System.nanoTime();
            }
        }
    }
}
