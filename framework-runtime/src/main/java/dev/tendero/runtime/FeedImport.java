package dev.tendero.runtime;

import dev.tendero.runtime.catalog.CatalogImporter;
import dev.tendero.runtime.catalog.ImportProgress;
import dev.tendero.runtime.catalog.ImportReport;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.shop.CatalogSource;
import dev.tendero.runtime.shop.ShopSettings;

/** Imports a feed by hand, beside a server if one runs; that server notices within seconds. */
public final class FeedImport {

    private FeedImport() {}

    /**
     * Replaces the shop's catalogue by what the feed holds. It stays so until the shop's own feed changes.
     *
     * @param feed the file to read, which need not be the shop's own
     * @param start told what the start of the database is busy with
     * @throws dev.tendero.api.TenderoException {@code bad_configuration} when the feed can't be read or holds no
     *     product, {@code database_unavailable}
     */
    public static ImportReport run(
            Settings settings, ShopSettings shop, CatalogSource feed, Progress start, ImportProgress progress) {
        try (Database database = Database.open(RuntimeParts.database(settings), Database.Access.BESIDE, start)) {
            return new CatalogImporter(database.bulk()).importInstead(shop.info(), shop.catalog(), feed, progress);
        }
    }
}
