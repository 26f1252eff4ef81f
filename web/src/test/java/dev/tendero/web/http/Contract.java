package dev.tendero.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The OpenAPI file as it is served. */
final class Contract {

    private Contract() {}

    static String text() {
        try (var file = Contract.class.getResourceAsStream("/dev/tendero/web/openapi.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
