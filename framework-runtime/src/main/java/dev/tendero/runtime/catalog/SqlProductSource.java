package dev.tendero.runtime.catalog;

import dev.tendero.api.Availability;
import dev.tendero.runtime.catalog.ShopTable.ShopRow;
import dev.tendero.runtime.data.SqlFailure;
import dev.tendero.runtime.search.IndexedProduct;
import dev.tendero.runtime.search.IndexedProduct.NamedValue;
import dev.tendero.runtime.search.ProductSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A shop's products out of the database, streamed: memory does not grow with their number. */
final class SqlProductSource implements ProductSource {

    private static final int FETCHED = 1_000;
    private static final String PRODUCTS = "SELECT p.id, p.listed, p.name, b.name, c.path, p.description, p.price,"
            + " p.availability, COALESCE(p.list_price > p.price, FALSE), p.external_id FROM product p %s LEFT JOIN brand b ON b.id = p.brand_id"
            + " LEFT JOIN category c ON c.id = p.category_id WHERE p.shop_id = ? AND p.revision > ? %s ORDER BY p.id";
    private static final String ATTRIBUTES = "SELECT a.product_id, a.name, a.value FROM product p %s STRAIGHT_JOIN"
            + " product_attribute a ON a.product_id = p.id WHERE p.shop_id = ? AND p.revision > ? %s ORDER BY p.id";
    private static final String WHOLE_TABLE = "FORCE INDEX (PRIMARY)";

    private final DataSource shops;
    private final DataSource streams;
    private final String shop;

    /**
     * @param shops for the look at the revision
     * @param streams for reading all products; patient
     */
    SqlProductSource(DataSource shops, DataSource streams, String shop) {
        this.shops = shops;
        this.streams = streams;
        this.shop = shop;
    }

    @Override
    public String identity() {
        return row().identity();
    }

    @Override
    public long revision() {
        return row().revision();
    }

    @Override
    public void changedSince(long revision, Consumer<IndexedProduct> sink) {
        boolean all = revision == 0;
        String hint = all ? WHOLE_TABLE : "";
        String listed = all ? "AND p.listed" : "";
        try (Connection one = streams.getConnection();
                Connection other = streams.getConnection();
                PreparedStatement products = stream(one, PRODUCTS.formatted(hint, listed), revision);
                PreparedStatement attributes = stream(other, ATTRIBUTES.formatted(hint, listed), revision);
                ResultSet productRows = products.executeQuery();
                ResultSet attributeRows = attributes.executeQuery()) {
            Attributes beside = new Attributes(attributeRows);
            while (productRows.next()) {
                sink.accept(product(productRows, beside.of(productRows.getLong(1))));
            }
        } catch (SQLException e) {
            throw SqlFailure.of("reading the products of shop " + shop, e);
        }
    }

    private ShopRow row() {
        return ShopTable.get(shops, shop);
    }

    private PreparedStatement stream(Connection connection, String sql, long revision) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED);
        statement.setInt(1, row().id());
        statement.setLong(2, revision);
        return statement;
    }

    private static IndexedProduct product(ResultSet row, List<NamedValue> attributes) throws SQLException {
        String path = row.getString(5);
        return new IndexedProduct(
                row.getLong(1),
                row.getBoolean(2),
                row.getString(3),
                row.getString(4),
                path == null ? List.of() : Arrays.asList(path.split(" > ")),
                attributes,
                row.getString(6),
                row.getBigDecimal(7),
                row.getBoolean(9),
                Availability.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
                row.getString(10));
    }

    /** Reads the attributes beside the products, both in the order of the products' keys. */
    private static final class Attributes {

        private final ResultSet rows;
        private boolean more;

        Attributes(ResultSet rows) throws SQLException {
            this.rows = rows;
            more = rows.next();
        }

        List<NamedValue> of(long product) throws SQLException {
            List<NamedValue> attributes = new ArrayList<>();
            while (more && rows.getLong(1) <= product) {
                if (rows.getLong(1) == product) {
                    attributes.add(new NamedValue(rows.getString(2), rows.getString(3)));
                }
                more = rows.next();
            }
            return attributes;
        }
    }
}
