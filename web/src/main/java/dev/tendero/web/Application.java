package dev.tendero.web;

import dev.tendero.runtime.ServedShop;
import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.TurnObserver;
import dev.tendero.runtime.answer.WordingObserver;
import dev.tendero.runtime.conversation.RetentionKeeper;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.statistics.StatisticsKeeper;
import dev.tendero.web.http.PageLimits;
import dev.tendero.web.http.RequestLimits;
import dev.tendero.web.http.ServerSettings;
import dev.tendero.web.http.Services;
import dev.tendero.web.http.ShopFront;
import dev.tendero.web.http.TenderoServer;
import dev.tendero.web.limits.Addresses;
import dev.tendero.web.limits.CrowdLimits;
import dev.tendero.web.metrics.Metrics;
import dev.tendero.web.metrics.PoolMetrics;
import dev.tendero.web.socket.SocketLimits;
import dev.tendero.web.socket.SocketSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The whole server, runtime and HTTP. The one place where they meet. */
public final class Application implements AutoCloseable {

    private final TenderoRuntime runtime;
    private final TenderoServer server;
    private final StatisticsKeeper keeper;
    private final RetentionKeeper retention;
    private final Optional<String> adminToken;

    private Application(
            TenderoRuntime runtime,
            TenderoServer server,
            StatisticsKeeper keeper,
            RetentionKeeper retention,
            Optional<String> adminToken) {
        this.retention = retention;
        this.runtime = runtime;
        this.server = server;
        this.keeper = keeper;
        this.adminToken = adminToken;
    }

    /**
     * Starts it; when this returns, it answers.
     *
     * @throws dev.tendero.api.TenderoException saying what the operator has to mend
     */
    public static Application start(Settings settings, Path config, Progress progress) {
        Metrics metrics = new Metrics();
        StatisticsKeeper keeper = new StatisticsKeeper(Clock.systemUTC());
        TenderoRuntime runtime = TenderoRuntime.open(
                settings,
                config,
                TenderoRuntime.Mode.SERVING,
                new TenderoRuntime.Listeners(observer(metrics, keeper), new WordingObserver() {}, progress));
        try {
            watchPools(metrics, runtime.database());
            Optional<String> token = token(settings.server());
            TenderoServer server = TenderoServer.start(server(settings, token), services(runtime, metrics));
            keeper.start(runtime.database().bulk());
            RetentionKeeper retention = RetentionKeeper.start(
                    runtime.database().bulk(), settings.privacy().retentionDays(), Clock.systemUTC());
            return new Application(runtime, server, keeper, retention, token);
        } catch (RuntimeException e) {
            runtime.close();
            throw e;
        }
    }

    public int port() {
        return server.port();
    }

    private static Optional<String> token(Settings.Server server) {
        Optional<String> given = server.adminToken().map(Settings.Secret::value);
        return given.isPresent() || server.production() ? given : Optional.of(AdminToken.random());
    }

    /** The token that the operator's requests must bear; empty when they are all refused. */
    public Optional<String> adminToken() {
        return adminToken;
    }

    public TenderoRuntime runtime() {
        return runtime;
    }

    /** Lets requests in flight finish, records what waits, then lets go of everything. */
    @Override
    public void close() {
        retention.close();
        try {
            server.close();
        } finally {
            try {
                keeper.close();
            } finally {
                runtime.close();
            }
        }
    }

    private static TurnObserver observer(Metrics metrics, StatisticsKeeper keeper) {
        return metrics.turns()
                .and(new TurnLog())
                .and(turn -> keeper.recorded(turn.shop(), turn.timings().record()));
    }

    private static Services services(TenderoRuntime runtime, Metrics metrics) {
        return new Services(
                runtime.engine(),
                runtime.conversations(),
                runtime.catalog(),
                wanted -> front(runtime.shops().get(wanted)),
                new RuntimeOperations(runtime),
                metrics);
    }

    private static ShopFront front(ServedShop shop) {
        return new ShopFront(shop.info(), shop.settings().theme(), shop.suggestions());
    }

    private static ServerSettings server(Settings settings, Optional<String> token) {
        RequestLimits usual = RequestLimits.DEFAULT;
        return new ServerSettings(
                settings.server().host(),
                settings.server().port(),
                Set.copyOf(settings.server().corsOrigins()),
                token,
                new RequestLimits(
                        settings.limits().body(),
                        usual.bodyTime(),
                        usual.concurrent(),
                        usual.waiting(),
                        usual.stopTime(),
                        new PageLimits(
                                settings.limits().pageSize(), settings.limits().pageSizeMax())),
                sockets(settings),
                access(settings));
    }

    private static ServerSettings.Access access(Settings settings) {
        Settings.Access access = settings.server().access();
        Settings.Crowd crowd = settings.limits().crowd();
        return new ServerSettings.Access(
                Set.copyOf(access.frameAncestors()),
                new Addresses(settings.sockets().addressHeader(), access.trustedProxies()),
                new CrowdLimits(
                        settings.sockets().messagesPerMinute(), crowd.turnsPerAddress(), crowd.sessionsPerAddress()));
    }

    private static SocketSettings sockets(Settings settings) {
        Settings.Sockets set = settings.sockets();
        return new SocketSettings(
                Set.copyOf(settings.server().corsOrigins()),
                new SocketLimits(set.perAddress(), set.frame(), set.queue(), set.ping(), set.idle()));
    }

    private static void watchPools(Metrics metrics, Database database) {
        metrics.watchPool("writer", () -> state(database.writerPool()));
        metrics.watchPool("reader", () -> state(database.readerPool()));
    }

    private static PoolMetrics.State state(Database.PoolState pool) {
        return new PoolMetrics.State(pool.active(), pool.idle(), pool.waiting());
    }
}
