package dev.tendero.runtime;

import dev.tendero.runtime.answer.KnownNames;
import dev.tendero.runtime.catalog.ShopCatalog;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.labelled.LabelledExamples;
import dev.tendero.runtime.search.LuceneCatalog;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.ShopReader;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.Signal;
import dev.tendero.runtime.understanding.Understander;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Opens shops: brings their catalogue in, learns its words, puts them up to be served, and keeps them fresh. */
final class ShopFloor implements AutoCloseable {

    private final Database database;
    private final ShopAssembler assembler;
    private final Shops shops;
    private final Path dataDir;
    private final LabelledExamples labelled;
    private final Map<String, OpenShop> open = new ConcurrentHashMap<>();
    private volatile @Nullable ShopWatch watch;

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
        OpenShop found = open.get(shop);
        return found == null ? KnownNames.NONE : found.brands();
    }

    LuceneCatalog catalog(String shop) {
        shops.get(shop);
        return get(shop).catalog().catalog();
    }

    /** Has shops served as their files are, from now on. */
    void watch(Path config, ShopReader reader) {
        watch = ShopWatch.start(config, reader, this);
    }

    /** Why a shop is not what its files and its feed hold, by shop; a shop that is mended is not in it. */
    Map<String, String> troubles() {
        Map<String, String> troubles = new LinkedHashMap<>();
        open.forEach((id, shop) -> shop.trouble().ifPresent(trouble -> troubles.put(id, trouble)));
        Optional.ofNullable(watch).ifPresent(files -> troubles.putAll(files.troubles()));
        return troubles;
    }

    /** The plugins' intents that are called no more, with why. */
    Map<String, String> switchedOff() {
        return assembler.switchedOff();
    }

    /** A shop as far as it can be made ready without the database: with the words of its index on disk. */
    record Prepared(ServedShop shop, OpenShop open) {}

    /** Does all that the database is not needed for. */
    Prepared prepare(ShopSettings shop) {
        Map<String, ActiveIntent> intents = assembler.intents(shop);
        OpenShop opened = new OpenShop(ShopCatalog.open(database, shop, dataDir));
        open.put(shop.info().id(), opened);
        return prepared(shop, intents, opened);
    }

    private Prepared prepared(ShopSettings shop, Map<String, ActiveIntent> intents, OpenShop opened) {
        Understander understander = assembler.understander(shop, intents, opened.learn());
        return new Prepared(
                new ServedShop(shop, intents, understander, opened.catalog().catalog()), opened);
    }

    /**
     * Puts the shop up; what is new in its feed is imported first. A feed that can't be read leaves the old catalogue.
     */
    void open(Prepared prepared, Progress progress) {
        OpenShop opened = prepared.open();
        opened.catalog().register();
        String trouble = FeedNews.bringIn(opened.catalog(), progress);
        ShopSettings settings = prepared.shop().settings();
        assembler.askValues(settings);
        shops.put(prepared.shop());
        String id = settings.info().id();
        boolean hasNews = opened.catalog().catchUp();
        if (hasNews || QueriedValues.areIn(settings) || !labelled.of(id).isEmpty()) {
            learnAgain(id);
        }
        opened.keepFresh(trouble, () -> learnAgain(id));
    }

    /**
     * Serves a shop, known or new, as its files have it now. Turns that have begun end as they began.
     *
     * @return what it replaces, which turns may still need for a while; null where nothing has to be closed
     * @throws dev.tendero.api.TenderoException when it can't be served so; the shop stays as it was
     */
    @Nullable
    AutoCloseable renew(ShopSettings shop) {
        String id = shop.info().id();
        OpenShop before = open.get(id);
        Map<String, ActiveIntent> intents = assembler.intents(shop);
        assembler.requireReadable(intents.values());
        if (before == null) {
            open(prepare(shop), Progress.SILENT);
            return null;
        }
        if (before.catalog().isOf(shop)) {
            assembler.askValues(shop);
            shops.put(prepared(shop, intents, before).shop());
            learnAgain(id);
            return null;
        }
        return replace(before, shop, intents);
    }

    private @Nullable AutoCloseable replace(OpenShop before, ShopSettings shop, Map<String, ActiveIntent> intents) {
        boolean sameIndex =
                before.catalog().shop().language().equals(shop.info().language());
        ShopCatalog catalog = sameIndex ? before.catalog().with(shop) : ShopCatalog.open(database, shop, dataDir);
        OpenShop opened = new OpenShop(catalog);
        before.rest();
        String id = shop.info().id();
        try {
            catalog.register();
            String trouble = FeedNews.bringIn(catalog, Progress.SILENT);
            catalog.catchUp();
            assembler.askValues(shop);
            ServedShop served = prepared(shop, intents, opened).shop();
            open.put(id, opened);
            shops.put(served);
            learnAgain(id);
            opened.keepFresh(trouble, () -> learnAgain(id));
            return sameIndex ? null : before;
        } catch (RuntimeException e) {
            before.keepFresh(null, () -> learnAgain(id));
            throw e;
        }
    }

    /** Serves the shop no more. What is returned is closed once no turn needs it. */
    @Nullable
    AutoCloseable remove(String id) {
        shops.remove(id);
        OpenShop before = open.remove(id);
        if (before != null) {
            before.rest();
        }
        return before;
    }

    /** Beside what is served: folds and measurements, of which nothing is kept. */
    Understander train(ServedShop shop, List<IntentSettings> intents, Set<Signal> muted) {
        Map<String, ActiveIntent> changed = new LinkedHashMap<>(shop.intents());
        intents.forEach(intent -> changed.computeIfPresent(
                intent.name(), (name, active) -> new ActiveIntent(active.handler(), intent, active.namespace())));
        return assembler.measured(
                shop.settings(), changed, get(shop.info().id()).learn(), muted);
    }

    @Override
    public void close() {
        Optional.ofNullable(watch).ifPresent(ShopWatch::close);
        open.values().forEach(OpenShop::close);
        assembler.close();
    }

    private OpenShop get(String id) {
        return Objects.requireNonNull(open.get(id), id);
    }

    private void learnAgain(String id) {
        ShopAssembler.Words words = get(id).learn();
        shops.change(id, shop -> {
            assembler.askValues(shop.settings());
            return shop.withUnderstander(
                    assembler.understander(shop.settings(), withLabelled(id, shop.intents()), words));
        });
    }

    /** The intents with what the operator has put to them since. */
    private Map<String, ActiveIntent> withLabelled(String shop, Map<String, ActiveIntent> intents) {
        Map<String, ActiveIntent> learning = new LinkedHashMap<>(intents);
        labelled.byIntent(shop)
                .forEach((intent, messages) ->
                        learning.computeIfPresent(intent, (name, active) -> active.withExamples(messages)));
        return learning;
    }
}
