package dev.tendero.testkit;

import dev.tendero.api.Message;
import dev.tendero.api.Reply;
import dev.tendero.runtime.Broken;
import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.TurnObserver;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.runtime.answer.WordingObserver;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.settings.SettingsReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A shop that is open for tests: the real engine over a real database, which is started once for all tests of a JVM.
 * Safe for many threads; a conversation is for one.
 *
 * <p>{@snippet : try (ShopTester shop = ShopTester.shop("es", "EUR") .product("P-1", "Bolígrafo G-2", "Pilot",
 * "Bolígrafos", "3.20") .open()) { shop.says("¿tenéis algún chollo?").intent("ganga").products("P-1").reply("G-2")
 * .says("gracias").intent("saludo"); } }
 */
public final class ShopTester implements AutoCloseable {

    /** The id of every shop that is opened for tests, as queries are given it in {@code #{shop}}. */
    public static final String SHOP = "prueba";

    private final TenderoRuntime runtime;
    private final Path config;
    private final Map<String, TurnReport> reports;

    private ShopTester(TenderoRuntime runtime, Path config, Map<String, TurnReport> reports) {
        this.runtime = runtime;
        this.config = config;
        this.reports = reports;
    }

    /**
     * @param language of the shop: es, en or pt
     * @param currency ISO 4217 code
     */
    public static ShopBuilder shop(String language, String currency) {
        return new ShopBuilder(language, currency);
    }

    static ShopTester open(ShopBuilder shop) {
        DatabaseSettings.External database = TestServer.empty();
        Path config = ShopFiles.write(shop, database);
        prepare(database, shop, config);
        Map<String, TurnReport> reports = new ConcurrentHashMap<>();
        TurnObserver observer = report -> reports.put(report.reply().sessionId(), report);
        try {
            TenderoRuntime runtime = TenderoRuntime.open(
                    Broken.orThrow(new SettingsReader(Map.of()).read(config)),
                    config,
                    TenderoRuntime.Mode.BESIDE,
                    new TenderoRuntime.Listeners(observer, new WordingObserver() {}, Progress.SILENT));
            return new ShopTester(runtime, config, reports);
        } catch (RuntimeException e) {
            ShopFiles.delete(config);
            throw e;
        }
    }

    /** A plugin's own tables come to those that Tendero has made. */
    private static void prepare(DatabaseSettings.External database, ShopBuilder shop, Path config) {
        if (!shop.scripts().isEmpty()) {
            Database.open(DatabaseSettings.external(database, config), Database.Access.ALONE, Progress.SILENT)
                    .close();
            shop.scripts().forEach(script -> TestServer.execute(database, script));
        }
    }

    /** Begins a conversation. */
    public Said says(String text) {
        return says(text, null);
    }

    Said says(String text, @Nullable String session) {
        Reply reply = runtime.engine().reply(new Message(text, ShopFiles.SHOP, session, null), ReplySink.NONE);
        return new Said(this, text, reply, Objects.requireNonNull(reports.get(reply.sessionId())));
    }

    @Override
    public void close() {
        runtime.close();
        ShopFiles.delete(config);
    }
}
