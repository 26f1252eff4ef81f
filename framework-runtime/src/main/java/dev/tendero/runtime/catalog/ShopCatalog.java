package dev.tendero.runtime.catalog;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.Transactions;
import dev.tendero.runtime.search.CatalogIndex;
import dev.tendero.runtime.search.LuceneCatalog;
import dev.tendero.runtime.shop.CatalogSource;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.VocabularyEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One shop's catalogue: its rows, its index, its words. Safe for many threads. */
public final class ShopCatalog implements AutoCloseable {

    private final ShopInfo shop;
    private final ShopSettings settings;
    private final Database database;
    private final CatalogSource source;
    private final CatalogImporter importer;
    private final CatalogIndex index;
    private final LuceneCatalog catalog;

    private ShopCatalog(ShopSettings settings, Database database, CatalogIndex index) {
        this.shop = settings.info();
        this.settings = settings;
        this.database = database;
        this.source = settings.catalog();
        this.importer = new CatalogImporter(database.bulk());
        this.index = index;
        this.catalog = index.catalog();
    }

    /**
     * Opens the shop as its index on disk has it; the database, which may still be starting, is not asked.
     *
     * @param data the index is kept under {@code index/} of it
     */
    public static ShopCatalog open(Database database, ShopSettings settings, Path data) {
        ShopInfo shop = settings.info();
        SqlProductSource products = new SqlProductSource(database.current(), database.bulk(), shop.id());
        CatalogIndex index = CatalogIndex.open(
                data.resolve("index").resolve(shop.id() + "-" + shop.language()), shop.language(), products);
        return new ShopCatalog(settings, database, index);
    }

    /**
     * The same index with other settings.
     *
     * @throws IllegalArgumentException when they have another language, whose index is another one
     */
    public ShopCatalog with(ShopSettings changed) {
        if (!changed.info().language().equals(shop.language())) {
            throw new IllegalArgumentException(changed.info() + " is not in " + shop.language());
        }
        return new ShopCatalog(changed, database, index);
    }

    /** Whether nothing of it is another with those settings. */
    public boolean isOf(ShopSettings others) {
        return settings.info().equals(others.info()) && settings.catalog().equals(others.catalog());
    }

    /** Makes the shop known to the database; comes before everything that asks it. */
    public void register() {
        new Transactions(database.writer())
                .run("registering shop " + shop.id(), connection -> ShopTable.upsert(connection, shop));
    }

    public ShopInfo shop() {
        return shop;
    }

    public CatalogSource source() {
        return source;
    }

    public LuceneCatalog catalog() {
        return catalog;
    }

    /** The words that the index holds now. */
    public List<VocabularyEntry> vocabulary() {
        return Vocabulary.of(index);
    }

    /** Imports the shop's own feed where it is not the one last imported; the index does not know of it yet. */
    public Optional<ImportReport> importIfChanged(ImportProgress progress) {
        return importer.importIfChanged(shop, source, progress);
    }

    /** The same; where another node imports the shop just now, once that is done. */
    public Optional<ImportReport> importIfStillChanged(ImportProgress progress) {
        return importer.importIfStillChanged(shop, source, progress);
    }

    /** Brings the index to what the database has; whether that was anything new. */
    public boolean catchUp() {
        return index.catchUp();
    }

    @Override
    public void close() {
        index.close();
    }
}
