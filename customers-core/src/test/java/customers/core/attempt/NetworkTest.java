package customers.core.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @Test
    void allAddressesOfAnIpv6NetworkAreOne() {
        assertThat(Network.of("2001:db8:1:2::1"))
                .isEqualTo(Network.of("2001:DB8:1:2:ffff:ffff:ffff:ffff"))
                .isEqualTo("20010db800010002/64")
                .isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }

    @Test
    void aMappedAddressIsTheIpv4Address() {
        assertThat(Network.of("::ffff:192.0.2.1")).isEqualTo(Network.of("192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.1", "localhost", "unknown", "", "::::", "12345::1", "fe80::1%eth0", "a.example:80"})
    void whatIsNoIpv6AddressStaysAsItIs(String address) {
        assertThat(Network.of(address)).isEqualTo(address);
    }
}
