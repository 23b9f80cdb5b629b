package customers.e2e.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The command of an operation: its arguments, and what is typed into it. */
record CliCommand(List<String> arguments, String input) {
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("orgId", "--org"),
            Map.entry("customerOrgId", "--customer"),
            Map.entry("planId", "--plan"),
            Map.entry("maxDepth", "--max-depth"),
            Map.entry("sortBy", "--sort-by"),
            Map.entry("sortOrder", "--sort-order"),
            Map.entry("friendlyName", "--friendly-name"),
            Map.entry("appServerId", "--app-server"),
            Map.entry("backupServerId", "--backup-server"),
            Map.entry("dbServerId", "--db-server"),
            Map.entry("emailServerId", "--email-server"),
            Map.entry("tokenExpires", "--expires"),
            Map.entry("groupId", "--group"),
            Map.entry("realmId", "--realm"),
            Map.entry("slackNotificationWebhookUrl", "--slack-webhook"));

    /** Empty when no command can say it. */
    static Optional<CliCommand> of(Operation operation, ObjectNode request) {
        return switch (operation) {
            case CREATE_CUSTOMER ->
                needs(request.path("customer"), "name").map(customer -> command("customer create", request, customer));
            case SELL ->
                needs(request.path("subscription"), "planId")
                        .map(sold -> command("subscription create", request, sold, sold.path("dedicatedServers")));
            case LIST_SOLD -> Optional.of(command("subscription list", request));
            case LIST_CUSTOMERS -> Optional.of(command("customer list", request));
            case GET_ORG -> Optional.of(command("org get", request));
            case UPDATE_ORG -> orgUpdate(request, request.path("org"));
            case DELETE_ORG -> Optional.of(command("org delete --yes", request));
            case CREATE_PLAN ->
                CliPlan.options(request.path("plan"))
                        .map(options -> command("plan create", request).and(options));
            case LIST_PLANS -> Optional.of(command("plan list", request));
            case GET_PLAN ->
                Optional.of(command("plan get", without(request, "planId"))
                        .and(List.of("--", request.path("planId").asString())));
            case GET_SUBSCRIPTION ->
                Optional.of(new CliCommand(
                        List.of(
                                "-o=json",
                                "subscription",
                                "get",
                                "--customer=" + request.path("orgId").asString(),
                                "--",
                                request.path("subscriptionId").asString()),
                        ""));
            case CREATE_TOKEN -> token(request, request.path("accessToken"));
            case LIST_TOKENS -> Optional.of(command("token list", request));
            case REVOKE_TOKEN ->
                Optional.of(command("token revoke --yes", without(request, "tokenId"))
                        .and(List.of(request.path("tokenId").asString())));
            case LOGIN -> login(request, request.path("credentials"));
            case LOGOUT -> Optional.of(command("session delete"));
            case CREATE_SERVER -> server(request.path("server"));
            case LIST_SERVERS -> Optional.of(command("server list", request));
            case CREATE_SERVER_GROUP ->
                needs(request.path("serverGroup"), "name").map(group -> command("server-group create", group));
            case LIST_SERVER_GROUPS -> Optional.of(command("server-group list", request));
            case VERSION -> Optional.of(command("version"));
            case STATUS -> Optional.of(command("status"));
        };
    }

    private static Optional<CliCommand> orgUpdate(ObjectNode request, JsonNode change) {
        var names = Set.copyOf(change.propertyNames());
        var status = change.path("status").asString("");
        if (names.equals(Set.of("status")) && status.equals("suspended")) {
            return Optional.of(command("org suspend", request));
        }
        if (names.equals(Set.of("status")) && status.equals("active")) {
            return Optional.of(command("org lift", request));
        }
        return names.isEmpty() || names.contains("status") || names.contains("isSuspended")
                ? Optional.empty()
                : Optional.of(command("org update", request, change));
    }

    private static Optional<CliCommand> token(ObjectNode request, JsonNode token) {
        var roles = Json.items(token.path("roles"));
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(command("token create", request, without(token, "roles"))
                        .and(roles.stream()
                                .map(role -> "--role=" + role.asString())
                                .toList()));
    }

    private static Optional<CliCommand> login(ObjectNode request, JsonNode credentials) {
        var password = credentials.path("password").asString("");
        if (password.isEmpty()) {
            return Optional.empty();
        }
        var login = command("session create", request, without(credentials, "password"));
        return Optional.of(
                new CliCommand(login.and(List.of("--password-file=-")).arguments(), password + "\n"));
    }

    private static Optional<CliCommand> server(JsonNode server) {
        var ips = Json.items(server.path("ips"));
        var primaries =
                ips.stream().filter(ip -> ip.path("isPrimary").asBoolean(false)).count();
        if (primaries > 1 || (primaries == 1 && !ips.get(0).path("isPrimary").asBoolean(false))) {
            return Optional.empty();
        }
        var addresses = ips.stream()
                .map(ip -> (ip.path("isPrimary").asBoolean(false) ? "--primary-ip=" : "--ip=")
                        + ip.path("ip").asString())
                .toList();
        return Optional.of(command("server create", without(server, "ips")).and(addresses));
    }

    private static Optional<JsonNode> needs(JsonNode body, String name) {
        return body.has(name) ? Optional.of(body) : Optional.empty();
    }

    /** The plain values of these objects as options; what is itself an object is left out. */
    private static CliCommand command(String words, JsonNode... objects) {
        var arguments = new ArrayList<>(List.of("-o=json"));
        arguments.addAll(List.of(words.split(" ")));
        Stream.of(objects)
                .flatMap(object -> object.properties().stream())
                .filter(property -> property.getValue().isValueNode())
                .forEach(property ->
                        option(property.getKey(), property.getValue()).ifPresent(arguments::add));
        return new CliCommand(arguments, "");
    }

    private static Optional<String> option(String name, JsonNode value) {
        var option = OPTIONS.getOrDefault(name, "--" + name);
        if (value.isBoolean()) {
            return value.asBoolean() ? Optional.of(option) : Optional.empty();
        }
        return Optional.of(option + "=" + value.asString());
    }

    private CliCommand and(List<String> more) {
        var all = new ArrayList<>(arguments);
        all.addAll(more);
        return new CliCommand(all, input);
    }

    private static ObjectNode without(JsonNode object, String name) {
        var rest = ((ObjectNode) object).deepCopy();
        rest.remove(name);
        return rest;
    }
}
