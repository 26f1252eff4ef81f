package dev.tendero.web.socket;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.websocket.ClientWsFrame;
import io.helidon.websocket.WsCloseException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a socket's frames on the connection's own virtual thread, until either side closes or the line breaks. */
final class SocketConnection implements ServerConnection {

    private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);
    private static final int MOST_CONTROL_BYTES = 125;
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final ConnectionContext context;
    private final Line line;
    private final ChatSocket socket;
    private final TextAssembly assembly;
    private final int frameBytes;

    SocketConnection(ConnectionContext context, Sockets sockets, Wish wish) {
        this.context = context;
        this.frameBytes = sockets.frameBytes();
        this.assembly = new TextAssembly(frameBytes);
        this.line = new HelidonLine(context);
        this.socket = sockets.socket(line, wish);
    }

    @Override
    public void handle(Limit limit) {
        try {
            socket.open();
            readAll();
        } catch (WsCloseException e) {
            socket.endAtOnce(e.closeCode(), String.valueOf(e.getMessage()));
            discard();
        } catch (DataReader.InsufficientDataAvailableException | CloseConnectionException | UncheckedIOException e) {
            LOG.trace("a client went away without a close frame", e);
        } catch (RuntimeException e) {
            LOG.error("a socket broke on our side", e);
            socket.endAtOnce(CloseCode.OUR_FAULT, "something broke on our side");
            discard();
        } finally {
            socket.gone();
        }
    }

    private void readAll() {
        boolean goesOn = true;
        while (goesOn) {
            ClientWsFrame frame = read();
            socket.seen();
            goesOn = take(frame);
        }
        socket.awaitWritten();
    }

    private ClientWsFrame read() {
        try {
            return ClientWsFrame.read(context, context.dataReader(), frameBytes);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new WsCloseException("this is no frame", CloseCode.PROTOCOL_ERROR);
        }
    }

    /** @return false after the client's last frame */
    private boolean take(ClientWsFrame frame) {
        byte[] payload = payload(frame);
        switch (frame.opCode()) {
            case TEXT -> assembly.first(payload, frame.fin()).ifPresent(socket::received);
            case CONTINUATION -> assembly.next(payload, frame.fin()).ifPresent(socket::received);
            case BINARY -> throw new WsCloseException("text is expected", CloseCode.NO_TEXT);
            case PING -> socket.pinged(control(frame, payload));
            case PONG -> control(frame, payload);
            case CLOSE -> {
                socket.farewell(codeOf(control(frame, payload)));
                return false;
            }
        }
        return true;
    }

    private static byte[] payload(ClientWsFrame frame) {
        BufferData data = frame.payloadData();
        byte[] bytes = new byte[data.available()];
        data.read(bytes);
        return bytes;
    }

    private static byte[] control(ClientWsFrame frame, byte[] payload) {
        if (!frame.fin() || payload.length > MOST_CONTROL_BYTES) {
            throw new WsCloseException("control frames are whole and short", CloseCode.PROTOCOL_ERROR);
        }
        return payload;
    }

    /** The client's own code is answered with, where it is one that may be sent. */
    private static int codeOf(byte[] payload) {
        if (payload.length < 2) {
            return CloseCode.NORMAL;
        }
        int code = (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
        boolean mayBeSent = code >= 3000 && code < 5000 || code >= 1000 && code <= 1014 && (code < 1004 || code > 1006);
        return mayBeSent ? code : CloseCode.PROTOCOL_ERROR;
    }

    /**
     * What still comes is read to nowhere for a moment, so that the client can take our close frame: a line with unread
     * bytes would be reset, and the frame lost.
     */
    private void discard() {
        DataReader reader = context.dataReader();
        Thread.ofVirtual().start(this::cutInAMoment);
        try {
            while (true) {
                reader.ensureAvailable();
                reader.skip(reader.available());
            }
        } catch (RuntimeException over) {
            LOG.trace("the rest of a closed socket is read", over);
        }
    }

    private void cutInAMoment() {
        socket.awaitWritten();
        LockSupport.parkNanos(MOMENT.toNanos());
        line.cut();
    }

    /** Sockets are looked after by {@link Sockets}. */
    @Override
    public Duration idleTime() {
        return Duration.ZERO;
    }

    @Override
    public void close(boolean interrupt) {
        line.cut();
    }
}
