package dev.tendero.web.limits;

import dev.tendero.runtime.settings.Network;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells clients from each other by their addresses. An IPv6 client may have all the addresses of a network of 64 bits,
 * so that the network counts.
 *
 * @param header in which a proxy names the client's address; empty where none does
 * @param trusted the proxies that are believed
 */
public record Addresses(Optional<String> header, List<Network> trusted) {

    private static final int NETWORK_BYTES = 8;
    private static final Pattern PORT = Pattern.compile("(?<=^[0-9.]{7,15}):\\d{1,5}$|(?<=\\]):\\d{1,5}$");

    public Addresses {
        trusted = List.copyOf(trusted);
    }

    /**
     * @param named the values of {@link #header}, in the order of the request; a client may have written those in front
     */
    public Client of(SocketAddress peer, List<String> named) {
        if (!(peer instanceof InetSocketAddress socket) || socket.getAddress() == null) {
            return new Client(peer.toString(), true);
        }
        InetAddress direct = socket.getAddress();
        boolean isProxy = Network.anyHolds(trusted, direct);
        List<String> names =
                isProxy ? named.stream().flatMap(Addresses::entries).toList() : List.of();
        return names.isEmpty() ? new Client(key(direct), !isProxy) : new Client(farthest(names), true);
    }

    /** From the nearest on, the first that is none of the trusted. */
    private String farthest(List<String> names) {
        for (String name : names.reversed()) {
            Optional<InetAddress> address = Network.address(name);
            if (address.isEmpty() || !Network.anyHolds(trusted, address.get())) {
                return address.map(Addresses::key).orElse(name);
            }
        }
        return names.getFirst();
    }

    private static Stream<String> entries(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(entry -> PORT.matcher(entry).replaceFirst(""))
                .map(entry ->
                        entry.startsWith("[") && entry.endsWith("]") ? entry.substring(1, entry.length() - 1) : entry);
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
