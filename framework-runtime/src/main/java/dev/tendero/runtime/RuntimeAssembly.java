package dev.tendero.runtime;

import dev.tendero.runtime.answer.SharedModels;
import dev.tendero.runtime.answer.Templates;
import dev.tendero.runtime.answer.Wording;
import dev.tendero.runtime.answer.WordingSettings;
import dev.tendero.runtime.conversation.Conversations;
import dev.tendero.runtime.conversation.DurableConversations;
import dev.tendero.runtime.conversation.ForgetfulConversations;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.Statements;
import dev.tendero.runtime.embedding.EmbeddingModels;
import dev.tendero.runtime.learning.LearntModels;
import dev.tendero.runtime.plugin.HandlerRunner;
import dev.tendero.runtime.routing.IntentChooser;
import dev.tendero.runtime.routing.Router;
import dev.tendero.runtime.settings.Settings;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a runtime together. What the database is not needed for is done while it starts. */
final class RuntimeAssembly {

    private static final Logger LOG = LoggerFactory.getLogger(RuntimeAssembly.class);

    private final Settings settings;
    private final TenderoRuntime.Mode mode;
    private final TenderoRuntime.Listeners listeners;
    private final Templates templates = new Templates();

    RuntimeAssembly(Settings settings, TenderoRuntime.Mode mode, TenderoRuntime.Listeners listeners) {
        this.settings = settings;
        this.mode = mode;
        this.listeners = listeners;
    }

    /** @param database on its way up; it is the caller's to close where this throws */
    TenderoRuntime assemble(Database database, InstalledPlan plan) {
        Statements statements =
                new Statements(database.reader(), settings.database().queryRows());
        ShopFloor floor = floor(database, plan, statements);
        try {
            open(floor, plan, database, statements);
            if (mode == TenderoRuntime.Mode.SERVING) {
                floor.watch(
                        plan.config(),
                        plan.reader(ShopChecks.all(settings.database().queryTables())));
            }
            WordingSettings models = RuntimeParts.wording(settings);
            SharedModels asked = new SharedModels(models, listeners.wordings());
            Wording wording = asked.wording(templates, floor::knownNames);
            Conversations conversations = conversations(database);
            ChatEngine engine = new TurnEngine(
                    floor.shops(),
                    conversations,
                    pipeline(plan, statements, wording, chooser(asked)),
                    settings.limits().message());
            return new TenderoRuntime(database, conversations, floor, engine, models);
        } catch (RuntimeException e) {
            floor.close();
            throw e;
        }
    }

    private ShopFloor floor(Database database, InstalledPlan plan, Statements statements) {
        ShopAssembler assembler = new ShopAssembler(
                plan,
                statements,
                templates,
                LearntModels.in(settings.dataDir().resolve("models")),
                EmbeddingModels.in(settings.dataDir().resolve("embeddings")),
                settings.database().queryTables());
        return new ShopFloor(database, assembler, new Shops(settings.defaultShop()), settings.dataDir());
    }

    private void open(ShopFloor floor, InstalledPlan plan, Database database, Statements statements) {
        List<ShopFloor.Prepared> prepared =
                plan.shops().stream().map(floor::prepare).toList();
        database.awaitOpen();
        RuntimeParts.requireNone(statements.faults());
        prepared.forEach(shop -> floor.open(shop, listeners.progress()));
    }

    private Conversations conversations(Database database) {
        return mode == TenderoRuntime.Mode.UNRECORDED
                ? new ForgetfulConversations()
                : new DurableConversations(
                        database.writer(),
                        database.current(),
                        new DurableConversations.Times(
                                settings.database().patience(),
                                settings.privacy().sessionLifetime()),
                        Clock.systemUTC());
    }

    private @Nullable IntentChooser chooser(SharedModels models) {
        IntentChooser chooser =
                settings.routing().modelTime().map(models::chooser).orElse(null);
        if (chooser == null && settings.routing().modelTime().isPresent()) {
            LOG.warn("routing.model is true and there is no model; intents are chosen without one");
        }
        return chooser;
    }

    private TurnPipeline pipeline(
            InstalledPlan plan, Statements statements, Wording wording, @Nullable IntentChooser chooser) {
        return new TurnPipeline(
                new Router(RuntimeParts.thresholds(settings), chooser),
                new RouteAnswerer(
                        statements,
                        new HandlerRunner(
                                plan.calls(), settings.limits().handlers().time(), plan.health())),
                wording,
                listeners.turns(),
                Clock.systemUTC());
    }
}
