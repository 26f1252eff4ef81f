package dev.tendero.benchmarks.load;

import dev.tendero.runtime.data.Database;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * The least that any server has to do for a turn: the same SELECT of five products by their keys, the same rows written
 * durably, an answer. No understanding, no search, no wording.
 */
final class BareServer implements AutoCloseable {

    private static final String SELECT = "SELECT product_key, id, name, brand, category, price, list_price, currency,"
            + " availability, image_url, url FROM shop_product"
            + " WHERE shop = 'load' AND product_key IN (?, ?, ?, ?, ?)";
    private static final int SHOWN = 5;

    private final DataSource reader;
    private final BareRecord turns;
    private final long products;
    private final WebServer server;

    BareServer(Database database, long products) throws SQLException {
        this.reader = database.reader();
        this.turns = new BareRecord(database.writer());
        this.products = products;
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
    public void close() throws SQLException {
        server.stop();
        turns.close();
    }

    /** @param price as the turn shows it */
    record Shown(long key, BigDecimal price) {}

    private void chat(ServerRequest request, ServerResponse response) throws SQLException, InterruptedException {
        String message = request.content().as(String.class);
        List<Shown> shown = new ArrayList<>();
        String reply = read(shown);
        turns.write(message, reply, shown);
        response.header(HeaderNames.CONTENT_TYPE, "application/json").send(reply);
    }

    private String read(List<Shown> shown) throws SQLException {
        StringBuilder json = new StringBuilder("{\"products\":[");
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            for (int i = 1; i <= SHOWN; i++) {
                select.setLong(i, ThreadLocalRandom.current().nextLong(products) + 1);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    shown.add(new Shown(rows.getLong(1), rows.getBigDecimal(6)));
                    json.append("{\"id\":\"").append(rows.getString(2));
                    json.append("\",\"name\":\"").append(rows.getString(3));
                    json.append("\",\"price\":").append(rows.getBigDecimal(6)).append("},");
                }
            }
        }
        return json.append("{}]}").toString();
    }
}
