package dev.tendero.runtime;

import dev.tendero.runtime.answer.KnownNames;
import dev.tendero.runtime.catalog.CatalogRefresher;
import dev.tendero.runtime.catalog.ImportProgress;
import dev.tendero.runtime.catalog.ImportReport;
import dev.tendero.runtime.catalog.ShopCatalog;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.labelled.LabelledExamples;
import dev.tendero.runtime.search.LuceneCatalog;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.VocabularyEntry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens shops: brings their catalogue in, learns its words, puts them up to be served, and keeps them fresh. */
final class ShopFloor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShopFloor.class);
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final Database database;
    private final ShopAssembler assembler;
    private final Shops shops;
    private final Path dataDir;
    private final LabelledExamples labelled;
    private final Map<String, ShopCatalog> catalogs = new ConcurrentHashMap<>();
    private final Map<String, CatalogRefresher> refreshers = new ConcurrentHashMap<>();
    private final Map<String, KnownNames> brands = new ConcurrentHashMap<>();

    ShopFloor(Database database, ShopAssembler assembler, Shops shops, Path dataDir) {
        this.database = database;
        this.labelled = new LabelledExamples(database.writer(), Clock.systemUTC());
        this.assembler = assembler;
        this.shops = shops;
        this.dataDir = dataDir;
    }

    Shops shops() {
        return shops;
    }

    LabelledExamples labelled() {
        return labelled;
    }

    KnownNames knownNames(String shop) {
        return brands.getOrDefault(shop, KnownNames.NONE);
    }

    LuceneCatalog catalog(String shop) {
        shops.get(shop);
        return Objects.requireNonNull(catalogs.get(shop), shop).catalog();
    }

    /** Why a shop's catalogue is not what its feed holds, by shop; a shop that is mended is not in it. */
    Map<String, String> troubles() {
        Map<String, String> troubles = new LinkedHashMap<>();
        refreshers.forEach((id, refresher) -> refresher.trouble().ifPresent(trouble -> troubles.put(id, trouble)));
        return troubles;
    }

    /** A shop as far as it can be made ready without the database: with the words of its index on disk. */
    record Prepared(ServedShop shop, ShopCatalog catalog) {}

    /** Does all that the database is not needed for. */
    Prepared prepare(ShopSettings shop) {
        Map<String, ActiveIntent> intents = assembler.intents(shop);
        ShopCatalog catalog = ShopCatalog.open(database, shop, dataDir);
        catalogs.put(shop.info().id(), catalog);
        Understander understander = assembler.understander(shop, intents, learn(catalog));
        return new Prepared(new ServedShop(shop, intents, understander, catalog.catalog()), catalog);
    }

    /**
     * Puts the shop up; what is new in its feed is imported first. A feed that can't be read leaves the old catalogue.
     */
    void open(Prepared prepared, Progress progress) {
        ShopCatalog catalog = prepared.catalog();
        catalog.register();
        String trouble = importNews(prepared.shop().settings(), catalog, progress);
        shops.put(prepared.shop());
        String id = prepared.shop().info().id();
        if (catalog.catchUp() || !labelled.of(id).isEmpty()) {
            learnAgain(catalog);
        }
        refreshers.put(id, CatalogRefresher.start(catalog, LOOK, trouble, () -> learnAgain(catalog)));
    }

    Understander train(ServedShop shop, List<IntentSettings> intents) {
        Map<String, ActiveIntent> changed = new LinkedHashMap<>(shop.intents());
        intents.forEach(intent -> changed.computeIfPresent(
                intent.name(), (name, active) -> new ActiveIntent(active.handler(), intent, active.namespace())));
        ShopCatalog catalog = Objects.requireNonNull(
                catalogs.get(shop.info().id()), shop.info().id());
        return assembler.understander(shop.settings(), changed, learn(catalog));
    }

    @Override
    public void close() {
        refreshers.values().forEach(CatalogRefresher::close);
        catalogs.values().forEach(ShopCatalog::close);
    }

    /** @return why that was not possible; null when it was */
    private static @Nullable String importNews(ShopSettings shop, ShopCatalog catalog, Progress progress) {
        try {
            catalog.importIfChanged(announced(shop, progress)).ifPresent(report -> told(shop, report));
            return null;
        } catch (RuntimeException e) {
            String trouble = String.valueOf(e.getMessage());
            LOG.error(
                    "shop {}: the feed is not imported; the old catalogue stays: {}",
                    shop.info().id(),
                    trouble);
            return trouble;
        }
    }

    private void learnAgain(ShopCatalog catalog) {
        String id = catalog.shop().id();
        ShopAssembler.Words words = learn(catalog);
        shops.change(
                id,
                shop -> shop.withUnderstander(
                        assembler.understander(shop.settings(), withLabelled(id, shop.intents()), words)));
    }

    /** The intents with what the operator has put to them since. */
    private Map<String, ActiveIntent> withLabelled(String shop, Map<String, ActiveIntent> intents) {
        Map<String, ActiveIntent> learning = new LinkedHashMap<>(intents);
        labelled.byIntent(shop)
                .forEach((intent, messages) ->
                        learning.computeIfPresent(intent, (name, active) -> active.withExamples(messages)));
        return learning;
    }

    private ShopAssembler.Words learn(ShopCatalog catalog) {
        List<VocabularyEntry> vocabulary = catalog.vocabulary();
        List<String> names = vocabulary.stream()
                .filter(entry -> entry.entity().equals("marca"))
                .map(VocabularyEntry::value)
                .toList();
        brands.put(catalog.shop().id(), KnownNames.of(names));
        return new ShopAssembler.Words(vocabulary, new IndexWords(catalog.catalog()));
    }

    private static void told(ShopSettings shop, ImportReport report) {
        LOG.info(
                "catalogue of {}: {} products written, {} unchanged, {} no longer sold, {} lines rejected",
                shop.info().id(),
                report.written(),
                report.unchanged(),
                report.unlisted(),
                report.rejected());
        report.caution().ifPresent(caution -> LOG.warn("{}: {}", shop.info().id(), caution));
        report.rejections()
                .forEach(line -> LOG.warn("{}: line {}: {}", shop.info().id(), line.line(), line.reason()));
    }

    /** Says so at each tenth of the way. */
    private static ImportProgress announced(ShopSettings shop, Progress progress) {
        int[] lastTenth = {-1};
        return (lines, share) -> {
            int tenth = (int) (share * 10);
            if (tenth > lastTenth[0]) {
                lastTenth[0] = tenth;
                progress.says("Importing the catalogue of " + shop.info().name() + ": " + tenth * 10 + " %");
            }
        };
    }
}
