package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TakenPortTest {

    @Test
    void aTakenPortIsTheOperatorsToMend() {
        try (InMemoryServer first = InMemoryServer.start()) {
            ServerSettings same = new ServerSettings(
                    "127.0.0.1", first.server.port(), Set.of(), InMemoryServer.TOKEN, RequestLimits.DEFAULT);

            assertThatThrownBy(() -> TenderoServer.start(same, first.services))
                    .isInstanceOfSatisfying(
                            TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_CONFIGURATION))
                    .hasMessageContaining("can't listen on 127.0.0.1:" + first.server.port())
                    .hasMessageContaining("--port");
        }
    }
}
