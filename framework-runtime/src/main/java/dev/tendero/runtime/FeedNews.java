package dev.tendero.runtime;

import dev.tendero.runtime.catalog.ImportProgress;
import dev.tendero.runtime.catalog.ImportReport;
import dev.tendero.runtime.catalog.ShopCatalog;
import dev.tendero.runtime.data.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings in what is new in a shop's feed, and tells of it. */
final class FeedNews {

    private static final Logger LOG = LoggerFactory.getLogger(FeedNews.class);

    private FeedNews() {}

    /**
     * A feed that can't be read leaves the old catalogue.
     *
     * @return why that was not possible; null when it was
     */
    static @Nullable String bringIn(ShopCatalog catalog, Progress progress) {
        try {
            catalog.importIfStillChanged(announced(catalog, progress)).ifPresent(report -> told(catalog, report));
            return null;
        } catch (RuntimeException e) {
            String trouble = String.valueOf(e.getMessage());
            LOG.error(
                    "shop {}: the feed is not imported; the old catalogue stays: {}",
                    catalog.shop().id(),
                    trouble);
            return trouble;
        }
    }

    private static void told(ShopCatalog catalog, ImportReport report) {
        String shop = catalog.shop().id();
        LOG.info(
                "catalogue of {}: {} products written, {} unchanged, {} no longer sold, {} lines rejected",
                shop,
                report.written(),
                report.unchanged(),
                report.unlisted(),
                report.rejected());
        report.caution().ifPresent(caution -> LOG.warn("{}: {}", shop, caution));
        report.rejections().forEach(line -> LOG.warn("{}: line {}: {}", shop, line.line(), line.reason()));
    }

    /** Says so at each tenth of the way. */
    private static ImportProgress announced(ShopCatalog catalog, Progress progress) {
        int[] lastTenth = {-1};
        return (lines, share) -> {
            int tenth = (int) (share * 10);
            if (tenth > lastTenth[0]) {
                lastTenth[0] = tenth;
                progress.says("Importing the catalogue of " + catalog.shop().name() + ": " + tenth * 10 + " %");
            }
        };
    }
}
