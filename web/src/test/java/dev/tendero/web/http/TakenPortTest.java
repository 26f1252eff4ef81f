package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import org.junit.jupiter.api.Test;

class TakenPortTest {

    @Test
    void aTakenPortIsTheOperatorsToMend() {
        try (InMemoryServer first = InMemoryServer.start()) {
            ServerSettings same = ServerSettings.local(first.server.port(), InMemoryServer.TOKEN);

            assertThatThrownBy(() -> TenderoServer.start(same, first.services))
                    .isInstanceOfSatisfying(
                            TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_CONFIGURATION))
                    .hasMessageContaining("can't listen on 127.0.0.1:" + first.server.port())
                    .hasMessageContaining("--port");
        }
    }
}
