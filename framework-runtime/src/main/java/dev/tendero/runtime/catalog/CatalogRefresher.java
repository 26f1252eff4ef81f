package dev.tendero.runtime.catalog;

import dev.tendero.runtime.shop.CatalogSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one shop's catalogue fresh in the background: looks at the feed as often as the shop says, and every few
 * seconds at a file's time, and at the database, where another process may have imported. A file that has another time
 * is read once it keeps it from one look to the next, so that none is read half written. What fails is tried again at
 * the next look, and logged once; the old catalogue stays meanwhile.
 */
public final class CatalogRefresher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogRefresher.class);

    private final ShopCatalog catalog;
    private final Duration interval;
    private final Runnable changed;
    private final Thread thread;
    private long nextLook;
    private @Nullable String lastFile;
    private @Nullable String seenFile;
    private boolean untold;
    private final FailureLog feedFailures;
    private final FailureLog indexFailures;
    private final CountDownLatch closing = new CountDownLatch(1);

    private CatalogRefresher(ShopCatalog catalog, Duration interval, @Nullable String trouble, Runnable changed) {
        this.catalog = catalog;
        this.interval = interval;
        this.changed = changed;
        this.nextLook = System.nanoTime() + catalog.source().refresh().toNanos();
        String shop = catalog.shop().id();
        this.feedFailures =
                new FailureLog("shop " + shop + ": the feed is not imported; the old catalogue stays", trouble);
        this.indexFailures =
                new FailureLog("shop " + shop + ": the search index is not refreshed; the old one stays", null);
        this.thread = Thread.ofPlatform().daemon().name("refresh-" + shop).unstarted(this::run);
    }

    /**
     * @param interval between two looks at the database, 3 s in earnest
     * @param trouble why the feed could not be imported before; null where it was
     * @param changed called from the background once the index has taken in a change; should end soon
     */
    public static CatalogRefresher start(
            ShopCatalog catalog, Duration interval, @Nullable String trouble, Runnable changed) {
        CatalogRefresher refresher = new CatalogRefresher(catalog, interval, trouble, changed);
        refresher.thread.start();
        return refresher;
    }

    /** Why the catalogue is not what the feed holds; empty once that is mended. */
    public Optional<String> trouble() {
        return feedFailures.trouble().or(indexFailures::trouble);
    }

    /** Waits for a look that is going on, up to half a minute. It is not interrupted: that would harm the index. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closing.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - nextLook >= 0 || isSaved()) {
                    nextLook = System.nanoTime() + catalog.source().refresh().toNanos();
                    feedFailures.guard(this::importIfChanged);
                }
                indexFailures.guard(this::catchUp);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isSaved() {
        String file = stamp(catalog.source());
        boolean isSettled = file != null && file.equals(seenFile) && !file.equals(lastFile);
        seenFile = file;
        return isSettled;
    }

    private void catchUp() {
        untold |= catalog.catchUp();
        if (untold) {
            changed.run();
            untold = false;
        }
    }

    private void importIfChanged() {
        String file = stamp(catalog.source());
        if (file != null && file.equals(lastFile)) {
            return;
        }
        try {
            Optional<ImportReport> report = catalog.importIfChanged(ImportProgress.SILENT);
            lastFile = file;
            report.filter(done -> done.changed() || file != null).ifPresent(this::tell);
        } catch (OngoingImportException e) {
            LOG.debug("another process brings the news in; looked at again later", e);
        }
    }

    private void tell(ImportReport done) {
        LOG.info(
                "shop {}: {} products written, {} unlisted, {} lines rejected in {} ms",
                catalog.shop().id(),
                done.written(),
                done.unlisted(),
                done.rejected(),
                done.duration().toMillis());
        done.caution()
                .ifPresent(caution -> LOG.warn("shop {}: {}", catalog.shop().id(), caution));
        done.rejections()
                .forEach(line -> LOG.warn("shop {}: line {}: {}", catalog.shop().id(), line.line(), line.reason()));
    }

    /**
     * What tells cheaply that a file means the same, sales that end with a day included; null for an address, whose
     * content has to be fetched.
     */
    private static @Nullable String stamp(CatalogSource source) {
        if (!source.isLocal()) {
            return null;
        }
        try {
            Path file = Path.of(source.from());
            return Files.getLastModifiedTime(file) + " " + Files.size(file) + " " + LocalDate.now();
        } catch (IOException e) {
            return null;
        }
    }
}
