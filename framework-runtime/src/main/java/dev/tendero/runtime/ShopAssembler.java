package dev.tendero.runtime;

import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.runtime.answer.Templates;
import dev.tendero.runtime.data.QueryScope;
import dev.tendero.runtime.data.StatementRegistry;
import dev.tendero.runtime.data.Statements;
import dev.tendero.runtime.plugin.FoundHandler;
import dev.tendero.runtime.plugin.HandlerExtractors;
import dev.tendero.runtime.plugin.HandlerStatements;
import dev.tendero.runtime.plugin.HandlerYaml;
import dev.tendero.runtime.plugin.YamlHandler;
import dev.tendero.runtime.shop.EntityKinds;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.LearntModels;
import dev.tendero.runtime.understanding.ShopWords;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.UnderstandingTrainer;
import dev.tendero.runtime.understanding.VocabularyEntry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts shops together out of their settings, the installed handlers and their catalogues. */
final class ShopAssembler {

    private final Map<String, FoundHandler> handlers;
    private final StatementRegistry statements;
    private final Templates templates;
    private final HandlerExtractors extractors;
    private final EntityKinds kinds;
    private final LearntModels models;
    private final Set<String> queryTables;
    private final Set<String> mapped = new HashSet<>();

    ShopAssembler(
            Map<String, FoundHandler> handlers,
            Statements statements,
            Templates templates,
            HandlerExtractors extractors,
            LearntModels models,
            Set<String> queryTables) {
        this.handlers = handlers;
        this.statements = statements.registry();
        this.templates = templates;
        this.extractors = extractors;
        this.kinds = extractors.kinds(handlers.values());
        this.models = models;
        this.queryTables = queryTables;
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
        Map<String, ActiveIntent> intents = new LinkedHashMap<>();
        for (IntentSettings settings : shop.activeIntents(installed)) {
            templates.compile(settings);
            intents.put(settings.name(), active(shop, settings));
        }
        return intents;
    }

    /** Learns the shop's intents, with the words that its catalogue holds now. */
    Understander understander(ShopSettings shop, Map<String, ActiveIntent> intents, Words words) {
        List<EntityExtractor> brought = handlers.values().stream()
                .filter(found -> intents.containsKey(found.name()))
                .flatMap(found -> extractors.of(found).stream())
                .flatMap(List::stream)
                .toList();
        return UnderstandingTrainer.train(
                shop.info(),
                intents.values().stream().map(ActiveIntent::settings).toList(),
                new ShopWords(words.vocabulary(), shop.synonyms(), words.catalogue()),
                brought,
                models);
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
        String namespace = shop.info().id() + "/" + settings.name();
        String query = settings.query();
        if (query != null && mapped.add(namespace)) {
            statements.addOwnQuery(
                    namespace,
                    query,
                    settings.origin(),
                    new QueryScope(shop.info().id(), queryTables));
        }
        return new ActiveIntent(new YamlHandler(settings.name()), settings, namespace);
    }
}
