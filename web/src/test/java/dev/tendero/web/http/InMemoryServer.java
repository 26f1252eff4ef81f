package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.conversation.Thumb;
import dev.tendero.runtime.settings.Network;
import dev.tendero.web.limits.Addresses;
import dev.tendero.web.limits.CrowdLimits;
import dev.tendero.web.metrics.Metrics;
import dev.tendero.web.metrics.PoolMetrics;
import dev.tendero.web.socket.SocketLimits;
import dev.tendero.web.socket.SocketSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The real server over services that live in memory. */
public final class InMemoryServer implements AutoCloseable {

    static final String TOKEN = "a-token-for-tests";
    private static final String SHOP = "demo";

    final InMemoryConversations conversations;
    final InMemoryEngine engine;
    final InMemoryOperations operations = new InMemoryOperations();
    final Services services;
    final TenderoServer server;

    private InMemoryServer(ServerSettings settings) {
        conversations = new InMemoryConversations();
        Metrics metrics = new Metrics();
        metrics.watchPool("writer", () -> new PoolMetrics.State(1, 2, 0));
        engine = new InMemoryEngine(
                conversations, InMemoryServer::shop, metrics.turns().and(report -> operations.turns.incrementAndGet()));
        services = new Services(
                engine,
                conversations,
                new InMemoryCatalog(),
                InMemoryServer::shop,
                operations,
                metrics,
                RequestObserver.NONE);
        server = TenderoServer.start(settings, services);
    }

    public static InMemoryServer start() {
        return start(RequestLimits.DEFAULT);
    }

    public static InMemoryServer start(RequestLimits limits, String... origins) {
        return start(limits, SocketLimits.DEFAULT, origins);
    }

    public static InMemoryServer start(SocketLimits sockets) {
        return start(RequestLimits.DEFAULT, sockets, access(new CrowdLimits(6_000, 6_000, 6_000)));
    }

    /** The machine's own address is that of a proxy, which names clients in {@code X-Forwarded-For}. */
    static InMemoryServer start(CrowdLimits crowd) {
        return start(RequestLimits.DEFAULT, SocketLimits.DEFAULT, access(crowd));
    }

    static InMemoryServer start(ServerSettings settings) {
        return new InMemoryServer(settings);
    }

    private static InMemoryServer start(RequestLimits limits, SocketLimits sockets, String... origins) {
        return start(limits, sockets, access(CrowdLimits.DEFAULT), origins);
    }

    private static InMemoryServer start(
            RequestLimits limits, SocketLimits sockets, ServerSettings.Access access, String... origins) {
        return new InMemoryServer(new ServerSettings(
                "127.0.0.1",
                0,
                Set.of(origins),
                Optional.of(TOKEN),
                limits,
                new SocketSettings(Set.of(origins), sockets),
                access));
    }

    private static ServerSettings.Access access(CrowdLimits crowd) {
        Network local = Network.parse("127.0.0.0/8").orElseThrow();
        return new ServerSettings.Access(
                Set.of(), new Addresses(Optional.of("X-Forwarded-For"), List.of(local)), crowd);
    }

    private static ShopFront shop(String wanted) {
        if (wanted != null && !wanted.equals(SHOP)) {
            throw new TenderoException(ErrorCode.UNKNOWN_SHOP, "there is no shop \"" + wanted + "\"");
        }
        return new ShopFront(
                new ShopInfo(SHOP, "Ferretería del Puente", "es", "EUR"),
                Map.of("color", "#b5541c", "mode", "auto"),
                List.of("Enséñame las ofertas"));
    }

    public InMemoryEngine engine() {
        return engine;
    }

    /** Those that customers gave. */
    public List<Thumb> thumbs() {
        return List.copyOf(conversations.thumbs.values());
    }

    public URI base() {
        return fixture().base();
    }

    Fixture fixture() {
        return new Fixture(
                URI.create("http://127.0.0.1:" + server.port()),
                TOKEN,
                SHOP,
                "linterna barata",
                "linterna",
                "Linternas",
                "Lumbre");
    }

    /** How many sockets are open. */
    long sockets() {
        return caller().get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("tendero_sockets_open "))
                .map(line -> Double.valueOf(line.substring(line.indexOf(' '))).longValue())
                .findFirst()
                .orElseThrow();
    }

    Caller caller() {
        return new Caller(fixture());
    }

    @Override
    public void close() {
        server.close();
    }
}
