package dev.tendero.web.socket;

import dev.tendero.web.limits.Rates;
import dev.tendero.web.metrics.SocketMetrics;
import dev.tendero.web.wire.SocketRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One open socket: takes what its client sends, has it done one after the other, and owns the way back. The line's
 * reader calls it; nothing here blocks that one.
 */
final class ChatSocket {

    /** How long a client may take to answer a close frame before the line is cut. */
    static final Duration FAREWELL = Duration.ofSeconds(2);

    private static final int MOST_WAITING = 64;
    private static final int MOST_VIOLATIONS = 20;
    /** Pings, pongs, fragments: far more than any client needs. */
    private static final int MOST_FRAMES = 3_000;

    private final Line line;
    private final Outbox outbox;
    private final Vitals vitals;
    private final SerialTasks tasks = new SerialTasks(MOST_WAITING);
    private final Rates frames = new Rates(MOST_FRAMES);
    private final Rates violations = new Rates(MOST_VIOLATIONS);
    private final Entrance entrance;
    private final Dialogue dialogue;
    private final SocketMetrics metrics;
    private volatile @Nullable Long endedAt;

    /** @param wanted what the client asked for when it opened the socket */
    ChatSocket(Line line, Wish wanted, House house, SocketLimits limits) {
        this.line = line;
        this.outbox = new Outbox(line, limits.queueBytes());
        this.vitals = new Vitals(limits, System.nanoTime());
        this.metrics = house.metrics();
        this.entrance = new Entrance(this, wanted, house);
        this.dialogue = new Dialogue(this, entrance, house.services());
    }

    /** Begins; the first frame is {@code welcome}, or the socket is closed. */
    void open() {
        if (entrance.arrive()) {
            tasks.offer(dialogue::welcome);
        } else {
            end(CloseCode.TRY_LATER, "too many sockets from this address");
        }
    }

    /** Some frame came. */
    void seen() {
        vitals.seen(System.nanoTime());
        if (!frames.take()) {
            violation();
        }
    }

    /** A whole message came. */
    void received(String text) {
        if (outbox.hasEnded()) {
            return;
        }
        vitals.spoken(System.nanoTime());
        SocketRequest request = SocketRequest.parse(text);
        if (!tasks.offer(() -> dialogue.take(request))) {
            dialogue.refuseForNow(request);
        }
    }

    void pinged(byte[] payload) {
        push(OutFrame.pong(payload));
    }

    /** Other turns of the conversation are recorded now, up to that one. */
    void announce(long seq) {
        dialogue.announced(seq);
    }

    /** @return false when too much waits to be done */
    boolean later(Runnable task) {
        return tasks.offer(task);
    }

    /** Sends without waiting; a client too far behind is cut off. */
    void push(byte[] frame) {
        if (!outbox.offer(frame) && !outbox.hasEnded()) {
            endAtOnce(CloseCode.TRY_LATER, "too much waits to be read");
        }
    }

    /** Sends; waits while the client has too much to read, but not for ever. */
    void deliver(byte[] frame) {
        try {
            if (!outbox.offer(frame, FAREWELL.multipliedBy(5)) && !outbox.hasEnded()) {
                endAtOnce(CloseCode.TRY_LATER, "too much waits to be read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something that no well-behaved client does. */
    void violation() {
        if (!violations.take()) {
            end(CloseCode.VIOLATIONS, "too many violations");
        }
    }

    /** Closes after what waits; the line is cut when the client does not answer in time. */
    void end(int code, String reason) {
        ended(outbox.end(OutFrame.close(code, reason)), Integer.toString(code));
    }

    /** Closes in place of what waits. */
    void endAtOnce(int code, String reason) {
        ended(outbox.endAtOnce(OutFrame.close(code, reason)), Integer.toString(code));
    }

    /** The client has closed. */
    void farewell(int code) {
        ended(outbox.end(OutFrame.close(code, "")), "client");
    }

    private void ended(boolean isFirst, String how) {
        if (isFirst) {
            endedAt = System.nanoTime();
            metrics.ended(how);
        }
    }

    boolean hasEnded() {
        return outbox.hasEnded();
    }

    /** Lets the last frames be written. */
    void awaitWritten() {
        try {
            outbox.awaitWritten(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The line is gone. */
    void gone() {
        ended(outbox.abandon(), "lost");
        entrance.leave();
    }

    /** Looks after it; for one thread, regularly. */
    void check(long now) {
        Long since = endedAt;
        if (since != null) {
            if (now - since > FAREWELL.toNanos()) {
                line.cut();
            }
            return;
        }
        switch (vitals.check(now)) {
            case PING -> push(OutFrame.ping());
            case SILENT -> endAtOnce(CloseCode.GOING_AWAY, "no sign of life");
            case IDLE -> end(CloseCode.NORMAL, "idle");
            case FINE -> {}
        }
    }

    void cut() {
        line.cut();
    }
}
