package dev.tendero.runtime;

import dev.tendero.runtime.answer.KnownNames;
import dev.tendero.runtime.catalog.ShopCatalog;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.labelled.LabelledExamples;
import dev.tendero.runtime.search.LuceneCatalog;
import dev.tendero.runtime.served.ActiveIntent;
import dev.tendero.runtime.served.ServedShop;
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
    private final ShopLearning learning;
    private final Map<String, OpenShop> open = new ConcurrentHashMap<>();
    private volatile @Nullable ShopWatch watch;

    ShopFloor(Database database, ShopAssembler assembler, Shops shops, Path dataDir) {
        this.database = database;
        this.labelled = new LabelledExamples(database.writer(), Clock.systemUTC());
        this.assembler = assembler;
        this.shops = shops;
        this.dataDir = dataDir;
        this.learning = new ShopLearning(assembler, labelled, new TaughtShops(dataDir.resolve("models")));
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

    /**
     * A shop as far as it can be made ready without the database.
     *
     * @param understander by its files and the words of its index on disk; null where the database has more for it
     */
    record Prepared(
            ShopSettings settings,
            Map<String, ActiveIntent> intents,
            OpenShop open,
            @Nullable Understander understander) {

        private String id() {
            return settings.info().id();
        }

        private Prepared with(Understander learnt) {
            return new Prepared(settings, intents, open, learnt);
        }
    }

    /** Does all that the database is not needed for. */
    Prepared prepare(ShopSettings shop) {
        Prepared begun = begin(shop, assembler.intents(shop));
        return learning.needsDatabase(shop)
                ? begun
                : begun.with(learning.fromFiles(shop, begun.intents(), begun.open()));
    }

    private Prepared begin(ShopSettings shop, Map<String, ActiveIntent> intents) {
        OpenShop opened = new OpenShop(ShopCatalog.open(database, shop, dataDir));
        open.put(shop.info().id(), opened);
        return new Prepared(shop, intents, opened, null);
    }

    /**
     * Puts the shop up; what is new in its feed is imported first. A feed that can't be read leaves the old catalogue.
     */
    void open(Prepared prepared, Progress progress) {
        ShopCatalog catalog = prepared.open().catalog();
        catalog.register();
        String trouble = FeedNews.bringIn(catalog, progress);
        boolean hasNews = catalog.catchUp();
        Understander known = prepared.understander();
        shops.put(
                known == null || hasNews || learning.isTaught(prepared.id())
                        ? learnt(prepared)
                        : served(prepared, known));
        prepared.open().keepFresh(trouble, () -> learnAgain(prepared.id()));
    }

    private ServedShop learnt(Prepared shop) {
        return served(shop, learning.fromAll(shop.settings(), shop.intents(), shop.open()));
    }

    private ServedShop served(Prepared shop, Understander understander) {
        return learning.served(shop.settings(), shop.intents(), shop.open(), understander);
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
            open(begin(shop, intents), Progress.SILENT);
            return null;
        }
        if (before.catalog().isOf(shop)) {
            renew(new Prepared(shop, intents, before, null));
            return null;
        }
        return replace(before, shop, intents);
    }

    /** A catalogue that changes meanwhile is learnt from again. */
    private void renew(Prepared shop) {
        if (shops.ids().contains(shop.id())) {
            shops.change(shop.id(), before -> learnt(shop));
        } else {
            shops.put(learnt(shop));
        }
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
            ServedShop served = learnt(new Prepared(shop, intents, opened, null));
            open.put(id, opened);
            shops.put(served);
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
        shops.change(id, shop -> learnt(new Prepared(shop.settings(), shop.intents(), get(id), null)));
    }
}
