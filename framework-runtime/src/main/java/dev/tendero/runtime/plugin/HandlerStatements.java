package dev.tendero.runtime.plugin;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
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

    private static final int LARGEST_MAPPER = 1 << 20;

    private HandlerStatements() {}

    /**
     * Maps them under the intent's name.
     *
     * @param query the YAML's query; null when it has none
     * @throws TenderoException {@code bad_configuration}, naming the file
     */
    public static void map(FoundHandler found, @Nullable String query, StatementRegistry statements) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // A mapper names classes of its own jar.
        thread.setContextClassLoader(found.loader());
        try {
            mapper(found).ifPresent(mapper -> statements.addInterface(found.name(), mapper));
            String file = found.name() + ".xml";
            resource(found.handler(), file)
                    .ifPresent(xml -> statements.addMapper(found.name(), xml, file + " (" + found.origin() + ")"));
            if (query != null) {
                statements.addQuery(found.name(), query, found.name() + ".yaml (" + found.origin() + ")");
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Optional<Class<?>> mapper(FoundHandler found) {
        try {
            return found.handler().mapper();
        } catch (RuntimeException | LinkageError e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    found.origin() + ": mapper() of the intent " + found.name() + " threw " + e,
                    e);
        }
    }

    /** A few compressed bytes may stand for gigabytes. */
    private static String text(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_MAPPER + 1);
        if (bytes.length > LARGEST_MAPPER) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION, name + " is larger than 1 MiB; expected a mapper's statements");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<String> resource(IntentHandler handler, String name) {
        try (InputStream in = handler.getClass().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(text(name, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
