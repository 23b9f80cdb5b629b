package customers.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void isNewEveryTimeAndHas256BitsInUrlSafeCharacters() {
        assertThat(Stream.generate(Secret::next).limit(1000).collect(Collectors.toSet()))
                .hasSize(1000)
                .allSatisfy(secret -> assertThat(secret.value()).matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void isKeptAsItsSha256Digest() {
        assertThat(HexFormat.of().formatHex(new Secret("abc").hash()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void matchesItsOwnDigestAlone() {
        Secret secret = Secret.next();
        assertThat(secret.matches(secret.hash())).isTrue();
        assertThat(secret.matches(Secret.next().hash())).isFalse();
        assertThat(secret.matches(new byte[0])).isFalse();
    }

    @Test
    void isNotPrinted() {
        Secret secret = new Secret("hidden-value");
        assertThat(secret).hasToString("Secret");
        assertThat(secret.firstFive()).isEqualTo("hidde");
    }
}
