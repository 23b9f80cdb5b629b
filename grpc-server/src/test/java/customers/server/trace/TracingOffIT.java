package customers.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import customers.server.RunningServer;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server that nobody has told where traces go. */
class TracingOffIT {
    private final RunningServer server = RunningServer.shared();

    @ParameterizedTest
    @ValueSource(classes = {Tracer.class, OpenTelemetry.class, SpanProcessor.class, SpanExporter.class})
    void hasNothingOfIt(Class<?> type) {
        assertThat(server.beans(type)).isEmpty();
    }

    @Test
    void hasItsPoolsWithNothingBetween() {
        assertThat(server.beans(DataSource.class))
                .hasSize(3)
                .allSatisfy(pool ->
                        assertThat(pool).isInstanceOfAny(HikariDataSource.class, DriverManagerDataSource.class));
    }

    @Test
    void whatIsLookedForIsThereWhenItIsOn() {
        try (RunningServer traced = RunningServer.start("--customers.tracing.endpoint=http://127.0.0.1:9")) {
            assertThat(traced.beans(Tracer.class)).hasSize(1);
            assertThat(traced.beans(OpenTelemetry.class)).hasSize(1);
            assertThat(traced.beans(SpanExporter.class)).hasSize(1);
            assertThat(traced.beans(DataSource.class)).noneMatch(HikariDataSource.class::isInstance);
        }
    }
}
