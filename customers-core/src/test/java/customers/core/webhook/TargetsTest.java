package customers.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.error.Violation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    private static final Targets STRICT = allowing();

    private static Targets allowing(String... ranges) {
        return new Targets(
                new WebhookProperties(List.of(), List.of(ranges), Duration.ofSeconds(10), Duration.ofSeconds(5)));
    }

    private static void refuses(Targets targets, String url) {
        CustomersException refusal =
                catchThrowableOfType(CustomersException.class, () -> targets.checked("webhook.url", url));
        assertThat(refusal).as(url).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_INPUT);
        assertThat(refusal.violations())
                .extracting(violation -> ((Violation.Field) violation).field())
                .containsExactly("webhook.url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "64:ff9b::7f00:1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2002:c0a8:101::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1"
            })
    void connectsToNoAddressThatIsNotPublic(String address) throws UnknownHostException {
        assertThat(STRICT.isReachable(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2606:4700::1111",
                "2a00:1450:4001:82b::200e",
                "64:ff9b::8.8.8.8",
                "2002:808:808::1",
                "2001:200::1",
                "3ffe::1"
            })
    void connectsToPublicAddresses(String address) throws UnknownHostException {
        assertThat(STRICT.isReachable(InetAddress.getByName(address))).isTrue();
        assertThat(STRICT.isAllowed(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "example.com",
                "//example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "jar:https://example.com!/",
                "https:example.com",
                "https://",
                "https:///path",
                "http://example.com/",
                "HTTP://example.com/",
                "https://example.com/a b",
                "https://exa mple.com/",
                "https://example.com/\n",
                "https://user@example.com/",
                "https://user:word@example.com/",
                "https://example.com@10.0.0.1/",
                "https://@example.com/",
                "https://example.com/#part",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com:port/",
                "https://b\u00fccher.example/",
                "https://under_score.example/",
                "https://%31%32%37.0.0.1/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://a.localhost/",
                "https://127.0.0.1/",
                "https://127.0.0.1:8443/",
                "https://127.0.0.1./",
                "https://127.1/",
                "https://127.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://0/",
                "https://127.0.0.0x1/",
                "https://1.1.1.01/",
                "https://1.1.1.256/",
                "https://1.1.1/",
                "https://example.0x/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.1.2.3/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::127.0.0.1]/",
                "https://[2002:7f00:1::]/",
                "https://[fe80::1%25eth0]/",
                "https://[fe80::1%eth0]/",
                "https://[fd00::1]/",
                "https://[1.1.1.1]/"
            })
    void registersNothingThatIsNoPublicHttpsUrl(String url) {
        refuses(STRICT, url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com", "https://example.com/hooks?key=1&b=%20", "HTTPS://Example.COM:8443/a",
                "https://1.1.1.1/", "https://[2606:4700::1111]:443/", "https://xn--bcher-kva.example/",
                "https://example.com./", "https://10.0.0.1.example/", "https://3com.example/"
            })
    void registersPublicOnes(String url) {
        assertThat(STRICT.checked("webhook.url", url)).isEqualTo(url);
    }

    @Test
    void refusesWhatIsTooLong() {
        String url = "https://example.com/" + "a".repeat(2028);
        assertThat(STRICT.checked("webhook.url", url)).hasSize(2048);
        refuses(STRICT, url + "a");
    }

    @Test
    void whatTheInstallationAllowsIsReachedWithoutTlsToo() throws UnknownHostException {
        Targets targets = allowing("127.0.0.0/8", "::1", "10.1.0.0/16");
        for (String url : List.of(
                "http://127.0.0.1:8080/hook",
                "https://127.0.0.1/",
                "http://[::1]:9/",
                "http://localhost/",
                "https://10.1.255.255/",
                "http://internal.example/",
                "https://1.1.1.1/")) {
            assertThat(targets.checked("webhook.url", url)).isEqualTo(url);
        }
        for (String url : List.of("http://1.1.1.1/", "http://10.2.0.0/", "https://10.2.0.0/", "http://[::2]/")) {
            refuses(targets, url);
        }
        assertThat(targets.isReachable(InetAddress.getByName("::ffff:127.0.0.1")))
                .isTrue();
        assertThat(targets.isReachable(InetAddress.getByName("10.2.0.0"))).isFalse();
        assertThat(targets.isReachable(InetAddress.getByName("192.168.0.1"))).isFalse();
        assertThat(targets.isReachable(InetAddress.getByName("fc00::1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "10.0.0.0/33", "10.0.0.0/", "::/129", "10.0/8", "10.0.0.0/-1", "example.com/8"})
    void aRangeThatIsNoneStopsTheStart(String range) {
        assertThatThrownBy(() -> allowing(range))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(range);
    }
}
