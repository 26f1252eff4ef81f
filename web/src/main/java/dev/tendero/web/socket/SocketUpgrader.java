package dev.tendero.web.socket;

import dev.tendero.web.limits.Addresses;
import dev.tendero.web.limits.Client;
import io.helidon.common.uri.UriQuery;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsUpgrader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The handshake. Helidon's own would hand us text that it has decoded fragment by fragment, and not tell when a line
 * breaks, so that the connection is ours from here on.
 */
final class SocketUpgrader extends WsUpgrader {

    private static final Pattern PATH = Pattern.compile("/ws/([A-Za-z0-9_-]{1,64})");

    private final Origins origins;
    private final Addresses addresses;
    private final Sockets sockets;

    SocketUpgrader(Origins origins, Addresses addresses, Sockets sockets) {
        super(WsConfig.create());
        this.origins = origins;
        this.addresses = addresses;
        this.sockets = sockets;
    }

    /** @return null for a path that has no sockets; it is then answered as any other request */
    @Override
    public @Nullable ServerConnection upgrade(
            ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
        Matcher path = PATH.matcher(prologue.uriPath().rawPath());
        if (!path.matches() || prologue.method() != Method.GET) {
            return null;
        }
        requireWebSocket(headers);
        requireOrigin(headers);
        accept(context, hash(context, headers.get(WS_KEY).get()));
        Wish wish = new Wish(path.group(1), shop(prologue.query()), client(context, headers));
        return new SocketConnection(context, sockets, wish);
    }

    private Client client(ConnectionContext context, Headers headers) {
        List<String> named = addresses
                .header()
                .map(HeaderNames::create)
                .filter(headers::contains)
                .map(name -> headers.get(name).allValues())
                .orElse(List.of());
        return addresses.of(context.remotePeer().address(), named);
    }

    /** @param hash of the client's key */
    static void accept(ConnectionContext context, String hash) {
        byte[] answer =
                (SWITCHING_PROTOCOL_PREFIX + hash + SWITCHING_PROTOCOLS_SUFFIX).getBytes(StandardCharsets.US_ASCII);
        new HelidonLine(context).write(answer);
    }

    private static @Nullable String shop(UriQuery query) {
        return query.first("shop").filter(id -> !id.isEmpty()).orElse(null);
    }

    private static void requireWebSocket(WritableHeaders<?> headers) {
        if (!headers.contains(WS_KEY)) {
            throw RequestException.builder()
                    .type(EventType.BAD_REQUEST)
                    .message("Sec-WebSocket-Key is missing")
                    .build();
        }
        if (headers.first(WS_VERSION).filter(SUPPORTED_VERSION::equals).isEmpty()) {
            throw RequestException.builder()
                    .type(EventType.BAD_REQUEST)
                    .status(Status.create(426, "Upgrade Required"))
                    .header(SUPPORTED_VERSION_HEADER)
                    .message("WebSocket version 13 is spoken")
                    .build();
        }
    }

    private void requireOrigin(WritableHeaders<?> headers) {
        String origin = headers.first(HeaderNames.ORIGIN).orElse(null);
        if (!origins.allows(origin, headers.first(HeaderNames.HOST).orElse(null))) {
            throw RequestException.builder()
                    .type(EventType.FORBIDDEN)
                    .message("pages of this origin may not open sockets")
                    .build();
        }
    }
}
