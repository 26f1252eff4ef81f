package dev.tendero.web;

import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.TurnObserver;
import dev.tendero.runtime.answer.WordingObserver;
import dev.tendero.runtime.conversation.RetentionKeeper;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.served.ServedShop;
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
import dev.tendero.web.metrics.ShopMetrics;
import dev.tendero.web.socket.SocketLimits;
import dev.tendero.web.socket.SocketSettings;
import dev.tendero.web.tracing.Tracing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The whole server, runtime and HTTP. The one place where they meet. */
public final class Application implements AutoCloseable {

    private final TenderoRuntime runtime;
    private final TenderoServer server;
    private final Beside beside;
    private final Optional<String> adminToken;

    /** What goes on while it serves. */
    private record Beside(StatisticsKeeper keeper, RetentionKeeper retention, Tracing tracing) {}

    private Application(TenderoRuntime runtime, TenderoServer server, Beside beside, Optional<String> adminToken) {
        this.runtime = runtime;
        this.server = server;
        this.beside = beside;
        this.adminToken = adminToken;
    }

    /**
     * Starts it; when this returns, it answers.
     *
     * @throws dev.tendero.api.TenderoException saying what the operator has to mend
     */
    public static Application start(Settings settings, Path config, Progress progress) {
        Tracing tracing = Tracing.of(settings.tracing());
        try {
            return start(settings, config, progress, tracing);
        } catch (RuntimeException e) {
            tracing.close();
            throw e;
        }
    }

    private static Application start(Settings settings, Path config, Progress progress, Tracing tracing) {
        Metrics metrics = new Metrics();
        StatisticsKeeper keeper = new StatisticsKeeper(Clock.systemUTC());
        TenderoRuntime runtime = TenderoRuntime.open(
                settings,
                config,
                TenderoRuntime.Mode.SERVING,
                new TenderoRuntime.Listeners(observer(metrics, keeper, tracing), wordings(metrics, tracing), progress));
        try {
            watchPools(metrics, runtime.database());
            metrics.shops().watch(() -> shops(runtime));
            Optional<String> token = token(settings.server());
            TenderoServer server = TenderoServer.start(server(settings, token), services(runtime, metrics, tracing));
            keeper.start(runtime.database().bulk());
            RetentionKeeper retention = RetentionKeeper.start(
                    runtime.database().bulk(), settings.privacy().retentionDays(), Clock.systemUTC());
            return new Application(runtime, server, new Beside(keeper, retention, tracing), token);
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
        beside.retention().close();
        try {
            server.close();
        } finally {
            try {
                beside.keeper().close();
            } finally {
                try (Tracing last = beside.tracing()) {
                    runtime.close();
                }
            }
        }
    }

    private static TurnObserver observer(Metrics metrics, StatisticsKeeper keeper, Tracing tracing) {
        TurnObserver usual = metrics.turns()
                .and(new TurnLog())
                .and(turn -> keeper.recorded(turn.shop(), turn.timings().record()));
        return tracing.isOn() ? usual.and(tracing.turns()) : usual;
    }

    private static WordingObserver wordings(Metrics metrics, Tracing tracing) {
        return tracing.isOn() ? metrics.models().and(tracing.wordings()) : metrics.models();
    }

    private static Services services(TenderoRuntime runtime, Metrics metrics, Tracing tracing) {
        return new Services(
                runtime.engine(),
                runtime.conversations(),
                runtime.catalog(),
                wanted -> front(runtime.shops().get(wanted)),
                new RuntimeOperations(runtime),
                metrics,
                tracing.requests());
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

    private static ShopMetrics.State shops(TenderoRuntime runtime) {
        return new ShopMetrics.State(
                Set.copyOf(runtime.shops().ids()),
                runtime.troubles(),
                runtime.switchedOff().size());
    }

    private static void watchPools(Metrics metrics, Database database) {
        metrics.watchPool("writer", () -> state(database.writerPool()));
        metrics.watchPool("reader", () -> state(database.readerPool()));
    }

    private static PoolMetrics.State state(Database.PoolState pool) {
        return new PoolMetrics.State(pool.active(), pool.idle(), pool.waiting());
    }
}
