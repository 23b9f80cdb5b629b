package customers.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeavingSpansTest {
    private final List<SpanData> left = new ArrayList<>();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new LeavingSpans(new Kept())))
            .build();
    private final Tracer tracer = provider.get("test");

    private final class Kept implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            left.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @Test
    void whatIsOnNoListStays() {
        var span = tracer.spanBuilder("a call")
                .setAttribute("db.query.text", "told")
                .setAttribute("jdbc.params[0]", "hunter2")
                .startSpan();
        span.addEvent("commit");
        span.recordException(new IllegalStateException("Duplicate entry 'hunter2'"));
        span.setStatus(StatusCode.ERROR, "hunter2 is taken");
        span.end();

        assertThat(left).hasSize(1);
        SpanData leaving = left.get(0);
        assertThat(leaving.getAttributes().asMap()).hasSize(1).containsValue("told");
        assertThat(leaving.getEvents()).extracting(EventData::getName).containsExactly("commit");
        assertThat(leaving.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(leaving.getStatus().getDescription()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, UNSET", "QUOTA_EXCEEDED, UNSET", "INTERNAL, ERROR", "UNAVAILABLE, ERROR"})
    void aRefusalIsNoErrorOfOurs(String reason, StatusCode status) {
        tracer.spanBuilder("a call")
                .setAttribute("customers.reason", reason)
                .startSpan()
                .end();
        assertThat(left)
                .singleElement()
                .satisfies(span -> assertThat(span.getStatus().getStatusCode()).isEqualTo(status));
    }

    @Test
    void probesStay() {
        tracer.spanBuilder("grpc.health.v1.Health/Check").startSpan().end();
        assertThat(left).isEmpty();
    }
}
