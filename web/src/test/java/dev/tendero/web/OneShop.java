package dev.tendero.web;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server of one shop, for all tests of a class. */
final class OneShop implements BeforeAllCallback, AfterAllCallback {

    private final Supplier<ConfigFolder> made;
    private @Nullable ConfigFolder config;
    private @Nullable RunningServer server;

    OneShop(Supplier<ConfigFolder> made) {
        this.made = made;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ConfigFolder folder = made.get();
        config = folder;
        server = RunningServer.start(folder);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.close();
        }
        if (config != null) {
            config.close();
        }
    }

    /** The first message of a new conversation. */
    Talk first(String message) {
        return new Talk(Objects.requireNonNull(server)).say(message);
    }
}
