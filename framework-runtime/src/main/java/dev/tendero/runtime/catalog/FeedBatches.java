package dev.tendero.runtime.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sorts a feed's lines: products go on in batches, the rest is kept to be reported. */
final class FeedBatches {

    private static final int BATCH = 500;
    /** Keeps a statement within what a server accepts by default, 16 MB. */
    private static final int BATCH_CHARACTERS = 1_000_000;

    private static final int REPORTED = 100;
    /** More of them wait for the next reading of all. */
    private static final int MOST_UNPRICED = 10_000;

    private final ProductWriter writer;
    private final Fingerprint fingerprint = new Fingerprint();
    private final SeenIds items = new SeenIds();
    private final SeenIds unreadable = new SeenIds();
    private final List<HashedItem> batch = new ArrayList<>();
    private final List<FeedLine.Rejected> rejections = new ArrayList<>();
    private final List<String> unpriced = new ArrayList<>();
    private int characters;
    private long read;
    private long rejected;
    private long withheld;

    FeedBatches(ProductWriter writer) {
        this.writer = writer;
    }

    void add(FeedLine line) throws SQLException {
        read++;
        switch (line) {
            case FeedLine.Item(long number, CatalogItem item) -> add(number, item);
            case FeedLine.Rejected rejection -> reject(rejection);
            case FeedLine.Unpriced unpriced -> add(unpriced);
            case FeedLine.Withheld withheld -> this.withheld++;
        }
    }

    /** Writes what is left. */
    void finish() throws SQLException {
        if (!batch.isEmpty()) {
            writer.write(batch);
            batch.clear();
            characters = 0;
        }
    }

    /** Whether the feed names the product, be it on a line that can't be read. */
    boolean names(String id) {
        return items.contains(id) || unreadable.contains(id);
    }

    long read() {
        return read;
    }

    long products() {
        return read - rejected - withheld;
    }

    /** Products that have no price now. */
    List<String> unpriced() {
        return unpriced.stream().filter(id -> !items.contains(id)).toList();
    }

    /** Lines that are not for sale. */
    long withheld() {
        return withheld;
    }

    long rejected() {
        return rejected;
    }

    /** Such a feed says little of what the shop has. */
    boolean mostlyRejected() {
        return rejected > read - rejected;
    }

    List<FeedLine.Rejected> rejections() {
        return rejections;
    }

    private void add(long line, CatalogItem item) throws SQLException {
        long first = items.firstLine(item.id(), line);
        if (first != line) {
            reject(new FeedLine.Rejected(
                    line, item.id(), "the id \"" + item.id() + "\" stands already on line " + first));
            return;
        }
        batch.add(new HashedItem(item, fingerprint.of(item)));
        characters += item.name().length() + item.description().length();
        if (batch.size() == BATCH || characters > BATCH_CHARACTERS) {
            finish();
        }
    }

    private void add(FeedLine.Unpriced line) {
        reject(new FeedLine.Rejected(line.line(), null, line.reason()));
        if (unpriced.size() < MOST_UNPRICED) {
            unpriced.add(line.id());
        }
    }

    private void reject(FeedLine.Rejected rejection) {
        rejected++;
        if (rejections.size() < REPORTED) {
            rejections.add(rejection);
        }
        if (rejection.id() != null) {
            unreadable.firstLine(rejection.id(), rejection.line());
        }
    }
}
