package dev.tendero.runtime.catalog;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.catalog.ShopTable.ShopRow;
import dev.tendero.runtime.data.SqlFailure;
import dev.tendero.runtime.shop.CatalogSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a shop's catalogue to what its feed says. One import of a shop at a time, over all processes. An import that
 * was cut off is completed by the next. Safe for many threads.
 */
public final class CatalogImporter {

    /** Raise it when the same feed is to be read anew because it is understood otherwise. */
    private static final int READING = 3;

    private static final Logger LOG = LoggerFactory.getLogger(CatalogImporter.class);

    private final DataSource connections;

    /** @param connections patient ones, which may write: {@link dev.tendero.runtime.data.Database#bulk()} */
    public CatalogImporter(DataSource connections) {
        this.connections = connections;
    }

    /**
     * Reads the feed, changed or not.
     *
     * @throws TenderoException {@code bad_configuration} when the feed can't be read or holds no product: the shop
     *     stays as it is; {@code database_unavailable} or {@code query_failed}: what was written stays
     */
    public ImportReport importFrom(ShopInfo shop, CatalogSource source, Unlisting unlisting, ImportProgress progress) {
        return run(shop, source, unlisting, progress, true).orElseThrow();
    }

    /**
     * Reads another feed in place of the shop's own, all of whose products that it does not hold are no longer sold.
     * The shop's own is read again only once it is another than now.
     */
    public ImportReport importInstead(ShopInfo shop, CatalogSource own, CatalogSource given, ImportProgress progress) {
        ImportReport report = importFrom(shop, given, Unlisting.ALL, progress);
        try (SourceFile file = SourceFile.of(own);
                Connection connection = connections.getConnection()) {
            ShopTable.note(connection, shop.id(), reading(shop, own, FileForm.of(file.path())));
        } catch (SQLException e) {
            throw SqlFailure.of("the import of shop " + shop.id(), e);
        } catch (IOException | TenderoException e) {
            LOG.warn(
                    "shop {}: its own feed can't be read ({}); once it can, it is imported", shop.id(), e.getMessage());
        }
        return report;
    }

    /** The same, where the feed is another than the one last imported; else empty. */
    public Optional<ImportReport> importIfChanged(ShopInfo shop, CatalogSource source, ImportProgress progress) {
        return run(shop, source, Unlisting.CAREFUL, progress, false);
    }

    private Optional<ImportReport> run(
            ShopInfo shop, CatalogSource source, Unlisting unlisting, ImportProgress progress, boolean always) {
        try (SourceFile file = SourceFile.of(source);
                Connection connection = connections.getConnection();
                ImportLock lock = ImportLock.take(connection, shop.id())) {
            FileForm form = FileForm.of(file.path());
            ShopRow row = ShopTable.upsert(connection, shop);
            String read = reading(shop, source, form);
            if (!always && read.equals(row.source())) {
                return Optional.empty();
            }
            connection.setAutoCommit(false);
            Feed feed = Feeds.of(shop, source, file.path(), form);
            ImportRun run = new ImportRun(connection, row, read);
            return Optional.of(run.of(
                    feed, unlisting, (lines, bytes) -> progress.at(lines, share(bytes, file.size()))));
        } catch (SQLException e) {
            throw SqlFailure.of("the import of shop " + shop.id(), e);
        } catch (IOException e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION, "the product file of shop " + shop.id() + " can't be read: " + e, e);
        }
    }

    /** Tells what was read, how it was understood and, where sales begin and end with days, when. */
    private static String reading(ShopInfo shop, CatalogSource source, FileForm form) {
        return READING + " " + source.format() + " "
                + (source.columns().hashCode() * 31 + shop.language().hashCode()) + " " + shop.currency() + " "
                + form.hash() + (Feeds.dated(source) ? " " + LocalDate.now() : "");
    }

    private static double share(double bytes, long size) {
        return size == 0 ? 1 : bytes / size;
    }
}
