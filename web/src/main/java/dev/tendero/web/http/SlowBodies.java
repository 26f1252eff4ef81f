package dev.tendero.web.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Watches over bodies while they arrive: the server's sockets know no read timeout, so a client that sends half a body
 * would be waited for. Safe for many threads.
 */
final class SlowBodies implements AutoCloseable {

    private static final int LOOKS_PER_BODY_TIME = 8;

    private final Set<Arrival> arriving = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("slow-bodies").factory());
    private final long nanos;

    /** @param bodyTime how long a body may take */
    SlowBodies(Duration bodyTime) {
        nanos = bodyTime.toNanos();
        long period = nanos / LOOKS_PER_BODY_TIME;
        watch.scheduleWithFixedDelay(this::look, period, period, TimeUnit.NANOSECONDS);
    }

    /**
     * The calling thread begins to read a body.
     *
     * @param answer answers the client when it is too slow; runs on another thread while the reading one is blocked,
     *     which is interrupted after it
     */
    Arrival begin(Runnable answer) {
        Arrival arrival = new Arrival(Thread.currentThread(), System.nanoTime() + nanos, answer);
        arriving.add(arrival);
        return arrival;
    }

    private void look() {
        long now = System.nanoTime();
        for (Arrival arrival : arriving) {
            if (now - arrival.deadline > 0 && arrival.decided.compareAndSet(false, true)) {
                giveUp(arrival);
            }
        }
    }

    private void giveUp(Arrival arrival) {
        arriving.remove(arrival);
        // On its own thread: a client that is slow to send may be slow to read, too.
        Thread.ofVirtual().start(() -> {
            try {
                arrival.answer.run();
            } finally {
                arrival.reader.interrupt();
            }
        });
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    /** A body on its way; closed by its reader. Each is itself: no two are equal. */
    final class Arrival implements AutoCloseable {

        private final Thread reader;
        private final long deadline;
        private final Runnable answer;
        private final AtomicBoolean decided = new AtomicBoolean();

        private Arrival(Thread reader, long deadline, Runnable answer) {
            this.reader = reader;
            this.deadline = deadline;
            this.answer = answer;
        }

        /** @return false when it came too late: the client has been answered */
        boolean inTime() {
            return decided.compareAndSet(false, true);
        }

        @Override
        public void close() {
            decided.set(true);
            arriving.remove(this);
        }
    }
}
