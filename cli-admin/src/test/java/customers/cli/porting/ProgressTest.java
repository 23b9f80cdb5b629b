package customers.cli.porting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is told of how far it is. */
class ProgressTest {
    @Test
    void tellsRateAndTimeLeft() {
        long tenSeconds = Duration.ofSeconds(10).toNanos();

        assertThat(Progress.line(500, tenSeconds, 0.25)).isEqualTo("500 rows, 50 a second, 0:00:30 left");
        assertThat(Progress.line(500, tenSeconds, 0.001)).isEqualTo("500 rows, 50 a second, 2:46:30 left");
        assertThat(Progress.line(500, tenSeconds, 1)).isEqualTo("500 rows, 50 a second, 0:00:00 left");
        assertThat(Progress.line(0, 0, 0)).isEqualTo("0 rows, 0 a second");
    }
}
