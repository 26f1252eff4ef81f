package dev.tendero.runtime.catalog;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.shop.CatalogQuery;
import dev.tendero.runtime.shop.CatalogSource;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database. What was read is noted as the time of the last full reading and the highest mark that a row had, so that
 * the next reading can begin there, be it after a restart.
 */
final class DatabaseSource implements FeedSource {

    private static final Pattern NOTE = Pattern.compile("(.*) full=(\\S+) mark=(.*)");

    private final ShopInfo shop;
    private final CatalogSource source;
    private final CatalogQuery query;
    private final FeedDatabase database;
    private final Clock clock;
    private Instant full;
    private @Nullable SqlFeed feed;

    DatabaseSource(ShopInfo shop, CatalogSource source, FeedDatabase database, Clock clock) {
        this.shop = shop;
        this.source = source;
        this.query = Objects.requireNonNull(source.query());
        this.database = database;
        this.clock = clock;
        this.full = clock.instant();
    }

    @Override
    public Optional<Feed> feed(@Nullable String last, boolean always) {
        Matcher note = NOTE.matcher(last == null || always ? "" : last);
        boolean goesOn = query.changed() != null
                && note.matches()
                && note.group(1).equals(settings())
                && !note.group(3).isEmpty()
                && isRecent(note.group(2));
        String since = goesOn ? note.group(3) : null;
        if (goesOn) {
            full = Instant.parse(note.group(2));
        }
        feed = new SqlFeed(database, query, since, new ItemReader(shop.currency(), clock.instant()));
        return Optional.of(feed);
    }

    @Override
    public String read() {
        return settings() + " full=" + full + " mark="
                + Objects.requireNonNull(feed).mark();
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public void close() {}

    private boolean isRecent(String lastFull) {
        try {
            return clock.instant().isBefore(Instant.parse(lastFull).plus(query.full()));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String settings() {
        return CatalogImporter.READING + " SQL " + Objects.hash(source.from(), query.sql(), query.changed()) + " "
                + shop.currency();
    }
}
