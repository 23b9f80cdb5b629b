package customers.server.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The one way out for spans. What leaves is on a list: neither a message, for it may quote what was given, nor whatever a
 * later version of a library may tell. Probes and what else is none of customers.v1 or of its statements leaves no trace.
 */
final class LeavingSpans implements SpanExporter {
    private static final Set<String> TOLD = Set.of(
            "rpc.service",
            "rpc.method",
            "grpc.status_code",
            "error",
            "customers.reason",
            "db.query.text",
            "db.response.affected_rows",
            "jdbc.datasource.name");

    private static final Set<String> EVENTS = Set.of("acquired", "commit", "rollback");

    private static final AttributeKey<String> REASON = AttributeKey.stringKey("customers.reason");

    /** Those of the reasons that are a failure of ours. */
    private static final Set<String> FAILURES = Set.of("INTERNAL", "UNAVAILABLE");

    private final SpanExporter next;

    LeavingSpans(SpanExporter next) {
        this.next = next;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        List<SpanData> leaving = spans.stream()
                .filter(LeavingSpans::isOfACall)
                .<SpanData>map(Bare::new)
                .toList();
        return leaving.isEmpty() ? CompletableResultCode.ofSuccess() : next.export(leaving);
    }

    @Override
    public CompletableResultCode flush() {
        return next.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return next.shutdown();
    }

    private static boolean isOfACall(SpanData span) {
        return !span.getName().startsWith("grpc.");
    }

    /** A span with what may be told of it. */
    private static final class Bare extends DelegatingSpanData {
        private final Attributes attributes;
        private final List<EventData> events;

        Bare(SpanData span) {
            super(span);
            attributes = span.getAttributes().toBuilder()
                    .removeIf(key -> !TOLD.contains(key.getKey()))
                    .build();
            events = span.getEvents().stream()
                    .filter(event -> EVENTS.contains(event.getName()))
                    .map(event -> EventData.create(event.getEpochNanos(), event.getName(), Attributes.empty()))
                    .toList();
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public int getTotalAttributeCount() {
            return attributes.size();
        }

        @Override
        public List<EventData> getEvents() {
            return events;
        }

        @Override
        public int getTotalRecordedEvents() {
            return events.size();
        }

        @Override
        public StatusData getStatus() {
            String reason = attributes.get(REASON);
            boolean failed = reason == null
                    ? super.getStatus().getStatusCode() == StatusData.error().getStatusCode()
                    : FAILURES.contains(reason);
            return failed ? StatusData.error() : StatusData.unset();
        }
    }
}
