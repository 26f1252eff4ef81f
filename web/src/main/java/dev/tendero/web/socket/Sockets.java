package dev.tendero.web.socket;

import dev.tendero.api.Message;
import dev.tendero.api.Reply;
import dev.tendero.runtime.ChatEngine;
import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.web.limits.Visitors;
import dev.tendero.web.metrics.SocketMetrics;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sockets of this server. Safe for many threads. */
public final class Sockets implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
    private static final Duration LONGEST_BEAT = Duration.ofSeconds(1);
    private static final long STEP_NANOS = 5_000_000;

    private final SocketSettings settings;
    private final Registry registry;
    private final House house;
    private final Visitors visitors;
    private final ChatEngine engine;
    private final Thread pulse;
    private volatile boolean closed;

    /** @param services its engine is the one that answers; {@link #engine()} also tells sockets */
    public Sockets(SocketSettings settings, SocketServices services, Visitors visitors, SocketMetrics metrics) {
        this.settings = settings;
        this.visitors = visitors;
        this.registry = new Registry(settings.limits());
        this.engine = (message, sink) -> announced(services.engine(), message, sink);
        this.house = new House(
                new SocketServices(
                        engine, services.conversations(), services.shops(), services.gate(), services.failures()),
                registry,
                visitors.crowd(),
                metrics);
        services.conversations().onErased(this::erased);
        metrics.watch(registry::size);
        this.pulse = Thread.ofVirtual().name("socket-pulse").start(this::beat);
    }

    /** Answers like the one that was given, and lets every socket of the conversation have the turn. */
    public ChatEngine engine() {
        return engine;
    }

    /** Makes sockets of the requests for {@code /ws/{session_id}}. */
    public Http1Upgrader upgrader() {
        return new SocketUpgrader(new Origins(settings.allowedOrigins()), visitors.addresses(), this);
    }

    int frameBytes() {
        return settings.limits().frameBytes();
    }

    ChatSocket socket(Line line, Wish wish) {
        ChatSocket socket = new ChatSocket(line, wish, house, settings.limits());
        if (closed) {
            socket.end(CloseCode.GOING_AWAY, "the server is stopping");
        }
        return socket;
    }

    private void erased(String session) {
        registry.group(session)
                .ifPresent(group -> group.sockets()
                        .forEach(socket -> socket.end(CloseCode.UNKNOWN_SESSION, "the conversation was erased")));
    }

    private Reply announced(ChatEngine answering, Message message, ReplySink sink) {
        Reply reply = answering.reply(message, sink);
        registry.group(reply.sessionId())
                .ifPresent(group -> group.sockets().forEach(socket -> socket.announce(reply.seq())));
        return reply;
    }

    private void beat() {
        long pause = Math.min(LONGEST_BEAT.toNanos(), settings.limits().ping().toNanos() / 4);
        while (!closed) {
            LockSupport.parkNanos(pause);
            registry.open().forEach(Sockets::check);
        }
    }

    private static void check(ChatSocket socket) {
        try {
            socket.check(System.nanoTime());
        } catch (RuntimeException e) {
            LOG.error("a socket can't be looked after", e);
        }
    }

    /** Closes every socket with 1001, gives the clients a moment to take it, and cuts those that do not. */
    @Override
    public void close() {
        closed = true;
        registry.open().forEach(socket -> socket.end(CloseCode.GOING_AWAY, "the server is stopping"));
        long deadline = System.nanoTime() + ChatSocket.FAREWELL.toNanos();
        while (!registry.open().isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(STEP_NANOS);
        }
        registry.open().forEach(ChatSocket::cut);
        LockSupport.unpark(pulse);
    }
}
