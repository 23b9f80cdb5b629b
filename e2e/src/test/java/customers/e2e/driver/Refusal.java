package customers.e2e.driver;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** An answer that says no, whichever door it came through. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final transient List<JsonNode> violations;

    /** Made by the drivers alone. */
    public Refusal(Code code, String detail, List<JsonNode> violations) {
        super(code.json() + ": " + detail + (violations.isEmpty() ? "" : " " + violations));
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    /** Why. */
    public Code code() {
        return code;
    }

    /** What exactly, in the form of the HTTP body: `{field, reason}`, or `{resource, requested, available, …}`. */
    public List<JsonNode> violations() {
        return violations;
    }

    /** The fields at fault. */
    public List<String> fields() {
        return violations.stream()
                .map(violation -> violation.path("field").asString(""))
                .toList();
    }
}
