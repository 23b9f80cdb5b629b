package customers.e2e.driver;

import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands of webhooks that are more than an id. */
final class CliWebhook {
    private CliWebhook() {}

    static Optional<CliCommand> of(Operation operation, ObjectNode request) {
        return switch (operation) {
            case CREATE_WEBHOOK -> creation(request, request.path("webhook"));
            case UPDATE_WEBHOOK -> update(request, request.path("webhook"));
            default ->
                Optional.of(CliCommand.command("webhook replay", CliCommand.without(without(request), "deliveryId"))
                        .about(
                                request.path("webhookId").asString(),
                                request.path("deliveryId").asString()));
        };
    }

    private static Optional<CliCommand> creation(ObjectNode request, JsonNode webhook) {
        return CliCommand.needs(webhook, "url")
                .map(given -> CliCommand.command("webhook create", request, given)
                        .and(CliCommand.each("--kind=", given.path("kinds"))));
    }

    private static Optional<CliCommand> update(ObjectNode request, JsonNode change) {
        if (change.isEmpty()) {
            return Optional.empty();
        }
        var options = new ArrayList<>(CliCommand.each("--kind=", change.path("kinds")));
        if (change.path("kinds").isArray() && change.path("kinds").isEmpty()) {
            options.add("--all-kinds");
        }
        if (change.has("enabled")) {
            options.add(change.path("enabled").asBoolean() ? "--enable" : "--disable");
        }
        return Optional.of(CliCommand.command("webhook update", without(request), CliCommand.without(change, "enabled"))
                .and(options)
                .about(request.path("webhookId").asString()));
    }

    private static ObjectNode without(ObjectNode request) {
        return CliCommand.without(request, "webhookId");
    }
}
