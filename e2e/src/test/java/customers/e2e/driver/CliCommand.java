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

    /** The commands whose options are just what the request holds. */
    private static final Map<Operation, String> PLAIN = Map.of(
            Operation.LIST_SOLD, "subscription list",
            Operation.LIST_CUSTOMERS, "customer list",
            Operation.GET_ORG, "org get",
            Operation.DELETE_ORG, "org delete --yes",
            Operation.LIST_PLANS, "plan list",
            Operation.LIST_TOKENS, "token list",
            Operation.LIST_SERVERS, "server list",
            Operation.LIST_SERVER_GROUPS, "server-group list",
            Operation.LOGOUT, "session delete",
            Operation.VERSION, "version");

    /** Empty when no command can say it. */
    static Optional<CliCommand> of(Operation operation, ObjectNode request) {
        var plain = PLAIN.get(operation);
        return plain == null ? special(operation, request) : Optional.of(command(plain, request));
    }

    private static Optional<CliCommand> special(Operation operation, ObjectNode request) {
        return switch (operation) {
            case CREATE_CUSTOMER ->
                needs(request.path("customer"), "name").map(customer -> command("customer create", request, customer));
            case SELL ->
                needs(request.path("subscription"), "planId")
                        .map(sold -> command("subscription create", request, sold, sold.path("dedicatedServers")));
            case UPDATE_ORG -> orgUpdate(request, request.path("org"));
            case CREATE_PLAN ->
                CliPlan.options(request.path("plan"))
                        .map(options -> command("plan create", request).and(options));
            case GET_PLAN -> about("plan get", request, "planId");
            case GET_SUBSCRIPTION -> about("subscription get", subscriber(request), "subscriptionId");
            case CREATE_TOKEN -> token(request, request.path("accessToken"));
            case REVOKE_TOKEN -> about("token revoke --yes", request, "tokenId");
            case LOGIN -> login(request, request.path("credentials"));
            case CREATE_SERVER -> server(request.path("server"));
            case CREATE_SERVER_GROUP ->
                needs(request.path("serverGroup"), "name").map(group -> command("server-group create", group));
            case STATUS -> Optional.of(command("status"));
            default -> throw new IllegalArgumentException("no command for " + operation);
        };
    }

    /** A command whose object is named by an argument, not by an option. */
    private static Optional<CliCommand> about(String words, ObjectNode request, String name) {
        var argument = request.path(name).asString();
        return Optional.of(command(words, without(request, name)).and(List.of("--", argument)));
    }

    private static ObjectNode subscriber(ObjectNode request) {
        return without(request, "orgId")
                .put("customerOrgId", request.path("orgId").asString());
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
        arguments.addAll(List.of(words.split(" ", -1)));
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
