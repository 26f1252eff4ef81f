package dev.tendero.runtime;

import dev.tendero.runtime.answer.ModelProbe;
import dev.tendero.runtime.answer.WordingObserver;
import dev.tendero.runtime.answer.WordingSettings;
import dev.tendero.runtime.catalog.CatalogBrowser;
import dev.tendero.runtime.catalog.SqlCatalogBrowser;
import dev.tendero.runtime.conversation.Conversations;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.labelled.LabelledExamples;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.Signal;
import dev.tendero.runtime.understanding.Understander;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All parts put together: what answers, whatever brings the messages. */
public final class TenderoRuntime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TenderoRuntime.class);

    private final Database database;
    private final Conversations conversations;
    private final ShopFloor floor;
    private final ChatEngine engine;
    private final ModelProbe models;
    private final CatalogBrowser browser;

    TenderoRuntime(
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
            return new RuntimeAssembly(settings, mode, listeners)
                    .assemble(database, InstalledPlan.read(settings, config));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
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

    /** What the operator has said of messages; shops learn from it when they learn next. */
    public LabelledExamples labelled() {
        return floor.labelled();
    }

    public CatalogBrowser catalog() {
        return browser;
    }

    public Database database() {
        return database;
    }

    /** Learns other intents, with the words of a shop's catalogue, beside those that the shop serves. */
    public Understander train(ServedShop shop, List<IntentSettings> intents) {
        return train(shop, intents, Set.of());
    }

    /** The same for measurements, without some of the signals. */
    public Understander train(ServedShop shop, List<IntentSettings> intents, Set<Signal> muted) {
        return floor.train(shop, intents, muted);
    }

    /** Asks the configured models, apart from any conversation. */
    public ModelProbe models() {
        return models;
    }

    /** What is wrong with a shop's catalogue or files since it was last read well; empty when nothing is. */
    public Map<String, String> troubles() {
        return floor.troubles();
    }

    /** The intents of plugins that failed too often and are called no more until the next start, with why. */
    public Map<String, String> switchedOff() {
        return floor.switchedOff();
    }

    /** Records what waits, then lets go of everything. */
    @Override
    public void close() {
        // From the last to the first, each whatever the others throw.
        try (database;
                floor;
                conversations) {
            LOG.debug("closing");
        }
    }
}
