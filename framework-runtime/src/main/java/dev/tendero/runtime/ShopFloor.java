package dev.tendero.runtime;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.answer.KnownNames;
import dev.tendero.runtime.catalog.CatalogImporter;
import dev.tendero.runtime.catalog.ImportProgress;
import dev.tendero.runtime.catalog.SqlProductSource;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.search.CatalogIndex;
import dev.tendero.runtime.search.CatalogName;
import dev.tendero.runtime.shop.ShopSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Opens shops: brings their catalogue in, indexes it, learns its words, and puts them up to be served. */
final class ShopFloor implements AutoCloseable {

    private final Database database;
    private final ShopAssembler assembler;
    private final Shops shops;
    private final Path dataDir;
    private final CatalogImporter importer;
    private final Map<String, CatalogIndex> indexes = new ConcurrentHashMap<>();
    private final Map<String, KnownNames> brands = new ConcurrentHashMap<>();

    ShopFloor(Database database, ShopAssembler assembler, Shops shops, Path dataDir) {
        this.database = database;
        this.assembler = assembler;
        this.shops = shops;
        this.dataDir = dataDir;
        this.importer = new CatalogImporter(database.bulk());
    }

    Shops shops() {
        return shops;
    }

    KnownNames knownNames(String shop) {
        return brands.getOrDefault(shop, KnownNames.NONE);
    }

    Optional<CatalogIndex> index(String shop) {
        return Optional.ofNullable(indexes.get(shop));
    }

    /** Puts the shop up; what is new in its feed is imported first. */
    void open(ShopSettings shop, Progress progress) {
        ShopInfo info = shop.info();
        Map<String, ActiveIntent> intents = assembler.intents(shop);
        importer.importIfChanged(info, shop.catalog(), announced(info, progress));
        CatalogIndex index = indexes.computeIfAbsent(
                info.id(),
                id -> CatalogIndex.open(
                        dataDir.resolve("index").resolve(id),
                        info.language(),
                        new SqlProductSource(database.reader(), database.bulk(), id)));
        index.catchUp();
        learnBrands(info.id(), index);
        shops.put(new ServedShop(shop, intents, assembler.understander(shop, intents, index), index.catalog()));
    }

    /** Takes up what changed in the database, on this node or another. */
    void refresh(String shopId) {
        CatalogIndex index = indexes.get(shopId);
        if (index != null && index.catchUp()) {
            learnBrands(shopId, index);
            shops.change(
                    shopId,
                    shop -> shop.withUnderstander(assembler.understander(shop.settings(), shop.intents(), index)));
        }
    }

    @Override
    public void close() {
        indexes.values().forEach(CatalogIndex::close);
    }

    private void learnBrands(String shop, CatalogIndex index) {
        brands.put(
                shop,
                KnownNames.of(index.names(CatalogName.Kind.BRAND).stream()
                        .map(CatalogName::name)
                        .toList()));
    }

    private static ImportProgress announced(ShopInfo shop, Progress progress) {
        int[] lastTenth = {-1};
        return (lines, share) -> {
            int tenth = (int) (share * 10);
            if (tenth > lastTenth[0]) {
                lastTenth[0] = tenth;
                progress.says("Importing the catalogue of " + shop.name() + ": " + tenth * 10 + " %");
            }
        };
    }
}
