package customers.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import customers.core.error.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
    private static final String ELEPHANT = "🐘";

    private static DisplayName of(String text) {
        return DisplayName.of("customer.name", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "  Acme", "Acme\t\n ", "\u2003Acme\u2003"})
    void isTrimmed(String text) {
        assertThat(of(text).value()).isEqualTo("Acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003", "a\u0000b", "a\nb", "a\u007fb", "a\u0085b"})
    void isNeitherEmptyNorHasControlCharacters(String text) {
        refused(text);
    }

    @Test
    void isCountedInCodePointsAndNotInChars() {
        assertThat(of(ELEPHANT.repeat(255)).value()).hasSize(510);
        assertThat(of(" " + ELEPHANT.repeat(255) + " ").value()).hasSize(510);
        refused(ELEPHANT.repeat(256));
        assertThat(of("x".repeat(255)).value()).hasSize(255);
        refused("x".repeat(256));
    }

    private static void refused(String text) {
        CustomersException refusal = catchThrowableOfType(CustomersException.class, () -> of(text));
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_INPUT);
        assertThat(refusal.violations())
                .containsExactly(new Violation.Field(
                        "customer.name", "must be 1 to 255 characters after trimming, without control characters"));
    }

    @ParameterizedTest
    @CsvSource({
        "Acme, aCME",
        "straße, STRASSE", // ß has no capital of one character
        "ΣΊΣΥΦΟΣ, σίσυφοσ", // the final sigma is a sigma
        "ﬁne, FINE", // a ligature
        "é, e\u0301", // composed, and with a combining accent
        "É, e\u0301",
        "ꭰ, Ꭰ", // Cherokee has its small letters above its capitals
        "𐐀, 𐐨" // beyond the first plane
    })
    void sameButForCaseHaveOneKey(String one, String other) {
        assertThat(of(one).key()).isEqualTo(of(other).key());
    }

    @ParameterizedTest
    @CsvSource({"Acme, Acme2", "Resume, Résumé", "ı, j", "A B, AB", "o, ö"})
    void differentNamesHaveDifferentKeys(String one, String other) {
        assertThat(of(one).key()).isNotEqualTo(of(other).key());
    }

    @Test
    void theDottedCapitalIHasOneKeyHoweverItIsWritten() {
        assertThat(of("İ").key()).isEqualTo(of("I\u0307").key());
        assertThat(of("İ").key()).isEqualTo(of("i\u0307").key());
        assertThat(of("İ").key()).isNotEqualTo(of("i").key());
    }

    @Test
    void aKeyHasOneLength() {
        assertThat(of("a").key()).hasSize(32);
        assertThat(of(ELEPHANT.repeat(255)).key()).hasSize(32);
    }

    @Test
    void mayBeAbsent() {
        assertThat(DisplayName.orNull("x", null)).isNull();
        assertThat(DisplayName.orNull("x", "  ")).isNull();
        assertThat(DisplayName.orNull("x", " y ")).isEqualTo("y");
    }
}
