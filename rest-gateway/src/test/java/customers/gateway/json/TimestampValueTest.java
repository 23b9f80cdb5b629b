package customers.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampValueTest {
    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00.000Z",
        "0999-12-31T23:59:00Z, 0999-12-31T23:59:00.000Z",
        "1969-12-31T23:59:59.001999999Z, 1969-12-31T23:59:59.001Z",
        "2026-01-31T09:30:00Z, 2026-01-31T09:30:00.000Z",
        "2026-01-31T09:30:00.12Z, 2026-01-31T09:30:00.120Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999Z"
    })
    void writesExactlyMilliseconds(Instant time, String written) {
        Timestamp value = Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
        byte[] json = Json.write(generator -> new TimestampValue().write(value, generator));
        assertThat(json).asString(StandardCharsets.UTF_8).isEqualTo('"' + written + '"');
    }
}
