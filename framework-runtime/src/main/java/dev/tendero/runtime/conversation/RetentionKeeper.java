package dev.tendero.runtime.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps customers' words no longer than they may be kept: while a server runs, every ten minutes, on its own thread.
 */
public final class RetentionKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionKeeper.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    /** So that a year's turns are worked off in a night without keeping the database from its customers. */
    private static final int BATCHES = 100;

    private final Retention retention;
    private final int days;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private RetentionKeeper(DataSource writer, int days, Clock clock) {
        this.retention = new Retention(writer);
        this.days = days;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("retention").unstarted(this::run);
    }

    /**
     * @param writer for work that takes its time
     * @param days how long words are kept; 0 for good
     */
    public static RetentionKeeper start(DataSource writer, int days, Clock clock) {
        RetentionKeeper keeper = new RetentionKeeper(writer, days, clock);
        keeper.thread.start();
        return keeper;
    }

    private void run() {
        try {
            do {
                work();
            } while (!closing.await(PAUSE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            retention.forgetErasures(clock.instant());
            int turns = days == 0 ? 0 : retention.before(clock.instant().minus(Duration.ofDays(days)), BATCHES);
            if (turns > 0) {
                LOG.info("the words of {} turns older than {} days are erased", turns, days);
            }
        } catch (RuntimeException e) {
            LOG.warn("old turns are anonymised later: {}", e.toString());
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
