package dev.tendero.web;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one {@link RunningServer} to all tests that ask for one: it serves {@code demo}, by default, and
 * {@code ferreteria}, and has patience with a database on a busy machine. Tests that change it start one of their own.
 */
public final class SharedServer implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("server", key -> Held.start(), Held.class)
                .server();
    }

    /** Closed by JUnit after the last test. */
    private record Held(ConfigFolder config, RunningServer server) implements AutoCloseable {

        static Held start() {
            ConfigFolder config =
                    Hardware.in(ConfigFolder.withDemo()).change("tendero.yaml", "patience: 2300ms", "patience: 10s");
            return new Held(config, RunningServer.start(config));
        }

        @Override
        public void close() {
            server.close();
            config.close();
        }
    }
}
