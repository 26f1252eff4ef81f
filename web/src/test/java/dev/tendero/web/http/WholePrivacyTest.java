package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.web.RunningServer;
import dev.tendero.web.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class WholePrivacyTest extends PrivacyContract {

    private final RunningServer server;

    WholePrivacyTest(RunningServer server) {
        this.server = server;
    }

    @Override
    Fixture fixture() {
        return WholeShop.fixture(server);
    }

    @Test
    void cardNumbersGoNowhere() {
        String session = talk("mi tarjeta es 4111 1111 1111 1111, busco algo");

        assertThat(caller().get("/sessions/" + session + "/export").body()).doesNotContain("4111");
    }
}
