package dev.tendero.web.socket;

import io.helidon.common.socket.PeerInfo;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells clients from each other by their addresses. An IPv6 client may have all the addresses of a network of 64 bits,
 * so that the network counts.
 */
record Addresses(Optional<String> header) {

    private static final int NETWORK_BYTES = 8;

    /** @return something that is the same for the same client */
    String of(PeerInfo peer, Headers headers) {
        return header.flatMap(name -> headers.first(HeaderNames.create(name)))
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                .filter(last -> !last.isEmpty())
                .orElseGet(() -> of(peer));
    }

    private static String of(PeerInfo peer) {
        if (!(peer.address() instanceof InetSocketAddress socket)) {
            return peer.host();
        }
        InetAddress address = socket.getAddress();
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
