package customers.server.trace;

import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import net.ttddyy.observation.tracing.DataSourceBaseContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is ours of a trace; there when {@link TraceVariables} found that traces are wanted. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("management.tracing.export.enabled")
class TraceConfiguration {

    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(exporters.orderedStream().map(LeavingSpans::new).toList());
    }

    @Bean
    Statements statements() {
        return new Statements();
    }

    /** The threads of the feed, of webhooks and of what is cleared away ask all day long, and belong to no call. */
    @Bean
    ObservationPredicate statementsOfCalls(ObjectProvider<ObservationRegistry> registry) {
        return (name, context) -> !(context instanceof DataSourceBaseContext)
                || registry.getObject().getCurrentObservation() != null;
    }
}
