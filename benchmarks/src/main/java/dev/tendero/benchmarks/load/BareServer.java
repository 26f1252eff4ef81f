package dev.tendero.benchmarks.load;

import dev.tendero.runtime.data.Database;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The least that any server has to do for a turn: read five products by their keys, write one row, commit, answer. No
 * understanding, no search, no record of what was understood.
 */
final class BareServer implements AutoCloseable {

    private static final String SELECT = "SELECT id, name, brand, category, price, list_price, currency, availability,"
            + " image_url, url FROM shop_product WHERE shop = 'load' AND product_key IN (?, ?, ?, ?, ?)";
    private static final String INSERT = "INSERT INTO bare_turn (id, message, reply) VALUES (?, ?, ?)";
    private static final int SHOWN = 5;

    private final DataSource reader;
    private final DataSource writer;
    private final long products;
    private final AtomicLong ids = new AtomicLong(System.nanoTime());
    private final WebServer server;

    BareServer(Database database, long products) throws SQLException {
        this.reader = database.reader();
        this.writer = database.writer();
        this.products = products;
        try (Connection connection = writer.getConnection()) {
            connection
                    .createStatement()
                    .execute("CREATE TABLE IF NOT EXISTS bare_turn"
                            + " (id BIGINT PRIMARY KEY, message TEXT NOT NULL, reply MEDIUMTEXT NOT NULL)");
        }
        this.server = WebServer.builder()
                .port(0)
                .routing(routing -> routing.post("/chat", this::chat))
                .build()
                .start();
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void chat(ServerRequest request, ServerResponse response) throws SQLException {
        String message = request.content().as(String.class);
        String reply = read();
        write(message, reply);
        response.header(HeaderNames.CONTENT_TYPE, "application/json").send(reply);
    }

    private String read() throws SQLException {
        StringBuilder json = new StringBuilder("{\"products\":[");
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            for (int i = 1; i <= SHOWN; i++) {
                select.setLong(i, ThreadLocalRandom.current().nextLong(products) + 1);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    json.append("{\"id\":\"").append(rows.getString(1));
                    json.append("\",\"name\":\"").append(rows.getString(2));
                    json.append("\",\"price\":").append(rows.getBigDecimal(5)).append("},");
                }
            }
        }
        return json.append("{}]}").toString();
    }

    private void write(String message, String reply) throws SQLException {
        try (Connection connection = writer.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, ids.incrementAndGet());
            insert.setString(2, message);
            insert.setString(3, reply);
            insert.executeUpdate();
        }
    }
}
