package dev.tendero.runtime.catalog;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.shop.CatalogSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A feed as a file: the one beside the shop's YAML, or one fetched from its address and deleted on close.
 *
 * @param size in bytes
 */
record SourceFile(Path path, long size, boolean fetched) implements AutoCloseable {

    static SourceFile of(CatalogSource source) {
        return source.isLocal() ? local(Path.of(source.from())) : fetch(source.from());
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
        try {
            file = Files.createTempFile("tendero-feed-", ".tmp");
            FeedFetch.USUAL.fetch(address, file);
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
