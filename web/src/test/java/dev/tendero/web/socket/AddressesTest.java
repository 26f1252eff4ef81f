package dev.tendero.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.common.socket.PeerInfo;
import io.helidon.http.HeaderNames;
import io.helidon.http.WritableHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.security.Principal;
import java.security.cert.Certificate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private static final Addresses DIRECT = new Addresses(Optional.empty());
    private static final Addresses PROXIED = new Addresses(Optional.of("X-Forwarded-For"));

    private record Peer(SocketAddress address) implements PeerInfo {

        static Peer of(String address) {
            try {
                return new Peer(new InetSocketAddress(InetAddress.getByName(address), 4711));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public String host() {
            return "unused";
        }

        @Override
        public int port() {
            return 4711;
        }

        @Override
        public Optional<Principal> tlsPrincipal() {
            return Optional.empty();
        }

        @Override
        public Optional<Certificate[]> tlsCertificates() {
            return Optional.empty();
        }
    }

    private static String of(Addresses addresses, String peer, String forwarded) {
        WritableHeaders<?> headers = WritableHeaders.create();
        if (!forwarded.isEmpty()) {
            headers.set(HeaderNames.create("X-Forwarded-For"), forwarded);
        }
        return addresses.of(Peer.of(peer), headers);
    }

    @Test
    void networksOfIpv6AndAddressesOfIpv4AreClients() {
        assertThat(of(DIRECT, "192.0.2.1", "")).isNotEqualTo(of(DIRECT, "192.0.2.2", ""));
        assertThat(of(DIRECT, "2001:db8::1", "")).isEqualTo(of(DIRECT, "2001:db8::2:3", ""));
        assertThat(of(DIRECT, "2001:db8::1", "")).isNotEqualTo(of(DIRECT, "2001:db8:0:1::1", ""));
    }

    @Test
    void whatTheNearestProxySaysCountsAndOnlyWhereThereIsOne() {
        assertThat(of(PROXIED, "10.0.0.1", "198.51.100.7")).isEqualTo(of(PROXIED, "10.0.0.2", "1.2.3.4, 198.51.100.7"));
        assertThat(of(PROXIED, "10.0.0.1", "198.51.100.7")).isNotEqualTo(of(PROXIED, "10.0.0.1", "198.51.100.8"));
        assertThat(of(PROXIED, "10.0.0.1", "")).isEqualTo(of(DIRECT, "10.0.0.1", ""));
        assertThat(of(DIRECT, "10.0.0.1", "198.51.100.7")).isEqualTo(of(DIRECT, "10.0.0.1", "198.51.100.8"));
    }
}
