package dev.tendero.runtime.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the statistics up to date while a server runs: every minute, on a thread of its own. */
public final class StatisticsKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatisticsKeeper.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LAST_WORK = Duration.ofSeconds(5);

    private final Clock clock;
    private final RecordTimes recordTimes;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    public StatisticsKeeper(Clock clock) {
        this.clock = clock;
        this.recordTimes = new RecordTimes(clock);
    }

    /** @param writer for work that takes its time */
    public void start(DataSource writer) {
        thread = Thread.ofVirtual().name("statistics").start(() -> run(writer));
    }

    /** A turn of that shop waited so long for its record. Quick; never throws. */
    public void recorded(String shop, long micros) {
        recordTimes.add(shop, micros);
    }

    /** Writes down what is not yet, as far as that takes a few seconds. */
    @Override
    public void close() {
        closing.countDown();
        Thread working = thread;
        if (working == null) {
            return;
        }
        try {
            working.join(LAST_WORK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(DataSource writer) {
        boolean goOn = true;
        while (goOn) {
            goOn = !closed();
            work(writer, goOn);
        }
    }

    private boolean closed() {
        try {
            return closing.await(PAUSE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void work(DataSource writer, boolean all) {
        try (Connection connection = writer.getConnection()) {
            recordTimes.writeTo(connection);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("how long recording took is not written down now, but later: {}", e.toString());
        }
        if (all) {
            rollUp(writer);
        }
    }

    private void rollUp(DataSource writer) {
        try {
            new Rollup(writer).upTo(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("the statistics are not rolled up now, but later: {}", e.toString());
        }
    }
}
