package dev.tendero.benchmarks.load;

import dev.tendero.benchmarks.load.BareServer.Shown;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Writes a turn's rows by hand: the session, the turn and what it shows, one commit a turn. Every turn begins a
 * session, as those of the load do.
 */
final class BareRecord implements AutoCloseable {

    private static final String SESSION = "INSERT INTO session (id, shop_id, created_at) VALUES (?, ?, ?)";
    private static final String TURN = """
            INSERT INTO turn (session_id, seq, message_id, shop_id, created_at, message, reply, intent, confidence,
                source, result_count, understanding_us, query_us, wording_us, record)
            VALUES (?, 1, ?, ?, ?, ?, ?, 'buscar_producto', 1, 'template', 5, 0, 0, 0, ?)""";
    private static final String SHOWN =
            "INSERT INTO turn_product (session_id, seq, position, product_id, price) VALUES (?, 1, ?, ?, ?)";
    private static final int CONNECTIONS = 8;

    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);
    private final AtomicLong ids = new AtomicLong(System.nanoTime());
    private final int shop;

    BareRecord(DataSource writer) throws SQLException {
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = writer.getConnection();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        this.shop = shop(connections.element());
    }

    private static int shop(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("SELECT id FROM shop WHERE code = 'load'")) {
            row.next();
            return row.getInt(1);
        }
    }

    void write(String message, String reply, List<Shown> shown) throws SQLException, InterruptedException {
        Connection connection = connections.take();
        try {
            String id = "bare" + ids.incrementAndGet();
            LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
            run(connection, SESSION, id, shop, now);
            run(connection, TURN, id, id, shop, now, message, reply, reply);
            show(connection, id, shown);
            connection.commit();
        } finally {
            connections.add(connection);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private static void show(Connection connection, String id, List<Shown> shown) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SHOWN)) {
            int position = 0;
            for (Shown product : shown) {
                insert.setString(1, id);
                insert.setInt(2, ++position);
                insert.setLong(3, product.key());
                insert.setBigDecimal(4, product.price());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
