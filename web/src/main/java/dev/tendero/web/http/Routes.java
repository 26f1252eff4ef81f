package dev.tendero.web.http;

import static dev.tendero.web.http.Route.Audience.CUSTOMER;
import static dev.tendero.web.http.Route.Audience.MONITOR;
import static dev.tendero.web.http.Route.Audience.OPERATOR;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Everything that is served over HTTP, in one place. */
final class Routes {

    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final String DELETE = "DELETE";

    private Routes() {}

    /** @param stopping whether the server takes no more customers */
    static RouteTable of(Services services, PageLimits pages, Gates gates, BooleanSupplier stopping) {
        ShopDirectory shops = services.shops();
        Operations operations = services.operations();
        var chat = new ChatEndpoint(services.engine(), gates.turnstile());
        var sessions = new SessionEndpoints(services.conversations(), shops, gates.turnstile());
        var catalog = new CatalogEndpoints(services.catalog(), shops, pages);
        var operator = new OperatorEndpoints(operations, shops);
        var health =
                new HealthEndpoints(new RecentStates(operations::dependencies), gates.admin()::isOperator, stopping);
        var shop = new ShopEndpoint(shops);
        var files = new FileEndpoints(services.metrics(), gates.frames());
        return new RouteTable(List.of(
                new Route(POST, "/chat", CUSTOMER, chat::chat),
                new Route(POST, "/sessions", CUSTOMER, sessions::create),
                new Route(GET, "/sessions/{id}/messages", CUSTOMER, sessions::messages),
                new Route(GET, "/sessions/{id}/export", CUSTOMER, sessions::export),
                new Route(DELETE, "/sessions/{id}", CUSTOMER, sessions::erase),
                new Route(GET, "/shop", CUSTOMER, shop::shop),
                new Route(GET, "/ws/{session_id}", CUSTOMER, exchange -> requireUpgrade()),
                new Route(GET, "/productos", CUSTOMER, catalog::products),
                new Route(GET, "/productos/{categoria}", CUSTOMER, catalog::category),
                new Route(GET, "/categorias", CUSTOMER, catalog::categories),
                new Route(GET, "/stats", OPERATOR, operator::stats),
                new Route(GET, "/labelled", OPERATOR, operator::labelled),
                new Route(POST, "/labelled", OPERATOR, operator::label),
                new Route(POST, "/test-llm", OPERATOR, operator::testModels),
                new Route(GET, "/health", MONITOR, health::ready),
                new Route(GET, "/health/live", MONITOR, health::live),
                new Route(GET, "/health/ready", MONITOR, health::ready),
                new Route(GET, "/metrics", MONITOR, files::metrics),
                new Route(GET, "/openapi.yaml", CUSTOMER, files::contract),
                new Route(GET, "/", CUSTOMER, files::page),
                new Route(GET, "/widget.js", CUSTOMER, files::widget),
                new Route(GET, "/dashboard", CUSTOMER, files::dashboard),
                new Route(GET, "/assets/dashboard/{file}", CUSTOMER, files::dashboardAsset),
                new Route(GET, "/assets/{file}", CUSTOMER, files::asset)));
    }

    /** Who asks for a socket as one should does not come this way. */
    private static void requireUpgrade() {
        throw new TenderoException(
                ErrorCode.BAD_REQUEST, "WebSocket is spoken here; ask with \"Upgrade: websocket\" and version 13");
    }
}
