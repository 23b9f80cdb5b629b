package customers.gateway.error;

import customers.gateway.json.InvalidInput;
import customers.gateway.json.Json;
import customers.v1.ErrorReason;
import customers.v1.RestOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** An error as it is answered: everything but the request's id. */
public record Problem(
        int status,
        ErrorReason reason,
        String detail,
        List<? extends Violation> violations,
        Map<String, String> headers) {
    private static final int MOST_NAMED = 5;

    /** Copies what is given; adds the headers that the status demands. */
    public Problem {
        violations = List.copyOf(violations);
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (status == 401) {
            all.putIfAbsent("WWW-Authenticate", "Bearer");
        }
        if (status == 429 || status == 503 || status == 504) {
            all.putIfAbsent("Retry-After", "1");
        }
        headers = Map.copyOf(all);
    }

    /** A problem that a sentence says all about. */
    public static Problem of(int status, ErrorReason reason, String detail) {
        return new Problem(status, reason, detail, List.of(), Map.of());
    }

    /** A problem with the input that has a status of its own. */
    public static Problem invalidInput(int status, String detail) {
        return of(status, ErrorReason.ERROR_REASON_INVALID_INPUT, detail);
    }

    /** A 400 that names what is wrong. */
    public static Problem of(InvalidInput input) {
        return ofFields(400, List.of(new Violation.Field(input.field(), input.reason())));
    }

    /** A problem with these fields, by the names that the caller gave them. */
    static Problem ofFields(int status, List<Violation.Field> fields) {
        String named = fields.stream()
                .limit(MOST_NAMED)
                .map(field -> "`" + field.field() + "` " + field.reason())
                .collect(Collectors.joining("; "));
        String more = fields.size() > MOST_NAMED ? "; and " + (fields.size() - MOST_NAMED) + " more" : "";
        return new Problem(status, ErrorReason.ERROR_REASON_INVALID_INPUT, named + more + ".", fields, Map.of());
    }

    /** The machine's name of the reason, which the proto says. */
    public String code() {
        return reason.getValueDescriptor().getOptions().getExtension(RestOptions.json);
    }

    /** The body of the contract. */
    public byte[] body(String requestId) {
        return Json.write(generator -> write(generator, requestId));
    }

    private void write(JsonGenerator generator, String requestId) {
        generator.writeStartObject();
        generator.writeStringProperty("code", code());
        generator.writeStringProperty("detail", detail);
        generator.writeStringProperty("message", detail);
        generator.writeStringProperty("requestId", requestId);
        if (!violations.isEmpty()) {
            generator.writeArrayPropertyStart("violations");
            violations.forEach(violation -> violation.write(generator));
            generator.writeEndArray();
        }
        generator.writeEndObject();
    }
}
