package dev.tendero.runtime.catalog;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.shop.CatalogSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A feed as a file: the one beside the shop's YAML, or one fetched from its address and deleted on close.
 *
 * @param size in bytes
 */
record SourceFile(Path path, long size, boolean fetched) implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration FETCHING = Duration.ofMinutes(10);

    static SourceFile of(CatalogSource source) {
        return source.from().contains("://") ? fetch(source.from()) : local(Path.of(source.from()));
    }

    private static SourceFile local(Path path) {
        try {
            return new SourceFile(path, Files.size(path), false);
        } catch (IOException e) {
            String what = Files.exists(path) ? "can't be read: " + e : "is missing";
            throw bad("the product file " + path + " " + what + "; check catalog.from in shop.yaml", e);
        }
    }

    private static SourceFile fetch(String address) {
        Path file = null;
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            file = Files.createTempFile("tendero-feed-", ".tmp");
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(FETCHING)
                    .build();
            HttpResponse<Path> response = client.send(request, HttpResponse.BodyHandlers.ofFile(file));
            if (response.statusCode() != 200) {
                throw new IOException("the server answered " + response.statusCode());
            }
            return new SourceFile(file, Files.size(file), true);
        } catch (IOException | IllegalArgumentException e) {
            delete(file);
            String reason = Objects.requireNonNullElse(e.getMessage(), "no server answers there");
            throw bad("the product file " + address + " can't be fetched: " + reason + "; check the address", e);
        } catch (InterruptedException e) {
            delete(file);
            Thread.currentThread().interrupt();
            throw bad(address + " was not fetched: stopped meanwhile", e);
        }
    }

    @Override
    public void close() {
        if (fetched) {
            delete(path);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private static TenderoException bad(String message, Exception cause) {
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, message, cause);
    }
}
