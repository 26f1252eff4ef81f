package dev.tendero.web.http;

import dev.tendero.web.socket.SocketLimits;
import dev.tendero.web.socket.SocketSettings;
import java.util.Optional;
import java.util.Set;

/**
 * How the server listens.
 *
 * @param host the address to bind; {@code 0.0.0.0} for all
 * @param port 0 to 65535; 0 takes any free one
 * @param allowedOrigins origins of other sites whose scripts may call, such as {@code https://shop.example}; {@code *}
 *     allows all; empty allows none
 * @param adminToken what an operator's requests must bear; not blank
 * @param sockets who may open sockets, and how many
 */
public record ServerSettings(
        String host,
        int port,
        Set<String> allowedOrigins,
        String adminToken,
        RequestLimits limits,
        SocketSettings sockets) {

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + "; expected 0 to 65535");
        }
        if (adminToken.isBlank()) {
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
                adminToken,
                RequestLimits.DEFAULT,
                new SocketSettings(Set.of(), Optional.empty(), SocketLimits.DEFAULT));
    }

    @Override
    public String toString() {
        return "ServerSettings[" + host + ":" + port + ", origins " + allowedOrigins + ", " + limits + "]";
    }
}
