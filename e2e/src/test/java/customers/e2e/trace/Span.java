package customers.e2e.trace;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span.Event;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A span as it arrived. Ids are in hexadecimal; that of the parent is empty when there is none. */
record Span(
        String process,
        String traceId,
        String id,
        String parentId,
        String name,
        Map<String, String> attributes,
        List<String> events,
        String whole) {

    static Span of(String process, io.opentelemetry.proto.trace.v1.Span span) {
        return new Span(
                process,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getAttributesList().stream()
                        .collect(Collectors.toMap(
                                KeyValue::getKey,
                                attribute -> attribute.getValue().getStringValue())),
                span.getEventsList().stream().map(Event::getName).toList(),
                span.toString());
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    boolean isStatement() {
        return attributes.containsKey("db.query.text");
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
