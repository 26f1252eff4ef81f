package dev.tendero.runtime;

import dev.tendero.api.TenderoException;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.runtime.answer.Templates;
import dev.tendero.runtime.data.StatementRegistry;
import dev.tendero.runtime.data.Statements;
import dev.tendero.runtime.embedding.EmbeddingModels;
import dev.tendero.runtime.language.Translations;
import dev.tendero.runtime.learning.LearntModels;
import dev.tendero.runtime.plugin.FoundHandler;
import dev.tendero.runtime.plugin.HandlerExtractors;
import dev.tendero.runtime.plugin.HandlerHealth;
import dev.tendero.runtime.plugin.HandlerStatements;
import dev.tendero.runtime.plugin.HandlerYaml;
import dev.tendero.runtime.plugin.YamlHandler;
import dev.tendero.runtime.served.ActiveIntent;
import dev.tendero.runtime.shop.EntityKinds;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.SentenceVectors;
import dev.tendero.runtime.understanding.ShopWords;
import dev.tendero.runtime.understanding.Signal;
import dev.tendero.runtime.understanding.TrainingInput;
import dev.tendero.runtime.understanding.TrainingOptions;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.UnderstandingTrainer;
import dev.tendero.runtime.understanding.VocabularyEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts shops together out of their settings, the installed handlers and their catalogues. */
final class ShopAssembler implements AutoCloseable {

    private final Map<String, FoundHandler> handlers;
    private final StatementRegistry statements;
    private final Statements allStatements;
    private final Templates templates;
    private final HandlerExtractors extractors;
    private final EntityKinds kinds;
    private final LearntModels models;
    private final EmbeddingModels embeddings;
    private final OwnStatements own;
    private final QueriedValues values;
    private final HandlerHealth health;
    private final Set<String> mapped = new HashSet<>();

    ShopAssembler(
            InstalledPlan plan,
            Statements statements,
            Templates templates,
            LearntModels models,
            EmbeddingModels embeddings,
            Set<String> queryTables) {
        this.handlers = plan.handlers();
        this.health = plan.health();
        this.statements = statements.registry();
        this.allStatements = statements;
        this.templates = templates;
        this.extractors = plan.extractors();
        this.kinds = extractors.kinds(handlers.values());
        this.models = models;
        this.embeddings = embeddings;
        this.own = new OwnStatements(this.statements, queryTables);
        this.values = new QueriedValues(statements, own);
    }

    /**
     * The shop's intents by name, {@code fallback} included, their statements mapped and their templates compiled.
     *
     * @throws dev.tendero.api.TenderoException {@code bad_configuration}, naming the file and what is wrong
     */
    synchronized Map<String, ActiveIntent> intents(ShopSettings shop) {
        List<IntentSettings> installed = Broken.orThrow(
                HandlerYaml.readAll(handlers.values(), shop.info().language(), kinds));
        installed.forEach(this::mapOnce);
        values.map(shop);
        Map<String, ActiveIntent> intents = new LinkedHashMap<>();
        for (IntentSettings settings : shop.activeIntents(installed)) {
            templates.compile(settings);
            intents.put(settings.name(), active(shop, settings));
        }
        return intents;
    }

    /** @throws dev.tendero.api.TenderoException {@code bad_configuration} when the database refuses a query of these */
    void requireReadable(Collection<ActiveIntent> intents) {
        RuntimeParts.requireNone(allStatements.faults(
                intents.stream().map(ActiveIntent::namespace).toList()));
    }

    /** Asks the database for the values of the shop's own entities; the next understander knows them. */
    void askValues(ShopSettings shop) {
        values.ask(shop);
    }

    /** The plugins' intents that are called no more, with why. */
    Map<String, String> switchedOff() {
        return health.switchedOff();
    }

    /** Learns the shop's intents, with the words that its catalogue holds now. */
    Understander understander(ShopSettings shop, Map<String, ActiveIntent> intents, Words words) {
        LearntModels own = models.of(modelsOf(shop));
        return learn(shop, intents, words, new TrainingOptions(vectors(shop), own, Set.of()));
    }

    /**
     * For measurements: keeps nothing of what it learns.
     *
     * @param muted signals that it does without
     */
    Understander measured(ShopSettings shop, Map<String, ActiveIntent> intents, Words words, Set<Signal> muted) {
        return learn(shop, intents, words, new TrainingOptions(vectors(shop), LearntModels.NONE, muted));
    }

    private Understander learn(
            ShopSettings shop, Map<String, ActiveIntent> intents, Words words, TrainingOptions options) {
        List<EntityExtractor> brought = handlers.values().stream()
                .filter(found -> intents.containsKey(found.name()))
                .flatMap(found -> extractors.of(found).stream())
                .flatMap(List::stream)
                .toList();
        return UnderstandingTrainer.train(
                new TrainingInput(
                        shop.info(),
                        intents.values().stream()
                                .map(intent -> alsoAskedIn(shop, intent.settings()))
                                .toList(),
                        new ShopWords(
                                shop.languages().own(),
                                words.vocabulary(),
                                shop.synonyms(),
                                words.catalogue(),
                                values.known(shop)),
                        brought),
                options);
    }

    /**
     * What the shop has written in its own language alone is asked for in others, too: {@code envío}, {@code delivery}.
     */
    private static IntentSettings alsoAskedIn(ShopSettings shop, IntentSettings intent) {
        List<String> more = Translations.ofServices(
                intent.keywords(), shop.languages().own(), shop.info().language());
        return more.isEmpty() ? intent : intent.alsoAskedBy(more);
    }

    /** Each of its languages has a folder; no shop's id has a point. */
    private static String modelsOf(ShopSettings shop) {
        String language = shop.info().language();
        String id = shop.info().id();
        return language.equals(shop.languages().own()) ? id : id + "." + language;
    }

    private SentenceVectors vectors(ShopSettings shop) {
        try {
            return embeddings.of(shop.embeddings());
        } catch (TenderoException e) {
            throw new TenderoException(e.code(), shop.folder().resolve("shop.yaml") + ": " + e.getMessage(), e);
        }
    }

    /** No shop is put together any more. */
    @Override
    public void close() {
        embeddings.close();
    }

    /**
     * What a catalogue teaches.
     *
     * @param catalogue asked at every message
     */
    record Words(List<VocabularyEntry> vocabulary, CatalogWords catalogue) {}

    private void mapOnce(IntentSettings settings) {
        if (mapped.add(settings.name())) {
            FoundHandler found = Objects.requireNonNull(handlers.get(settings.name()), settings.name());
            HandlerStatements.map(found, settings.query(), statements);
        }
    }

    private ActiveIntent active(ShopSettings shop, IntentSettings settings) {
        FoundHandler found = handlers.get(settings.name());
        return found == null ? own(shop, settings) : new ActiveIntent(found.handler(), settings, found.name());
    }

    private ActiveIntent own(ShopSettings shop, IntentSettings settings) {
        String query = settings.query();
        String shopId = shop.info().id();
        String namespace = query == null
                ? shopId + "/" + settings.name()
                : own.map(shopId, settings.name(), query, settings.origin());
        return new ActiveIntent(new YamlHandler(settings.name()), settings, namespace);
    }
}
