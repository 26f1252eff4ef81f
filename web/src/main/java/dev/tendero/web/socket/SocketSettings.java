package dev.tendero.web.socket;

import java.util.Set;

/**
 * How sockets are opened.
 *
 * @param allowedOrigins of pages on other sites, such as {@code https://shop.example}; {@code *} allows all. The
 *     server's own pages may always
 */
public record SocketSettings(Set<String> allowedOrigins, SocketLimits limits) {

    public SocketSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }
}
