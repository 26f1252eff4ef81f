package dev.tendero.runtime.catalog;

import dev.tendero.api.ShopInfo;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.catalog.ShopTable.ShopRow;
import dev.tendero.runtime.data.SqlFailure;
import dev.tendero.runtime.shop.CatalogSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a shop's catalogue to what its feed says. One import of a shop at a time, over all processes. An import that
 * was cut off is completed by the next. Safe for many threads.
 */
public final class CatalogImporter {

    /** Raise it when the same feed is to be read anew because it is understood otherwise. */
    static final int READING = 3;

    /** Shorter than the connections' patience. */
    private static final Duration OTHERS_IMPORT = Duration.ofMinutes(4);

    private static final Logger LOG = LoggerFactory.getLogger(CatalogImporter.class);

    private final DataSource connections;

    private final Function<String, @Nullable String> environment;
    private final Clock clock;

    /** @param connections patient ones, which may write: {@link dev.tendero.runtime.data.Database#bulk()} */
    public CatalogImporter(DataSource connections) {
        this(connections, System::getenv, Clock.systemUTC());
    }

    /**
     * @param environment the value of a variable, for users and passwords of shops' databases
     * @param clock tells when all rows of a database are to be read again
     */
    CatalogImporter(DataSource connections, Function<String, @Nullable String> environment, Clock clock) {
        this.connections = connections;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * Reads the feed, changed or not.
     *
     * @throws TenderoException {@code bad_configuration} when the feed can't be read or holds no product: the shop
     *     stays as it is; {@code database_unavailable} or {@code query_failed}: what was written stays
     */
    public ImportReport importFrom(ShopInfo shop, CatalogSource source, Unlisting unlisting, ImportProgress progress) {
        return run(shop, source, unlisting, progress, Occasion.WISH).orElseThrow();
    }

    /**
     * Reads another feed in place of the shop's own, all of whose products that it does not hold are no longer sold.
     * The shop's own is read again only once it is another than now; a database at the next look.
     */
    public ImportReport importInstead(ShopInfo shop, CatalogSource own, CatalogSource given, ImportProgress progress) {
        ImportReport report = importFrom(shop, given, Unlisting.ALL, progress);
        if (own.format() != CatalogSource.Format.SQL) {
            note(shop, own);
        }
        return report;
    }

    private void note(ShopInfo shop, CatalogSource own) {
        try (FileSource file = FileSource.open(shop, own);
                Connection connection = connections.getConnection()) {
            ShopTable.note(connection, shop.id(), file.read());
        } catch (SQLException e) {
            throw SqlFailure.of("the import of shop " + shop.id(), e);
        } catch (TenderoException e) {
            LOG.warn(
                    "shop {}: its own feed can't be read ({}); once it can, it is imported", shop.id(), e.getMessage());
        }
    }

    /**
     * The same, where the feed is another than the one last imported; else empty.
     *
     * @throws OngoingImportException when another process imports the shop just now
     */
    public Optional<ImportReport> importIfChanged(ShopInfo shop, CatalogSource source, ImportProgress progress) {
        return run(shop, source, Unlisting.CAREFUL, progress, Occasion.LOOK);
    }

    /** The same; another process that imports the shop just now is waited for, up to four minutes. */
    public Optional<ImportReport> importIfStillChanged(ShopInfo shop, CatalogSource source, ImportProgress progress) {
        return run(shop, source, Unlisting.CAREFUL, progress, Occasion.START);
    }

    /** Why a feed is read. */
    private enum Occasion {
        /** Somebody wants it read, changed or not. */
        WISH(true, Duration.ZERO),
        /** It is time to look for changes. */
        LOOK(false, Duration.ZERO),
        /** The shop is opened, maybe by several nodes at once; one of them imports. */
        START(false, OTHERS_IMPORT);

        private final boolean always;
        private final Duration wait;

        Occasion(boolean always, Duration wait) {
            this.always = always;
            this.wait = wait;
        }
    }

    private Optional<ImportReport> run(
            ShopInfo shop, CatalogSource source, Unlisting unlisting, ImportProgress progress, Occasion occasion) {
        try (FeedSource feeds = open(shop, source);
                Connection connection = connections.getConnection();
                ImportLock lock = ImportLock.take(connection, shop.id(), occasion.wait)) {
            ShopRow row = ShopTable.upsert(connection, shop);
            Optional<Feed> feed = feeds.feed(row.source(), occasion.always);
            if (feed.isEmpty()) {
                return Optional.empty();
            }
            connection.setAutoCommit(false);
            ImportRun run = new ImportRun(connection, row, feeds::read);
            return Optional.of(run.of(
                    feed.get(), unlisting, (lines, bytes) -> progress.at(lines, share(bytes, feeds.size()))));
        } catch (SQLException e) {
            throw SqlFailure.of("the import of shop " + shop.id(), e);
        }
    }

    private FeedSource open(ShopInfo shop, CatalogSource source) {
        return source.format() == CatalogSource.Format.SQL
                ? new DatabaseSource(
                        shop, source, FeedDatabase.of(source, environment, FeedDatabase.Limits.USUAL), clock)
                : FileSource.open(shop, source);
    }

    private static double share(double bytes, long size) {
        return size == 0 ? 1 : bytes / size;
    }
}
