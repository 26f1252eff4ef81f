package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.web.limits.Client;
import dev.tendero.web.limits.TooOftenException;
import io.helidon.http.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Lets only those through who bear the admin token; the time it takes says nothing about the token, and an address that
 * has tried too often is not listened to for a while. Without a token it lets nobody through.
 */
final class AdminGate {

    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> expected;
    private final Turnstile turnstile;

    AdminGate(Optional<String> token, Turnstile turnstile) {
        this.expected = token.map(AdminGate::digest);
        this.turnstile = turnstile;
    }

    /** @throws TenderoException {@code unauthorized} or {@code too_many_requests} */
    void requireToken(Exchange exchange) {
        if (!isShown(exchange)) {
            throw new TenderoException(
                    ErrorCode.UNAUTHORIZED,
                    expected.isEmpty()
                            ? "this is for the operator, and closed: the server has no admin token"
                            : "this is for the operator: send the header \"Authorization: Bearer\" with the admin token");
        }
    }

    /** Who has tried too often is none. */
    boolean isOperator(Exchange exchange) {
        try {
            return isShown(exchange);
        } catch (TooOftenException e) {
            return false;
        }
    }

    private boolean isShown(Exchange exchange) {
        String given = exchange.header(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .orElse("");
        if (given.isEmpty()) {
            return false;
        }
        Client client = turnstile.client(exchange);
        turnstile.crowd().requireAttempt(client);
        boolean isRight = expected.filter(token -> MessageDigest.isEqual(token, digest(given)))
                .isPresent();
        if (!isRight) {
            turnstile.crowd().wrongToken(client);
        }
        return isRight;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
