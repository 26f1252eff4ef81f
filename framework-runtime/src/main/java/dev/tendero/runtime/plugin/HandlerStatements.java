package dev.tendero.runtime.plugin;

import dev.tendero.api.spi.IntentHandler;
import dev.tendero.runtime.data.StatementRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps the statements that a handler declares: its mapper interface, its mapper file, its YAML's query. */
public final class HandlerStatements {

    private HandlerStatements() {}

    /**
     * Maps them under {@link #namespace}.
     *
     * @param query the YAML's query; null when it has none
     * @throws dev.tendero.api.TenderoException {@code bad_configuration}, naming the file
     */
    public static void map(FoundHandler found, @Nullable String query, StatementRegistry statements) {
        IntentHandler handler = found.handler();
        String file = found.name() + ".xml";
        handler.mapper().ifPresent(mapper -> statements.addInterface(namespace(found), mapper));
        resource(handler, file)
                .ifPresent(xml -> statements.addMapper(namespace(found), xml, file + " (" + found.origin() + ")"));
        if (query != null) {
            statements.addQuery(namespace(found), query, found.name() + ".yaml (" + found.origin() + ")");
        }
    }

    /** The intent's name, or the name of its mapper interface. */
    public static String namespace(FoundHandler found) {
        return found.handler().mapper().map(Class::getName).orElse(found.name());
    }

    private static Optional<String> resource(IntentHandler handler, String name) {
        try (InputStream in = handler.getClass().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
