package customers.core.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.core.error.CustomersException;
import customers.core.error.Reason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    private static final ETag FOO = new ETag("\"foo\"");

    private static @Nullable Reason refusal(@Nullable String header) {
        CustomersException refusal = catchThrowableOfType(
                CustomersException.class, () -> IfMatch.of("if_match", header).require(() -> FOO));
        return refusal == null ? null : refusal.reason();
    }

    @Test
    void readsNothingWhereAnyVersionWillDo() {
        for (String header : Arrays.asList(null, "*", " * ")) {
            assertThatCode(() -> IfMatch.of("if_match", header).require(() -> {
                        throw new AssertionError("read");
                    }))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"foo\"",
                "\"bar\", \"foo\"",
                "\"foo\",\"bar\"",
                ", ,\"bar\" ,, \"foo\" ,",
                "W/\"foo\",\t\"foo\"",
                "\"a,b\", \"foo\" "
            })
    void isMetByOneOfTheTags(String header) {
        assertThat(refusal(header)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"bar\"", "W/\"foo\"", "\"\"", "\"Foo\"", "\"foo,foo\"", "\"fo\u00fc\""})
    void isStaleWhereNoStrongTagIsTheSame(String header) {
        assertThat(refusal(header)).isEqualTo(Reason.STALE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "foo",
                "\"foo",
                "foo\"",
                "\"foo\" \"bar\"",
                "*, \"foo\"",
                "w/\"foo\"",
                "\"f oo\"",
                "'foo'",
                "\"foo\"x",
                "W/ \"foo\"",
                "**"
            })
    void isInvalidWhenMalformed(String header) {
        assertThat(refusal(header)).isEqualTo(Reason.INVALID_INPUT);
    }

    @Test
    void theTagOfAStateIsShortAndFollowsFromItAlone() {
        assertThat(ETag.of("a", null, List.of(1, 2)).value()).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(ETag.of("a", List.of("b", "c"))).isEqualTo(ETag.of("a", List.of("b", "c")));
        assertThat(ETag.of("a", List.of("b", "c"))).isNotEqualTo(ETag.of("a", List.of("b,c")));
        assertThat(ETag.of("a", null, "b")).isNotEqualTo(ETag.of("a", "b", null));
        assertThat(ETag.of("a", (Object) null)).isNotEqualTo(ETag.of("a", "null"));
    }
}
