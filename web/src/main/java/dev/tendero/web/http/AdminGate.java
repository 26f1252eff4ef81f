package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import io.helidon.http.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Lets only those through who bear the admin token; the time it takes says nothing about the token. */
final class AdminGate {

    private static final String SCHEME = "Bearer ";

    private final byte[] expected;

    AdminGate(String token) {
        expected = digest(token);
    }

    /** @throws TenderoException {@code unauthorized} */
    void requireToken(Exchange exchange) {
        if (!isOperator(exchange)) {
            throw new TenderoException(
                    ErrorCode.UNAUTHORIZED,
                    "this is for the operator: send the header \"Authorization: Bearer\" with the admin token");
        }
    }

    boolean isOperator(Exchange exchange) {
        String given = exchange.header(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .orElse("");
        return MessageDigest.isEqual(expected, digest(given));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
