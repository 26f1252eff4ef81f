package dev.tendero.runtime.data;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the embedded server running: one that dies is started again on the same port, so that whoever holds its address
 * finds it there. One that dies again soon, or does not start, is waited for, from one second up to a minute.
 */
final class MariaDbKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbKeeper.class);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final MariaDbFiles files;
    private final ServerFile server;
    private final Thread thread;
    private Duration wait = SHORTEST_WAIT;
    private volatile MariaDbProcess process;
    private volatile boolean closing;

    private MariaDbKeeper(MariaDbFiles files, ServerFile server, MariaDbProcess process) {
        this.files = files;
        this.server = server;
        this.process = process;
        this.thread = Thread.ofPlatform().daemon().name("mariadb-keeper").unstarted(this::keep);
    }

    /** @param process of {@code server}, running */
    static MariaDbKeeper of(MariaDbFiles files, ServerFile server, MariaDbProcess process) {
        MariaDbKeeper keeper = new MariaDbKeeper(files, server, process);
        keeper.thread.start();
        return keeper;
    }

    long pid() {
        return process.pid();
    }

    /** Ends the server cleanly; a start that is going on is given up. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        process.stop();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            while (!closing) {
                long since = System.nanoTime();
                process.awaitEnd();
                if (System.nanoTime() - since >= LONGEST_WAIT.toNanos()) {
                    wait = SHORTEST_WAIT;
                }
                LOG.warn(
                        "The embedded database has ended; it is started again in {} s. Its log is {}",
                        wait.toSeconds(),
                        files.log());
                startAgain();
            }
        } catch (InterruptedException | ExecutionException e) {
            LOG.debug("The embedded database is not looked after any more", e);
        }
    }

    private void startAgain() throws InterruptedException {
        boolean up = false;
        while (!up && !closing) {
            Thread.sleep(wait);
            wait = longer(wait);
            up = isStarted();
        }
    }

    private boolean isStarted() {
        try {
            process = MariaDbProcess.start(files, server, server.port());
            LOG.info("The embedded database is there again");
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "The embedded database can't be started; it is tried again in {} s: {}",
                    wait.toSeconds(),
                    e.getMessage());
            return false;
        }
    }

    private static Duration longer(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
