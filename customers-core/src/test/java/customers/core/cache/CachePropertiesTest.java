package customers.core.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CachePropertiesTest {
    private static CacheProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("customers.cache", CacheProperties.class);
    }

    @Test
    void theDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new CacheProperties(Duration.ofSeconds(2), 20_000, 50_000, 500));
    }

    @Test
    void everySetting() {
        assertThat(bind(Map.of(
                        "customers.cache.life", "0",
                        "customers.cache.credentials", "3",
                        "customers.cache.lineages", "4",
                        "customers.cache.listings", "5")))
                .isEqualTo(new CacheProperties(Duration.ZERO, 3, 4, 5));
        assertThat(CacheProperties.class.getRecordComponents()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "life, -1s, 60 s",
        "life, 61s, 60 s",
        "credentials, -1, negative",
        "lineages, -1, negative",
        "listings, -1, negative"
    })
    void refusesWhatWouldLetTheRevokedIn(String setting, String value, String sentence) {
        assertThatThrownBy(() -> bind(Map.of("customers.cache." + setting, value)))
                .hasStackTraceContaining(sentence);
    }
}
