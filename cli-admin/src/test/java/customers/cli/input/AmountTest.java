package customers.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.cli.exit.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "10, 10",
        "2K, 2000",
        "2kb, 2000",
        "3M, 3000000",
        "1G, 1000000000",
        "1T, 1000000000000",
        "1KiB, 1024",
        "5Mi, 5242880",
        "10GiB, 10737418240",
        "1.5GiB, 1610612736",
        "1TiB, 1099511627776",
        "7 GB, 7000000000",
        "512B, 512",
        "9223372036854775807, 9223372036854775807"
    })
    void readsUnits(String text, long amount) {
        assertThat(Amount.parse("diskspace", text)).hasValue(amount);
    }

    @Test
    void readsUnlimitedAsNoNumber() {
        assertThat(Amount.parse("websites", "unlimited")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, is not an amount",
        "ten, is not an amount",
        "'', is not an amount",
        "1.5, is not whole",
        "10X, is not an amount",
        "1e3, is not an amount",
        "9223372036854775808, is too large",
        "9000000P, is too large"
    })
    void refusesAnythingElse(String text, String why) {
        assertThatThrownBy(() -> Amount.parse("websites", text))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The amount of websites, \"" + text + "\", " + why
                        + "; give a number such as 10, 500M or 10GiB, or unlimited.");
    }
}
