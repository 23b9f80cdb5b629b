package customers.e2e.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The command of an operation: its arguments, and what is typed into it. */
record CliCommand(List<String> arguments, String input) {
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("orgId", "--org"),
            Map.entry("customerOrgId", "--customer"),
            Map.entry("planId", "--plan"),
            Map.entry("subscriptionId", "--subscription"),
            Map.entry("loginId", "--login"),
            Map.entry("siteAccess", "--site-access"),
            Map.entry("timeInterval", "--interval"),
            Map.entry("showDeleted", "--show-deleted"),
            Map.entry("createdAfter", "--after"),
            Map.entry("createdBefore", "--before"),
            Map.entry("serverGroupId", "--server-group"),
            Map.entry("phpVersion", "--php"),
            Map.entry("maxDepth", "--max-depth"),
            Map.entry("externalId", "--external-id"),
            Map.entry("ownerEmail", "--owner-email"),
            Map.entry("orgName", "--org-name"),
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
            Map.entry("ifMatch", "--if-match"),
            Map.entry("slackNotificationWebhookUrl", "--slack-webhook"));

    /** The commands whose options are just what the request holds. */
    private static final Map<Operation, String> PLAIN = Map.ofEntries(
            Map.entry(Operation.LIST_SOLD, "subscription list"),
            Map.entry(Operation.LIST_SUBSCRIPTIONS, "subscription list"),
            Map.entry(Operation.LIST_CUSTOMERS, "customer list"),
            Map.entry(Operation.GET_ORG, "org get"),
            Map.entry(Operation.DELETE_ORG, "org delete --yes"),
            Map.entry(Operation.REMOVE_OWNER, "org remove-owner --yes"),
            Map.entry(Operation.GET_BRANDING, "org branding"),
            Map.entry(Operation.LIST_PLANS, "plan list"),
            Map.entry(Operation.LIST_MEMBERS, "member list"),
            Map.entry(Operation.LIST_WEBSITES, "website list"),
            Map.entry(Operation.LIST_TOKENS, "token list"),
            Map.entry(Operation.LIST_SERVERS, "server list"),
            Map.entry(Operation.LIST_SERVER_GROUPS, "server-group list"),
            Map.entry(Operation.LIST_ACTIVITIES, "activity list"),
            Map.entry(Operation.WATCH_EVENTS, "event watch --max=0"),
            Map.entry(Operation.VERIFY, "org verify"),
            Map.entry(Operation.LIST_WEBHOOKS, "webhook list"),
            Map.entry(Operation.LIST_SESSIONS, "session list"),
            Map.entry(Operation.LOGOUT, "session delete"),
            Map.entry(Operation.LOGOUT_EVERYWHERE, "session delete-all --yes"),
            Map.entry(Operation.GET_LOGIN, "login get"),
            Map.entry(Operation.LIST_MEMBERSHIPS, "login memberships"),
            Map.entry(Operation.LIST_LOGINS, "login list --all"),
            Map.entry(Operation.LIST_REALM, "login list"),
            Map.entry(Operation.VERSION, "version"),
            Map.entry(Operation.STATUS, "status"));

    /** The commands with one argument, and its name in the request. The rest are options. */
    private static final Map<Operation, List<String>> ABOUT = Map.ofEntries(
            Map.entry(Operation.GET_PLAN, List.of("plan get", "planId")),
            Map.entry(Operation.DELETE_PLAN, List.of("plan delete --yes", "planId")),
            Map.entry(Operation.REVOKE_TOKEN, List.of("token revoke --yes", "tokenId")),
            Map.entry(Operation.GET_MEMBER, List.of("member get", "memberId")),
            Map.entry(Operation.DELETE_MEMBER, List.of("member delete --yes", "memberId")),
            Map.entry(Operation.CREATE_LINK, List.of("member sso-link", "memberId")),
            Map.entry(Operation.GET_WEBSITE, List.of("website get", "websiteId")),
            Map.entry(Operation.DELETE_WEBSITE, List.of("website delete --yes", "websiteId")),
            Map.entry(Operation.GET_WEBHOOK, List.of("webhook get", "webhookId")),
            Map.entry(Operation.DELETE_WEBHOOK, List.of("webhook delete --yes", "webhookId")),
            Map.entry(Operation.TEST_WEBHOOK, List.of("webhook test", "webhookId")),
            Map.entry(Operation.LIST_DELIVERIES, List.of("webhook deliveries", "webhookId")),
            Map.entry(Operation.END_SESSION, List.of("session delete", "sessionId")),
            Map.entry(Operation.GET_SERVER_GROUP, List.of("server-group get", "groupId")),
            Map.entry(Operation.DELETE_SERVER_GROUP, List.of("server-group delete --yes", "groupId")));

    /** Empty when no command can say it. */
    static Optional<CliCommand> of(Operation operation, ObjectNode request) {
        if (PLAIN.containsKey(operation)) {
            return Optional.of(command(PLAIN.get(operation), request));
        }
        if (ABOUT.containsKey(operation)) {
            var words = ABOUT.get(operation);
            return Optional.of(about(words.get(0), request, words.get(1)));
        }
        return special(operation, request);
    }

    private static Optional<CliCommand> special(Operation operation, ObjectNode request) {
        return switch (operation) {
            case CREATE_CUSTOMER -> creation("customer create", request, "customer", "name");
            case COUNT_CUSTOMERS -> needs(request, "timeInterval").map(interval -> command("customer stats", request));
            case SELL ->
                needs(request.path("subscription"), "planId")
                        .map(sold -> command("subscription create", request, sold, sold.path("dedicatedServers")));
            case GET_SUBSCRIPTION, DELETE_SUBSCRIPTION, RECOUNT, UPDATE_SUBSCRIPTION, LIST_LEDGER ->
                CliSubscription.of(operation, request);
            case SET_OWNER ->
                needs(request.path("owner"), "memberId")
                        .map(owner -> command("org set-owner", request)
                                .about(owner.path("memberId").asString()));
            case CREATE_MEMBER -> member(request, request.path("member"));
            case CREATE_WEBSITE -> creation("website create", request, "website", "domain");
            case UPDATE_ORG, UPDATE_WEBSITE, UPDATE_MEMBER -> CliChange.of(operation, request);
            case CREATE_WEBHOOK, UPDATE_WEBHOOK, REPLAY_DELIVERY -> CliWebhook.of(operation, request);
            case CREATE_TOKEN -> token(request, request.path("accessToken"));
            case CREATE_SERVER -> server(request.path("server"));
            case CREATE_SERVER_GROUP -> creation("server-group create", request, "serverGroup", "name");
            case UPDATE_SERVER_GROUP ->
                needs(request.path("serverGroup"), "name")
                        .map(group -> command("server-group update", group)
                                .about(request.path("groupId").asString()));
            case BOOTSTRAP -> CliPerson.bootstrap(request);
            case ONBOARD, LOGIN, FOLLOW_LINK, CREATE_LOGIN, UPDATE_LOGIN, START_RECOVERY, FINISH_RECOVERY ->
                CliPerson.of(operation, request);
            default -> CliPlan.of(operation, request);
        };
    }

    private static Optional<CliCommand> creation(String words, ObjectNode request, String body, String required) {
        return needs(request.path(body), required).map(created -> command(words, request, created));
    }

    private static Optional<CliCommand> member(ObjectNode request, JsonNode member) {
        var roles = each("--role=", member.path("roles"));
        return roles.isEmpty() || !member.has("loginId")
                ? Optional.empty()
                : Optional.of(command("member create", request, member).and(roles));
    }

    private static Optional<CliCommand> token(ObjectNode request, JsonNode token) {
        var roles = each("--role=", token.path("roles"));
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(command("token create", request, token).and(roles));
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
        return Optional.of(command("server create", server).and(addresses));
    }

    static Optional<JsonNode> needs(JsonNode body, String name) {
        return body.has(name) ? Optional.of(body) : Optional.empty();
    }

    /** The plain values of these objects as options; what is itself an object or a list is left out. */
    static CliCommand command(String words, JsonNode... objects) {
        var arguments = new ArrayList<>(List.of("-o=json"));
        arguments.addAll(List.of(words.split(" ", -1)));
        Stream.of(objects)
                .flatMap(object -> object.properties().stream())
                .filter(property -> property.getValue().isValueNode())
                .forEach(property ->
                        option(property.getKey(), property.getValue()).ifPresent(arguments::add));
        return new CliCommand(arguments, "");
    }

    /** A command whose object is named by an argument, not by an option. */
    static CliCommand about(String words, ObjectNode request, String name) {
        return command(words, without(request, name)).about(request.path(name).asString());
    }

    private static Optional<String> option(String name, JsonNode value) {
        var option = OPTIONS.getOrDefault(name, "--" + name);
        if (value.isBoolean()) {
            return value.asBoolean() ? Optional.of(option) : Optional.empty();
        }
        return Optional.of(option + "=" + value.asString());
    }

    /** An option for each text of a list. */
    static List<String> each(String option, JsonNode list) {
        return Json.items(list).stream().map(item -> option + item.asString()).toList();
    }

    /** With arguments that are no options, whatever they begin with. */
    CliCommand about(String... named) {
        return and(List.of("--")).and(List.of(named));
    }

    CliCommand and(List<String> more) {
        var all = new ArrayList<>(arguments);
        all.addAll(more);
        return new CliCommand(all, input);
    }

    /** With one more line to be read from standard input. */
    CliCommand typing(String line) {
        return new CliCommand(arguments, input + line + "\n");
    }

    static ObjectNode without(JsonNode object, String name) {
        var rest = ((ObjectNode) object).deepCopy();
        rest.remove(name);
        return rest;
    }
}
