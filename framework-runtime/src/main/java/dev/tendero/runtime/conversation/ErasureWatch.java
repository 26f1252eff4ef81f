package dev.tendero.runtime.conversation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells this node of conversations that were erased, on a thread of its own: at once of its own, else within 2 s. */
final class ErasureWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A transaction may become visible that much after the time that it wrote down. */
    private static final long OVERLAP_SECONDS = 15;

    private final Erasure erasure;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private long looked = System.nanoTime();

    ErasureWatch(Erasure erasure) {
        this.erasure = erasure;
        this.thread = Thread.ofVirtual().name("erasure-watch").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void add(Consumer<String> listener) {
        listeners.add(listener);
    }

    void tell(String session) {
        listeners.forEach(listener -> listener.accept(session));
    }

    private void run() {
        try {
            while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        long now = System.nanoTime();
        try {
            erasure.latest(OVERLAP_SECONDS + TimeUnit.NANOSECONDS.toSeconds(now - looked))
                    .forEach(this::tell);
            looked = now;
        } catch (RuntimeException e) {
            LOG.debug("what other nodes erased is looked up later: {}", e.toString());
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
