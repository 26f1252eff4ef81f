package dev.tendero.runtime.catalog;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.catalog.ShopTable.ShopRow;
import dev.tendero.runtime.data.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** One import, on one connection without auto-commit. */
final class ImportRun {

    private static final int LINES_A_REPORT = 500;

    private static final String COUNT_PRODUCTS = "UPDATE category c LEFT JOIN (SELECT category_id, COUNT(*) AS products"
            + " FROM product WHERE shop_id = ? AND listed GROUP BY category_id) AS held ON held.category_id = c.id"
            + " SET c.products = COALESCE(held.products, 0) WHERE c.shop_id = ?";

    private final Connection connection;
    private final ShopRow shop;
    private final Supplier<String> source;

    /** @param source asked once all is in for what is noted as read */
    ImportRun(Connection connection, ShopRow shop, Supplier<String> source) {
        this.connection = connection;
        this.shop = shop;
        this.source = source;
    }

    ImportReport of(Feed feed, Unlisting unlisting, Position progress) throws SQLException {
        long start = System.nanoTime();
        long next = shop.revision() + 1;
        ProductWriter writer = new ProductWriter(connection, shop.id(), next);
        FeedBatches batches = new FeedBatches(writer);
        read(feed, batches, progress);
        Withdrawal withdrawal = new Withdrawal(connection, shop.id(), next);
        if (feed.whole()) {
            if (batches.products() == 0) {
                throw nothing(batches);
            }
            withdrawal.of(batches::names, batches.mostlyRejected() ? Unlisting.NONE : unlisting);
        } else {
            withdrawal.of(batches.unpriced());
        }
        long revision = close(next, withdrawal.kept() == 0);
        return new ImportReport(
                batches.read(),
                writer.written(),
                writer.unchanged(),
                withdrawal.unlisted(),
                withdrawal.kept(),
                batches.rejected(),
                batches.withheld(),
                batches.rejections(),
                Duration.ofNanos(System.nanoTime() - start),
                revision);
    }

    private void read(Feed feed, FeedBatches batches, Position progress) throws SQLException {
        AtomicLong bytes = new AtomicLong();
        try {
            feed.read(
                    line -> {
                        try {
                            batches.add(line);
                        } catch (SQLException e) {
                            throw new Interrupted(e);
                        }
                        if (batches.read() % LINES_A_REPORT == 0) {
                            progress.at(batches.read(), bytes.get());
                        }
                    },
                    bytes::set);
        } catch (Interrupted e) {
            throw e.reason;
        }
        batches.finish();
        progress.at(batches.read(), bytes.get());
    }

    /** Makes the new revision known, if any row has it, be it from an import that was cut off. */
    private long close(long next, boolean complete) throws SQLException {
        boolean changed = Jdbc.list(
                        connection,
                        "SELECT EXISTS(SELECT 1 FROM product WHERE shop_id = ? AND revision = ?)",
                        row -> row.getBoolean(1),
                        shop.id(),
                        next)
                .getFirst();
        long revision = changed ? next : shop.revision();
        Jdbc.update(connection, COUNT_PRODUCTS, shop.id(), shop.id());
        Jdbc.update(
                connection,
                "UPDATE shop SET catalog_revision = ?, catalog_source = ? WHERE id = ?",
                revision,
                complete ? source.get() : "",
                shop.id());
        connection.commit();
        return revision;
    }

    private static TenderoException nothing(FeedBatches batches) {
        String first = batches.rejections().isEmpty()
                ? batches.withheld() == 0 ? "it has no lines" : "none of its " + batches.withheld() + " is for sale"
                : "of " + batches.read() + " lines the first says: "
                        + batches.rejections().getFirst();
        return new TenderoException(
                ErrorCode.BAD_CONFIGURATION,
                "the feed holds no product that can be read (" + first + "); the shop stays as it is");
    }

    /** How far the file is read. */
    interface Position {
        void at(long lines, long bytes);
    }

    /** Carries a failure of the database out of the reading. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException reason;

        private Interrupted(SQLException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
