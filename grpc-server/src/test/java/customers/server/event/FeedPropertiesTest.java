package customers.server.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FeedPropertiesTest {
    private static FeedProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("customers.feed", FeedProperties.class);
    }

    @Test
    void theDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new FeedProperties(Duration.ofMillis(100), 256, Duration.ofSeconds(15), Duration.ofSeconds(5)));
    }

    @Test
    void everySetting() {
        assertThat(bind(Map.of(
                        "customers.feed.every", "1s",
                        "customers.feed.watchers", "2",
                        "customers.feed.heartbeat", "3s",
                        "customers.feed.recheck", "4s")))
                .isEqualTo(new FeedProperties(Duration.ofSeconds(1), 2, Duration.ofSeconds(3), Duration.ofSeconds(4)));
        assertThat(FeedProperties.class.getRecordComponents()).hasSize(4);
    }

    @Test
    void refusesWhatWouldNeverRest() {
        assertThatThrownBy(() -> bind(Map.of("customers.feed.every", "0s"))).hasStackTraceContaining("a millisecond");
    }
}
