package customers.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTokenTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 255, 1L << 40, Long.MAX_VALUE})
    void comesBackAsItWas(long position) {
        String text = new ResumeToken(position).toString();
        assertThat(text).matches("[A-Za-z0-9_-]{12}");
        assertThat(ResumeToken.of(text)).isEqualTo(new ResumeToken(position));
    }

    /** One written down: those that were handed out must be taken for ever. */
    @Test
    void isTheSameInEveryRelease() {
        assertThat(ResumeToken.of("AQAAAAAAAAAH")).isEqualTo(new ResumeToken(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "AQAAAAAAAAA",
                "AQAAAAAAAAAHAA",
                "AgAAAAAAAAAH",
                "AYAAAAAAAAAA",
                "AQAAAAAAAAA+",
                "AQAAAAAAAAAH=",
                " AQAAAAAAAAAH",
                "ÄQAAAAAAAAAH"
            })
    void isNothingElse(String text) {
        CustomersException refusal = catchThrowableOfType(CustomersException.class, () -> ResumeToken.of(text));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_INPUT);
    }
}
