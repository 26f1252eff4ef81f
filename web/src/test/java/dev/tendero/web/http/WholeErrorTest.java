package dev.tendero.web.http;

import dev.tendero.web.RunningServer;
import dev.tendero.web.SharedServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class WholeErrorTest extends ErrorContract {

    private final RunningServer server;

    WholeErrorTest(RunningServer server) {
        this.server = server;
    }

    @Override
    Fixture fixture() {
        return WholeShop.fixture(server);
    }
}
