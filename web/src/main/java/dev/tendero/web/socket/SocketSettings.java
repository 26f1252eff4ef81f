package dev.tendero.web.socket;

import java.util.Optional;
import java.util.Set;

/**
 * How sockets are opened.
 *
 * @param allowedOrigins of pages on other sites, such as {@code https://shop.example}; {@code *} allows all. The
 *     server's own pages may always
 * @param addressHeader names the client's address when a proxy of ours stands before the server; its last entry counts
 */
public record SocketSettings(Set<String> allowedOrigins, Optional<String> addressHeader, SocketLimits limits) {

    public SocketSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }
}
