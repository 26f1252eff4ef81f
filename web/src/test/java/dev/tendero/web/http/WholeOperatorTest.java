package dev.tendero.web.http;

import dev.tendero.web.RunningServer;
import dev.tendero.web.SharedServer;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class WholeOperatorTest extends OperatorContract {

    private final RunningServer server;

    WholeOperatorTest(RunningServer server) {
        this.server = server;
    }

    @Override
    Fixture fixture() {
        return WholeShop.fixture(server);
    }
}
