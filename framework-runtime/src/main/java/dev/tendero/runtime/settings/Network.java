package dev.tendero.runtime.settings;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike, as {@code 10.0.0.0/8} writes them; an address alone is a network of one.
 *
 * @param bits how many of the address' first bits count
 */
public record Network(InetAddress address, int bits) {

    /** Java would take shorter ones, too. */
    private static final Pattern QUAD = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

    /** @return empty when the text is neither an address nor an address with a number of bits; asks no name server */
    public static Optional<Network> parse(String text) {
        String[] parts = text.strip().split("/", 2);
        return address(parts[0]).flatMap(address -> {
            int most = address.getAddress().length * 8;
            String bits = parts.length == 2 ? parts[1] : String.valueOf(most);
            return bits.matches("\\d{1,3}") && Integer.parseInt(bits) <= most
                    ? Optional.of(new Network(address, Integer.parseInt(bits)))
                    : Optional.empty();
        });
    }

    /** @return empty for a name: only what is written as an address is one */
    public static Optional<InetAddress> address(String text) {
        if (text.indexOf(':') < 0 && !QUAD.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static boolean anyHolds(List<Network> networks, InetAddress candidate) {
        return networks.stream().anyMatch(network -> network.holds(candidate));
    }

    public boolean holds(InetAddress candidate) {
        byte[] mine = address.getAddress();
        byte[] theirs = candidate.getAddress();
        return mine.length == theirs.length && Arrays.equals(first(mine), first(theirs));
    }

    private byte[] first(byte[] address) {
        byte[] masked = Arrays.copyOf(address, (bits + 7) / 8);
        int rest = bits % 8;
        if (rest > 0) {
            masked[masked.length - 1] &= (byte) (0xFF << 8 - rest);
        }
        return masked;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + bits;
    }
}
