package customers.e2e.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what the command line says on standard error, as its help documents it. */
final class CliRefusal {
    private static final Pattern SHORTAGE = Pattern.compile(
            "  (\\w+): (\\d+|unlimited) requested, (\\d+) available \\(subscription (\\d+) of org ([0-9a-f-]+)\\)");
    private static final Pattern FIELD = Pattern.compile("  ([\\w.\\[\\]]+): (.+)");
    private static final String REQUEST_ID = "  request id: ";

    private CliRefusal() {}

    static Refusal read(Operation operation, int exit, String err) {
        var lines = err.lines().toList();
        assertThat(lines.get(0)).as("standard error").matches("Error: .+; .+\\.");
        var violations = new ArrayList<JsonNode>();
        for (var line : lines.subList(1, lines.size())) {
            var shortage = SHORTAGE.matcher(line);
            var field = FIELD.matcher(line);
            if (shortage.matches()) {
                var violation = Json.object("resource", shortage.group(1));
                if (!shortage.group(2).equals("unlimited")) {
                    violation.put("requested", Long.parseLong(shortage.group(2)));
                }
                violations.add(violation
                        .put("available", Long.parseLong(shortage.group(3)))
                        .put("orgId", shortage.group(5))
                        .put("subscriptionId", Long.parseLong(shortage.group(4))));
            } else if (!line.startsWith(REQUEST_ID)) {
                assertThat(field.matches())
                        .as("a line of standard error: %s", line)
                        .isTrue();
                violations.add(Json.object(
                        "field", GrpcRefusal.jsonPath(operation, field.group(1)), "reason", field.group(2)));
            }
        }
        return new Refusal(code(exit, err), lines.get(0), violations);
    }

    private static Code code(int exit, String err) {
        return switch (exit) {
            case 3 -> Code.UNAUTHORIZED;
            case 4 -> Code.FORBIDDEN;
            case 5 -> Code.NOT_FOUND;
            case 6 -> Code.ALREADY_EXISTS;
            case 7 -> Code.QUOTA_EXCEEDED;
            case 8, 12 -> Code.FAILED_PRECONDITION;
            case 9 -> Code.INVALID_INPUT;
            case 10 -> Code.UNAVAILABLE;
            case 11 -> Code.RATE_LIMITED;
            default -> throw new AssertionError("exit code " + exit + ": " + err);
        };
    }
}
