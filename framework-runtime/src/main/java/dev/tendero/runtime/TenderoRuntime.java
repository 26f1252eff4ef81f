package dev.tendero.runtime;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.answer.ModelProbe;
import dev.tendero.runtime.answer.ModelWording;
import dev.tendero.runtime.answer.Templates;
import dev.tendero.runtime.answer.Wording;
import dev.tendero.runtime.answer.WordingObserver;
import dev.tendero.runtime.answer.WordingSettings;
import dev.tendero.runtime.catalog.CatalogBrowser;
import dev.tendero.runtime.catalog.SqlCatalogBrowser;
import dev.tendero.runtime.conversation.Conversations;
import dev.tendero.runtime.conversation.DurableConversations;
import dev.tendero.runtime.conversation.ForgetfulConversations;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.data.StatementFault;
import dev.tendero.runtime.data.Statements;
import dev.tendero.runtime.plugin.FoundHandler;
import dev.tendero.runtime.plugin.HandlerDiscovery;
import dev.tendero.runtime.plugin.HandlerExtractors;
import dev.tendero.runtime.plugin.HandlerRunner;
import dev.tendero.runtime.plugin.PluginCalls;
import dev.tendero.runtime.routing.Router;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.shop.ConfigReader;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.ShopReader;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.LearntModels;
import dev.tendero.runtime.understanding.Understander;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All parts put together: what answers, whatever brings the messages. */
public final class TenderoRuntime implements AutoCloseable {

    private final Database database;
    private final Conversations conversations;
    private final ShopFloor floor;
    private final ChatEngine engine;
    private final ModelProbe models;
    private final CatalogBrowser browser;

    private TenderoRuntime(
            Database database,
            Conversations conversations,
            ShopFloor floor,
            ChatEngine engine,
            WordingSettings wording) {
        this.database = database;
        this.conversations = conversations;
        this.floor = floor;
        this.engine = engine;
        this.models = new ModelProbe(wording);
        this.browser = new SqlCatalogBrowser(database.reader(), floor::catalog);
    }

    /** What the runtime is opened for. */
    public enum Mode {
        /** To serve; a second process on the same data directory is refused. */
        SERVING,
        /** To talk beside a server or without one. */
        BESIDE,
        /** As {@link #BESIDE}, and no turn is recorded. */
        UNRECORDED
    }

    /**
     * Who wants to know what happens.
     *
     * @param turns told of every turn
     * @param wordings told how the models fare
     * @param progress told what the start is busy with
     */
    public record Listeners(TurnObserver turns, WordingObserver wordings, Progress progress) {

        public static final Listeners NONE =
                new Listeners(TurnObserver.NONE, new WordingObserver() {}, Progress.SILENT);
    }

    /**
     * Opens the database, imports what is new in the shops' catalogues, and learns their words.
     *
     * @param config the folder that holds {@code shops/}
     * @throws dev.tendero.api.TenderoException {@code bad_configuration} or {@code database_unavailable}, saying what
     *     to mend
     */
    public static TenderoRuntime open(Settings settings, Path config, Mode mode, Listeners listeners) {
        Database.Access access = mode == Mode.SERVING ? Database.Access.ALONE : Database.Access.BESIDE;
        Database database = Database.begin(RuntimeParts.database(settings), access, listeners.progress());
        try {
            return open(settings, mode, database, Plan.read(settings, config), listeners);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static TenderoRuntime open(
            Settings settings, Mode mode, Database database, Plan plan, Listeners listeners) {
        Statements statements =
                new Statements(database.reader(), settings.database().queryRows());
        Templates templates = new Templates();
        ShopAssembler assembler = new ShopAssembler(
                plan.handlers(),
                statements,
                templates,
                plan.extractors(),
                LearntModels.in(settings.dataDir().resolve("models")));
        Shops shops = new Shops(settings.defaultShop());
        ShopFloor floor = new ShopFloor(database, assembler, shops, settings.dataDir());
        List<ShopFloor.Prepared> prepared =
                plan.shops().stream().map(floor::prepare).toList();
        database.awaitOpen();
        requireReadable(statements);
        prepared.forEach(shop -> floor.open(shop, listeners.progress()));
        WordingSettings wordingSettings = RuntimeParts.wording(settings);
        Wording wording = ModelWording.create(wordingSettings, templates, floor::knownNames, listeners.wordings());
        Conversations conversations = mode == Mode.UNRECORDED
                ? new ForgetfulConversations()
                : new DurableConversations(
                        database.writer(),
                        database.reader(),
                        settings.database().patience(),
                        Clock.systemUTC());
        TurnPipeline pipeline = new TurnPipeline(
                new Router(RuntimeParts.thresholds(settings)),
                new RouteAnswerer(
                        statements,
                        new HandlerRunner(plan.calls(), settings.limits().handlerTime())),
                wording,
                listeners.turns(),
                Clock.systemUTC());
        ChatEngine engine =
                new TurnEngine(shops, conversations, pipeline, settings.limits().message());
        return new TenderoRuntime(database, conversations, floor, engine, wordingSettings);
    }

    public ChatEngine engine() {
        return engine;
    }

    public Conversations conversations() {
        return conversations;
    }

    public Shops shops() {
        return floor.shops();
    }

    public CatalogBrowser catalog() {
        return browser;
    }

    public Database database() {
        return database;
    }

    /** Learns other intents, with the words of a shop's catalogue, beside those that the shop serves. */
    public Understander train(ServedShop shop, List<IntentSettings> intents) {
        return floor.train(shop, intents);
    }

    /** Asks the configured models, apart from any conversation. */
    public ModelProbe models() {
        return models;
    }

    /** What is wrong with a shop's catalogue or files since it was last read well; empty when nothing is. */
    public Map<String, String> troubles() {
        return floor.troubles();
    }

    /** Records what waits, then lets go of everything. */
    @Override
    public void close() {
        conversations.close();
        floor.close();
        database.close();
    }

    /** A query that the database refuses is a mistake of whoever wrote it, and told before a customer meets it. */
    private static void requireReadable(Statements statements) {
        List<StatementFault> faults = statements.faults();
        if (!faults.isEmpty()) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    faults.stream().map(StatementFault::toString).collect(Collectors.joining("\n")));
        }
    }

    /** What is on disk. */
    private record Plan(
            Map<String, FoundHandler> handlers,
            PluginCalls calls,
            HandlerExtractors extractors,
            List<ShopSettings> shops) {

        static Plan read(Settings settings, Path config) {
            Map<String, FoundHandler> handlers =
                    HandlerDiscovery.discover(TenderoRuntime.class.getClassLoader(), settings.pluginsDir());
            PluginCalls calls = new PluginCalls();
            HandlerExtractors extractors = new HandlerExtractors(calls);
            ShopReader reader = new ShopReader(handlers.keySet(), extractors.kinds(handlers.values()), List.of());
            return new Plan(handlers, calls, extractors, Broken.orThrow(new ConfigReader(reader).read(config)));
        }
    }
}
