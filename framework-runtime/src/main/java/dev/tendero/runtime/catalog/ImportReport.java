package dev.tendero.runtime.catalog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an import did.
 *
 * @param read lines of the feed, without the column names
 * @param written products that are new or changed
 * @param unchanged products that were already there as the feed has them
 * @param unlisted products that the feed no longer has, and that the shop therefore no longer sells
 * @param kept products that the feed no longer has but that are still sold, because they would be most of the shop, or
 *     because most lines of the feed can't be read
 * @param rejected how many lines could not be read
 * @param withheld how many lines are not for sale: drafts, hidden products, parents of variations
 * @param rejections the first of those, at most 100
 * @param revision the catalogue's, after the import
 */
public record ImportReport(
        long read,
        long written,
        long unchanged,
        long unlisted,
        long kept,
        long rejected,
        long withheld,
        List<FeedLine.Rejected> rejections,
        Duration duration,
        long revision) {

    public ImportReport {
        rejections = List.copyOf(rejections);
    }

    /** Whether the catalogue is another than before. */
    public boolean changed() {
        return written + unlisted > 0;
    }

    /** Why products that the feed does not have are still sold, for people; empty when none are. */
    public Optional<String> caution() {
        if (kept == 0) {
            return Optional.empty();
        }
        String why = rejected > read - rejected
                ? rejected + " of " + read + " lines can't be read"
                : "they are more than half of the shop";
        return Optional.of(kept + " products that the feed does not have are still sold, because " + why
                + "; mend the feed and import it again");
    }
}
