package customers.e2e.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands that change an org, a website or a member. A state has verbs of its own, and goes with nothing else. */
final class CliChange {
    private CliChange() {}

    static Optional<CliCommand> of(Operation operation, ObjectNode request) {
        return switch (operation) {
            case UPDATE_ORG -> org(request, request.path("org"));
            case UPDATE_WEBSITE -> website(request, request.path("website"));
            default -> member(request, request.path("member"));
        };
    }

    /** The verb of a change of the state alone, of which one word means suspended. */
    static Optional<String> state(JsonNode change, String suspended) {
        if (!Set.copyOf(change.propertyNames()).equals(Set.of("status"))) {
            return Optional.empty();
        }
        var status = change.path("status").asString("");
        return status.equals(suspended)
                ? Optional.of("suspend")
                : Optional.of("lift").filter(lift -> status.equals("active"));
    }

    /** Whether an update can say it, which says something and nothing of the state. */
    static boolean isSayable(JsonNode change) {
        return !change.isEmpty() && !change.has("status") && !change.has("isSuspended");
    }

    private static Optional<CliCommand> org(ObjectNode request, JsonNode change) {
        var verb = state(change, "suspended");
        if (verb.isPresent()) {
            return verb.map(word -> CliCommand.command("org " + word, request));
        }
        return isSayable(change) ? Optional.of(CliCommand.command("org update", request, change)) : Optional.empty();
    }

    private static Optional<CliCommand> website(ObjectNode request, JsonNode change) {
        var verb = state(change, "disabled");
        if (verb.isPresent()) {
            return verb.map(word -> CliCommand.about("website " + word, request, "websiteId"));
        }
        if (!isSayable(change)) {
            return Optional.empty();
        }
        return Optional.of(update("website", request, change, list(change, "tags", "--tag=", "--no-tags")));
    }

    private static Optional<CliCommand> member(ObjectNode request, JsonNode change) {
        // No command takes all roles away, for the server never does.
        if (change.isEmpty() || (change.has("roles") && change.path("roles").isEmpty())) {
            return Optional.empty();
        }
        var options = new ArrayList<>(CliCommand.each("--role=", change.path("roles")));
        options.addAll(list(change, "siteAccesses", "--site-access=", "--no-site-accesses"));
        options.addAll(list(change, "notifications", "--notification=", "--no-notifications"));
        return Optional.of(update("member", request, change, options));
    }

    private static CliCommand update(String noun, ObjectNode request, JsonNode change, List<String> options) {
        var id = noun + "Id";
        return CliCommand.command(noun + " update", CliCommand.without(request, id), change)
                .and(options)
                .about(request.path(id).asString());
    }

    private static List<String> list(JsonNode change, String name, String option, String none) {
        var list = change.path(name);
        return list.isArray() && list.isEmpty() ? List.of(none) : CliCommand.each(option, list);
    }
}
