package dev.tendero.web.http;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class InMemoryPrivacyTest extends PrivacyContract {

    private static InMemoryServer server;

    @BeforeAll
    static void start() {
        server = InMemoryServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    Fixture fixture() {
        return server.fixture();
    }
}
