package dev.tendero.runtime.catalog;

import dev.tendero.api.ShopInfo;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.shop.CatalogQuery;
import dev.tendero.runtime.shop.CatalogSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source has what products are made of, by a look at its columns alone. A file at an address is not fetched.
 */
public final class FeedProbe {

    private final Function<String, @Nullable String> environment;

    /** @param environment a variable's value by its name; null where it is not set */
    public FeedProbe(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /**
     * What is wrong with it, in a sentence. A database whose variables are not set here is not asked; another may take
     * half a minute.
     */
    public Optional<String> fault(ShopInfo shop, CatalogSource source) {
        try {
            if (source.format() == CatalogSource.Format.SQL) {
                probe(source);
                return Optional.empty();
            }
            Path file = Path.of(source.isLocal() ? source.from() : "");
            return source.isLocal() && Files.isRegularFile(file) ? fault(shop, source, file) : Optional.empty();
        } catch (TenderoException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Optional.of("the product file " + source.from() + " can't be read: " + e.getMessage());
        }
    }

    private static Optional<String> fault(ShopInfo shop, CatalogSource source, Path file) throws IOException {
        FileForm form = FileForm.of(file);
        ItemReader items = new ItemReader(shop.currency(), Instant.EPOCH);
        Optional<TableFormat> table = Feeds.table(shop, source, items);
        if (table.isEmpty() || (form.xml() && source.format() == CatalogSource.Format.GOOGLE)) {
            return Optional.empty();
        }
        TableFormat format = table.get();
        List<String> header =
                TableFeed.header(file, form).stream().map(format::column).toList();
        return format.fault(header).map(fault -> "the product file " + file.getFileName() + " " + fault + hint(header));
    }

    /** Which program wrote the table, where that shows. */
    private static String hint(List<String> header) {
        if (Shopify.wrote(header)) {
            return "; it is an export of Shopify: expected format: shopify";
        }
        return WooCommerce.wrote(header) ? "; it is an export of WooCommerce: expected format: woocommerce" : "";
    }

    private void probe(CatalogSource source) {
        CatalogQuery query = Objects.requireNonNull(source.query());
        boolean known = Stream.of(query.userEnv(), query.passwordEnv())
                .filter(Objects::nonNull)
                .allMatch(variable -> environment.apply(variable) != null);
        if (!known) {
            return;
        }
        FeedDatabase database = FeedDatabase.of(source, environment, FeedDatabase.Limits.SHORT);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout((int) FeedDatabase.Limits.SHORT.total().toSeconds());
            try (ResultSet rows = statement.executeQuery("SELECT * FROM (" + query.sql() + "\n) AS feed LIMIT 0")) {
                SqlColumns.of(rows.getMetaData(), query.changed());
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }
}
