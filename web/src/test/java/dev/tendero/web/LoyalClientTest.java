package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoyalClientTest {

    /** Nothing listens there. */
    private static final URI GONE = URI.create("http://localhost:1");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hasNoConversationBeforeAServerBeganOne(boolean overSocket) {
        LoyalClient client = overSocket ? LoyalClient.overSocket() : LoyalClient.overHttp();
        client.talk(GONE);
        assertThat(client.resume(GONE)).as("nothing to come back to").isTrue();
        assertThat(client.conversations()).isEmpty();
        assertThat(client.acknowledged()).isZero();
    }
}
