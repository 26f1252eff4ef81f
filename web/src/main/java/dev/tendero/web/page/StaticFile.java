package dev.tendero.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is served.
 *
 * @param gzip the same content, compressed
 * @param etag a weak one, as it stands for both
 */
public record StaticFile(String contentType, byte[] content, byte[] gzip, String etag) {

    /** Reads a resource of this package. */
    static StaticFile read(String name) {
        return of(name, bytes(StaticFile.class.getResourceAsStream(name), name));
    }

    /**
     * Reads resources of this package as one, without what is for their readers here alone.
     *
     * @param name what it is served as
     */
    static StaticFile lean(String name, List<String> parts) {
        return of(name, LeanText.of(contents(parts)));
    }

    static List<byte[]> contents(List<String> names) {
        return names.stream().map(name -> read(name).content()).toList();
    }

    /** @param name whose ending says what the content is */
    static StaticFile of(String name, byte[] content) {
        return new StaticFile(type(name), content, compressed(content), "W/\"" + hash(content) + '"');
    }

    /** Reads a resource given by its absolute name on the class path. */
    public static StaticFile ofClassPath(String name) {
        return read("/" + name);
    }

    private static byte[] bytes(@Nullable InputStream resource, String name) {
        if (resource == null) {
            throw new IllegalStateException("the class path has no " + name);
        }
        try (resource) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static String type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "yaml" -> "application/yaml; charset=utf-8";
            default -> throw new IllegalArgumentException("no content type is known for " + name);
        };
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
