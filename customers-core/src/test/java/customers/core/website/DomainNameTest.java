package customers.core.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.error.CustomersException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
    private static final String LABEL = "a".repeat(63);

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "WWW.Example.COM., www.example.com",
        "' example.com ', example.com",
        "bücher.example, xn--bcher-kva.example",
        "BÜCHER.example, xn--bcher-kva.example",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "straße.example, xn--strae-oqa.example",
        "例え。テスト, xn--r8jz45g.xn--zckzah",
        "1.2.3.4.example.com, 1.2.3.4.example.com",
        "1und1.de, 1und1.de"
    })
    void isKeptAsTheDnsKnowsIt(String text, String name) {
        assertThat(DomainName.of("website.domain", text).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "localhost",
                "localhost.",
                ".example.com",
                "a..example.com",
                "example.com..",
                "-a.example.com",
                "a-.example.com",
                "a_b.example.com",
                "*.example.com",
                "a b.example.com",
                "a/b.example.com",
                "user@example.com",
                "example.com:80",
                "192.0.2.1",
                "192.0.2.1.",
                "１９２.0.2.1",
                "192.0.2.0x1",
                "2001:db8::1",
                "[2001:db8::1]",
                "xn--a.example.com",
                "example.\u0000com",
                "\u202eexample.com"
            })
    void isRefusedWhereTheDnsWouldNotKnowIt(String text) {
        assertThatThrownBy(() -> DomainName.of("website.domain", text))
                .isInstanceOf(CustomersException.class)
                .hasMessageStartingWith("website.domain: must be a domain name");
    }

    @Test
    void hasLabelsOf63CharactersAnd253Altogether() {
        String longest = String.join(".", LABEL, LABEL, LABEL, "a".repeat(61));
        assertThat(DomainName.of("website.domain", longest).value()).hasSize(253);
        assertThatThrownBy(() -> DomainName.of("website.domain", longest + "a")).isInstanceOf(CustomersException.class);
        assertThatThrownBy(() -> DomainName.of("website.domain", LABEL + "a.example.com"))
                .isInstanceOf(CustomersException.class);
    }
}
