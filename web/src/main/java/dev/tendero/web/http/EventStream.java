package dev.tendero.web.http;

import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.web.wire.JsonWriter;
import dev.tendero.web.wire.MessageAck;
import dev.tendero.web.wire.Problem;
import dev.tendero.web.wire.ReplyBody;
import dev.tendero.web.wire.TextDelta;
import dev.tendero.web.wire.WireRecord;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A reply as server-sent events, each sent at once. The answer begins with the first event, so that what fails before
 * it still gets its own status. A client that goes away does not disturb the turn: it is answered and recorded all the
 * same.
 */
final class EventStream implements ReplySink {

    private static final Header TYPE = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/event-stream");
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    /** Some proxies would collect the events otherwise. */
    private static final Header UNBUFFERED = HeaderValues.createCached("X-Accel-Buffering", "no");

    private static final byte[] EMPTY_OBJECT = {'{', '}'};
    private static final byte[] COMMENT = {':', '\n', '\n'};
    private static final long LONGEST_SILENCE = Duration.ofMillis(500).toNanos();

    private final Exchange exchange;
    private @Nullable OutputStream out;
    private @Nullable Exception gone;
    private long written;

    EventStream(Exchange exchange) {
        this.exchange = exchange;
    }

    boolean isOpen() {
        return out != null;
    }

    @Override
    public void begun() {
        if (!isOpen()) {
            send("typing", EMPTY_OBJECT);
        }
    }

    @Override
    public void text(String text) {
        event("delta", new TextDelta(text));
    }

    @Override
    public void restart() {
        if (isOpen()) {
            send("restart", EMPTY_OBJECT);
        }
    }

    /** Who is gone is only noticed by writing: a comment, which clients pass over. */
    @Override
    public boolean isWanted() {
        if (isOpen() && System.nanoTime() - written > LONGEST_SILENCE) {
            write(COMMENT);
        }
        return gone == null;
    }

    /** The turn is durable: the message is acknowledged, then answered. */
    void reply(ReplyBody reply) {
        event("ack", new MessageAck(reply.messageId(), reply.seq()));
        event("reply", reply);
    }

    void error(Problem problem) {
        event("error", problem);
    }

    /** @throws CloseConnectionException when the client went away meanwhile */
    void finish() {
        if (out != null && gone == null) {
            try {
                out.close();
            } catch (IOException e) {
                gone = e;
            }
        }
        if (gone != null) {
            throw new CloseConnectionException("the client went away while its reply was sent", gone);
        }
    }

    private void event(String name, WireRecord data) {
        send(name, JsonWriter.write(data));
    }

    private void send(String name, byte[] data) {
        write(frame(name, data));
    }

    private void write(byte[] frame) {
        if (gone != null) {
            return;
        }
        written = System.nanoTime();
        try {
            OutputStream stream = open();
            stream.write(frame);
            stream.flush();
        } catch (IOException | UncheckedIOException | CloseConnectionException e) {
            gone = e;
        }
    }

    private OutputStream open() {
        OutputStream stream = out;
        if (stream == null) {
            exchange.set(TYPE);
            exchange.set(NO_STORE);
            exchange.set(UNBUFFERED);
            stream = exchange.stream();
            out = stream;
        }
        return stream;
    }

    /** JSON as we write it has no line breaks, so that one data line holds it. */
    private static byte[] frame(String name, byte[] data) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(data.length + 32);
        frame.writeBytes(("event: " + name + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
        frame.writeBytes(data);
        frame.write('\n');
        frame.write('\n');
        return frame.toByteArray();
    }
}
