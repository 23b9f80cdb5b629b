package customers.e2e.driver;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands about one subscription, whose org is the one that holds it. */
final class CliSubscription {
    private CliSubscription() {}

    static Optional<CliCommand> of(Operation operation, ObjectNode request) {
        var named = CliCommand.without(request, "orgId")
                .put("customerOrgId", request.path("orgId").asString());
        return switch (operation) {
            case GET_SUBSCRIPTION -> Optional.of(about("get", named));
            case DELETE_SUBSCRIPTION -> Optional.of(about("delete --yes", named));
            case RECOUNT -> Optional.of(about("recount", named));
            case LIST_LEDGER -> Optional.of(about("ledger", named));
            default -> update(named, request.path("subscription"));
        };
    }

    private static CliCommand about(String verb, ObjectNode named) {
        return CliCommand.about("subscription " + verb, named, "subscriptionId");
    }

    private static Optional<CliCommand> update(ObjectNode named, JsonNode change) {
        var verb = CliChange.state(change, "suspended");
        if (verb.isPresent()) {
            return verb.map(word -> about(word, named));
        }
        if (!CliChange.isSayable(change)) {
            return Optional.empty();
        }
        var servers = change.path("dedicatedServers");
        var none = servers.isObject() && servers.isEmpty() ? List.of("--no-servers") : List.<String>of();
        var id = named.path("subscriptionId").asString();
        var options = CliCommand.without(named, "subscriptionId");
        return Optional.of(CliCommand.command("subscription update", options, change, servers)
                .and(none)
                .about(id));
    }
}
