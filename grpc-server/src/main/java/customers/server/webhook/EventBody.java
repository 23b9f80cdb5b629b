package customers.server.webhook;

import customers.core.webhook.Attempt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as receivers read it: the schema WebhookEvent of openapi.yaml. The data is the activity as the API shows it,
 * with its position and without the address it came from, which is nobody's outside.
 */
final class EventBody {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private EventBody() {}

    /** The same bytes on every attempt. */
    static byte[] of(Attempt attempt) {
        ObjectNode body = MAPPER.createObjectNode();
        body.put("type", attempt.kind());
        body.put("timestamp", time(attempt.eventAt()));
        ObjectNode data = body.putObject("data");
        data.put("id", attempt.eventId().toString());
        data.put("orgId", attempt.orgId().toString());
        data.put("kind", attempt.kind());
        data.put("createdAt", time(attempt.eventAt()));
        Optional.ofNullable(attempt.position()).ifPresent(position -> data.put("position", position));
        Optional.ofNullable(attempt.message()).ifPresent(message -> data.put("message", message));
        if (attempt.actor() != null) {
            data.putObject("context").put("actor", attempt.actor()).put("requestId", attempt.requestId());
        }
        ObjectNode object = data.putObject("activityObject");
        object.put("kind", attempt.objectKind() == null ? "webhook" : attempt.objectKind());
        object.put("id", attempt.objectId() == null ? attempt.webhook().toString() : attempt.objectId());
        Optional.ofNullable(attempt.objectName()).ifPresent(name -> object.put("name", name));
        return MAPPER.writeValueAsBytes(body);
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }
}
