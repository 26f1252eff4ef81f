package dev.tendero.web.socket;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a socket's client is to get, in order, written by one thread at a time that lives as long as there is something
 * to write. Safe for many threads.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Line line;
    private final int capacity;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private boolean writing;
    private boolean ended;

    /** @param capacity how many bytes may wait beside the frame that is being written */
    Outbox(Line line, int capacity) {
        this.line = line;
        this.capacity = capacity;
    }

    /** @return false when there is no room, or nothing more is taken; never blocks */
    synchronized boolean offer(byte[] frame) {
        if (ended || !hasRoom(frame)) {
            return false;
        }
        put(frame);
        return true;
    }

    /** @return false when there was no room for so long, or nothing more is taken */
    synchronized boolean offer(byte[] frame, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ended && !hasRoom(frame)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return offer(frame);
    }

    /**
     * Takes nothing more; this frame follows what waits.
     *
     * @return whether this ended it
     */
    synchronized boolean end(byte[] last) {
        if (ended) {
            return false;
        }
        put(last);
        ended = true;
        notifyAll();
        return true;
    }

    /**
     * Takes nothing more; this frame comes in place of what waits.
     *
     * @return whether this ended it
     */
    synchronized boolean endAtOnce(byte[] last) {
        if (!ended) {
            waiting.clear();
            waitingBytes = 0;
        }
        return end(last);
    }

    /**
     * Takes nothing more and forgets what waits.
     *
     * @return whether this ended it
     */
    synchronized boolean abandon() {
        boolean isFirst = !ended;
        waiting.clear();
        waitingBytes = 0;
        ended = true;
        writing = false;
        notifyAll();
        return isFirst;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    /** Waits until everything is written, but no longer than that. */
    synchronized void awaitWritten(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (writing && left > 0) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
    }

    /** A frame larger than the queue still finds room in an empty one. */
    private boolean hasRoom(byte[] frame) {
        return waiting.isEmpty() || waitingBytes + frame.length <= capacity;
    }

    private void put(byte[] frame) {
        waiting.add(frame);
        waitingBytes += frame.length;
        if (!writing) {
            writing = true;
            Thread.ofVirtual().start(this::write);
        }
    }

    private void write() {
        boolean isDone = false;
        try {
            for (byte[] frame = next(); frame != null; frame = next()) {
                line.write(frame);
            }
            isDone = true;
        } catch (RuntimeException lost) {
            LOG.trace("a line broke", lost);
        } finally {
            if (!isDone) {
                line.cut();
                abandon();
            }
        }
    }

    private synchronized byte @Nullable [] next() {
        byte[] frame = waiting.poll();
        if (frame == null) {
            writing = false;
        } else {
            waitingBytes -= frame.length;
        }
        notifyAll();
        return frame;
    }
}
