package dev.tendero.web.http;

import dev.tendero.web.RunningServer;

/** The shipped shop on the whole server, as the contracts ask about it. */
final class WholeShop {

    private WholeShop() {}

    static Fixture fixture(RunningServer server) {
        return new Fixture(
                server.base(),
                RunningServer.TOKEN,
                "demo",
                "busco zapatillas Adidas",
                "zapatillas",
                "Zapatillas",
                "Adidas");
    }
}
