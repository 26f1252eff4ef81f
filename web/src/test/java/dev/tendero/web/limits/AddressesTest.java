package dev.tendero.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.settings.Network;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    private static final Addresses DIRECT = new Addresses(Optional.empty(), List.of());
    private static final Addresses PROXIED = new Addresses(
            Optional.of("X-Forwarded-For"),
            List.of(
                    Network.parse("10.0.0.0/8").orElseThrow(),
                    Network.parse("2001:db8:ffff::/48").orElseThrow()));

    private static Client of(Addresses addresses, String peer, String... named) {
        return addresses.of(new InetSocketAddress(Network.address(peer).orElseThrow(), 4711), List.of(named));
    }

    @Test
    void networksOfIpv6AndAddressesOfIpv4AreClients() {
        assertThat(of(DIRECT, "192.0.2.1")).isNotEqualTo(of(DIRECT, "192.0.2.2"));
        assertThat(of(DIRECT, "2001:db8::1")).isEqualTo(of(DIRECT, "2001:db8::2:3"));
        assertThat(of(DIRECT, "2001:db8::1")).isNotEqualTo(of(DIRECT, "2001:db8:0:1::1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.7
            1.2.3.4, 198.51.100.7
            198.51.100.7, 10.1.2.3
            evil, 198.51.100.7:52011, 10.1.2.3, 2001:db8:ffff::9
            """)
    void theFirstThatIsNoProxyOfOursCountsFromTheNearest(String named) {
        assertThat(of(PROXIED, "10.0.0.1", named)).isEqualTo(of(DIRECT, "198.51.100.7"));
    }

    @Test
    void whatAClientWritesIntoALineOfItsOwnDoesNotCount() {
        assertThat(of(PROXIED, "10.0.0.1", "1.2.3.4", "198.51.100.7")).isEqualTo(of(DIRECT, "198.51.100.7"));
    }

    @Test
    void onlyProxiesAreBelieved() {
        assertThat(of(PROXIED, "192.0.2.66", "198.51.100.7")).isEqualTo(of(DIRECT, "192.0.2.66"));
        assertThat(of(PROXIED, "11.0.0.1", "198.51.100.7")).isEqualTo(of(DIRECT, "11.0.0.1"));
        assertThat(of(DIRECT, "10.0.0.1", "198.51.100.7")).isEqualTo(of(DIRECT, "10.0.0.1"));
    }

    @Test
    void aProxyThatNamesNobodyCountsForNobody() {
        assertThat(of(PROXIED, "10.0.0.1").counts()).isFalse();
        assertThat(of(PROXIED, "10.0.0.1", "198.51.100.7").counts()).isTrue();
        assertThat(of(DIRECT, "10.0.0.1").counts()).isTrue();
    }
}
