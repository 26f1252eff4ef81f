package dev.tendero.web.http;

import dev.tendero.web.limits.Addresses;
import dev.tendero.web.limits.CrowdLimits;
import dev.tendero.web.socket.SocketLimits;
import dev.tendero.web.socket.SocketSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the server listens.
 *
 * @param host the address to bind; {@code 0.0.0.0} for all
 * @param port 0 to 65535; 0 takes any free one
 * @param allowedOrigins origins of other sites whose scripts may call, such as {@code https://shop.example}; {@code *}
 *     allows all; empty allows none
 * @param adminToken what an operator's requests must bear, not blank; empty lets no operator in
 * @param sockets who may open sockets, and how many
 * @param access who is told apart how, and how often each may come
 */
public record ServerSettings(
        String host,
        int port,
        Set<String> allowedOrigins,
        Optional<String> adminToken,
        RequestLimits limits,
        SocketSettings sockets,
        Access access) {

    /**
     * @param frameAncestors origins that may show the chat page in a frame; {@code *} allows all
     * @param crowd how often each may do what
     */
    public record Access(Set<String> frameAncestors, Addresses addresses, CrowdLimits crowd) {

        /** In no frame, without a proxy, with the default limits. */
        public static final Access DEFAULT =
                new Access(Set.of(), new Addresses(Optional.empty(), List.of()), CrowdLimits.DEFAULT);

        public Access {
            frameAncestors = Set.copyOf(frameAncestors);
        }
    }

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + "; expected 0 to 65535");
        }
        if (adminToken.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("adminToken is blank; expected at least one character");
        }
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** The local machine alone, with the default limits and no foreign origins. */
    public static ServerSettings local(int port, String adminToken) {
        return new ServerSettings(
                "127.0.0.1",
                port,
                Set.of(),
                Optional.of(adminToken),
                RequestLimits.DEFAULT,
                new SocketSettings(Set.of(), SocketLimits.DEFAULT),
                Access.DEFAULT);
    }

    @Override
    public String toString() {
        return "ServerSettings[" + host + ":" + port + ", origins " + allowedOrigins + ", " + limits + "]";
    }
}
