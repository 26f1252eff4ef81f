package dev.tendero.benchmarks.search;

import dev.tendero.api.ProductSearch;
import dev.tendero.api.spi.Catalog;
import dev.tendero.benchmarks.feed.LoadFeed;
import dev.tendero.runtime.Broken;
import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A catalogue that can be searched by every means. */
final class SearchedShop implements AutoCloseable {

    private static final String BY_KEY = "SELECT * FROM shop_product WHERE product_key IN (%s)";
    private static final String FULL_TEXT = "SELECT * FROM product WHERE listed AND MATCH (name, description) "
            + "AGAINST (? IN BOOLEAN MODE) ORDER BY MATCH (name, description) AGAINST (? IN BOOLEAN MODE) DESC LIMIT 5";
    private static final String LIKE = "SELECT * FROM product WHERE listed AND name LIKE ? AND name LIKE ? LIMIT 5";

    private final TenderoRuntime runtime;
    private Connection connection;
    private final Path data;
    private final List<List<String>> queries;
    private final double opening;

    private SearchedShop(TenderoRuntime runtime, Path data, List<List<String>> queries, double opening)
            throws SQLException {
        this.runtime = runtime;
        this.connection = runtime.database().bulk().getConnection();
        this.data = data;
        this.queries = queries;
        this.opening = opening;
    }

    static SearchedShop open(Path target, long products) throws Exception {
        Path folder = target.toAbsolutePath().resolve("search-" + products);
        Path home = folder.resolve("config/shops/load");
        Files.createDirectories(home);
        Path feed = home.resolve("feed.tsv");
        if (Files.notExists(feed)) {
            LoadFeed.main(new String[] {feed.toString(), Long.toString(products)});
        }
        Files.writeString(home.resolve("shop.yaml"), """
                shop: load
                name: Load
                language: es
                currency: EUR
                catalog: { from: feed.tsv, format: google }
                """);
        long start = System.nanoTime();
        Path config = folder.resolve("config");
        var settings = Broken.orThrow(
                new SettingsReader(Map.of("TENDERO_DATA", folder.resolve("data").toString())).read(config));
        TenderoRuntime runtime =
                TenderoRuntime.open(settings, config, TenderoRuntime.Mode.UNRECORDED, TenderoRuntime.Listeners.NONE);
        return new SearchedShop(
                runtime, folder.resolve("data"), FeedWords.of(feed, products), (System.nanoTime() - start) / 1e9);
    }

    /**
     * Seconds until the shop was open: the database's start, and the import and the index where they were not there.
     */
    double opening() {
        return opening;
    }

    double luceneMegabytes() throws IOException {
        return megabytes(data.resolve("index"), "");
    }

    double fullTextMegabytes() throws IOException {
        return megabytes(data.resolve("mariadb"), "FTS_");
    }

    /** @return seconds */
    double buildFullText() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE product DROP KEY IF EXISTS search_text");
            long start = System.nanoTime();
            statement.execute("ALTER TABLE product ADD FULLTEXT KEY search_text (name, description)");
            return (System.nanoTime() - start) / 1e9;
        }
    }

    Times lucene() throws Exception {
        Catalog catalog = runtime.shops().get("load").catalog();
        return Times.of(queries, words -> {
            List<Long> keys = catalog.search(ProductSearch.forText(String.join(" ", words)))
                    .keys();
            return keys.isEmpty() ? 0 : rows(BY_KEY.formatted(marks(keys.size())), keys);
        });
    }

    Times fullText() throws Exception {
        return Times.of(queries, words -> {
            String all = "+" + String.join(" +", words);
            return rows(FULL_TEXT, List.of(all, all));
        });
    }

    Times like() throws Exception {
        return Times.of(
                queries,
                words -> rows(LIKE, words.stream().map(word -> "%" + word + "%").toList()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        runtime.close();
    }

    /** A search that outlasts the database's patience, 3 s, counts with that time, and as one that found nothing. */
    private int rows(String sql, List<?> values) throws SQLException {
        try {
            return read(sql, values);
        } catch (SQLException tooLong) {
            connection.close();
            connection = runtime.database().bulk().getConnection();
            return 0;
        }
    }

    private int read(String sql, List<?> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            int count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    count++;
                }
            }
            return count;
        }
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static double megabytes(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                            .filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }
}
