package customers.gateway.trace;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What is ours of a trace; there when {@link TraceVariables} found that traces are wanted. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("management.tracing.export.enabled")
class TraceConfiguration {

    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(exporters.orderedStream().map(LeavingSpans::new).toList());
    }

    @Bean
    Requests requests() {
        return new Requests();
    }

    /** Names a request by its verb and the template of its path; what is measured of it stays as it is. */
    static final class Requests extends DefaultServerRequestObservationConvention {

        @Override
        public String getContextualName(ServerRequestObservationContext context) {
            String verb =
                    Objects.requireNonNull(context.getCarrier(), "request").getMethod();
            String template = context.getPathPattern();
            return template == null ? verb : verb + " " + template;
        }
    }
}
