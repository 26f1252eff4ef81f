package dev.tendero.runtime.catalog;

import dev.tendero.runtime.shop.CatalogQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of a query, as they come. */
final class SqlFeed implements Feed {

    private static final int FETCHED = 500;

    private final FeedDatabase database;
    private final CatalogQuery query;
    private final @Nullable String since;
    private final ItemReader items;
    private final ChangeMark mark;

    /** @param since the mark where reading begins; null for all rows */
    SqlFeed(FeedDatabase database, CatalogQuery query, @Nullable String since, ItemReader items) {
        this.database = database;
        this.query = query;
        this.since = since;
        this.items = items;
        this.mark = new ChangeMark(since);
    }

    @Override
    public boolean whole() {
        return since == null;
    }

    /** The highest that a row had, for the next reading to begin at; empty where there is none. */
    String mark() {
        return mark.text();
    }

    @Override
    public void read(Consumer<FeedLine> sink, LongConsumer bytes) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql())) {
            statement.setFetchSize(FETCHED);
            statement.setQueryTimeout((int) database.limits().total().toSeconds());
            if (since != null) {
                statement.setString(1, ChangeMark.before(since));
            }
            try (ResultSet rows = statement.executeQuery()) {
                read(rows, sink);
            } catch (RuntimeException | SQLException e) {
                // Closing would read all that is left.
                connection.abort(Runnable::run);
                throw e;
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    private void read(ResultSet rows, Consumer<FeedLine> sink) throws SQLException {
        SqlColumns columns = SqlColumns.of(rows.getMetaData(), query.changed());
        long end = System.nanoTime() + database.limits().total().toNanos();
        for (long line = 1; rows.next(); line++) {
            mark.see(columns.mark(rows));
            sink.accept(items.read(columns.record(line, rows)));
            if (System.nanoTime() - end > 0) {
                throw FeedDatabase.bad(
                        "catalog.query takes longer than "
                                + spoken(database.limits().total()) + "; " + line + " rows came",
                        null);
            }
        }
    }

    private String sql() {
        return since == null
                ? query.sql()
                : "SELECT * FROM (" + query.sql() + "\n) AS feed WHERE feed.`"
                        + String.valueOf(query.changed()).replace("`", "``") + "` >= ?";
    }

    private static String spoken(Duration time) {
        return time.toSeconds() + " s";
    }
}
