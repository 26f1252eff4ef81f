package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.web.limits.Crowd;
import dev.tendero.web.limits.Visitors;
import dev.tendero.web.socket.SocketServices;
import dev.tendero.web.socket.Sockets;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;

/** A running server. */
public final class TenderoServer implements AutoCloseable {

    private static final Duration IDLE_CONNECTION = Duration.ofMinutes(2);
    private static final Duration REST_OF_STOP = Duration.ofMillis(500);
    /** Here a client is cut off while it sends, and may never read why. */
    private static final long MOST_READ_BYTES = 64L * 1024 * 1024;

    private static final int MOST_CONNECTIONS = 20_000;
    /** The system would let megabytes wait for a client that never reads. */
    private static final int SEND_BUFFER = 128 * 1024;

    private final WebServer server;
    private final Admission admission;
    private final SlowBodies slowBodies;
    private final Sockets sockets;
    private final Duration stopTime;

    private TenderoServer(
            WebServer server, Admission admission, SlowBodies slowBodies, Sockets sockets, Duration stopTime) {
        this.server = server;
        this.admission = admission;
        this.slowBodies = slowBodies;
        this.sockets = sockets;
        this.stopTime = stopTime;
    }

    /**
     * Starts to listen; returns when requests are taken.
     *
     * @throws TenderoException {@code bad_configuration}: the port is taken or may not be bound
     */
    public static TenderoServer start(ServerSettings settings, Services services) {
        RequestLimits limits = settings.limits();
        Admission admission = new Admission(limits);
        SlowBodies slowBodies = new SlowBodies(limits.bodyTime());
        ServerSettings.Access access = settings.access();
        Visitors visitors = new Visitors(access.addresses(), new Crowd(access.crowd()));
        Sockets sockets = new Sockets(
                settings.sockets(),
                socketServices(services, admission),
                visitors,
                services.metrics().sockets());
        Turnstile turnstile = new Turnstile(visitors);
        Gates gates = new Gates(
                new Cors(settings.allowedOrigins()),
                new AdminGate(settings.adminToken(), turnstile),
                turnstile,
                access.frameAncestors());
        FrontDoor door = new FrontDoor(
                Routes.of(services.with(sockets.engine()), limits.pages(), gates, admission::isStopping),
                admission,
                gates,
                new BodyReader(limits.maxBodyBytes(), slowBodies),
                new FrontDoor.Witnesses(services.metrics().http(), services.requests()));
        try {
            WebServer server = listen(settings, door, sockets);
            return new TenderoServer(server, admission, slowBodies, sockets, limits.stopTime());
        } catch (RuntimeException e) {
            sockets.close();
            slowBodies.close();
            throw e;
        }
    }

    private static SocketServices socketServices(Services services, Admission admission) {
        return new SocketServices(
                services.engine(),
                services.conversations(),
                services.shops()::idOf,
                admission::admit,
                failure -> Problems.of(failure, "/ws/{session_id}", "/ws"));
    }

    private static WebServer listen(ServerSettings settings, FrontDoor door, Sockets sockets) {
        WebServer server = WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .featuresDiscoverServices(false)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(Http1ConnectionSelector.builder()
                        .config(Http1Config.create())
                        .addUpgrader(sockets.upgrader())
                        .build())
                .shutdownHook(false)
                .shutdownGracePeriod(REST_OF_STOP)
                // The wall behind our own limit, which reads what is too long to its end so that its answer arrives.
                .maxPayloadSize(MOST_READ_BYTES)
                .maxTcpConnections(MOST_CONNECTIONS)
                .idleConnectionTimeout(IDLE_CONNECTION)
                .connectionOptions(socket -> socket.tcpNoDelay(true).socketSendBufferSize(SEND_BUFFER))
                .directHandlers(DirectProblems.handlers())
                .routing(HttpRouting.builder().any(door))
                .build();
        requireFree(settings);
        return server.start();
    }

    /** The server under us would only log that it can't listen, and seem to run. */
    private static void requireFree(ServerSettings settings) {
        try (ServerSocket probe = new ServerSocket()) {
            // As the server itself binds: connections that are just closing don't keep a port taken.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    "can't listen on " + settings.host() + ":" + settings.port() + ": " + e.getMessage()
                            + ". Stop what runs there, or choose another port with PORT or --port",
                    e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /**
     * Stops: new requests get 503 {@code shutting_down}, those in flight may finish within the configured time, sockets
     * are closed with 1001, then all connections are closed. Blocks until then. A second call does nothing.
     */
    @Override
    public void close() {
        try {
            admission.stop(stopTime);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.close();
            server.stop();
            slowBodies.close();
        }
    }
}
