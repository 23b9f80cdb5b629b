package customers.e2e.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands that make and change plans: a plan as options, and what it grants as arguments. */
final class CliPlan {
    private static final Map<String, String> OPTIONS = Map.of(
            "name", "--name",
            "planType", "--plan-type",
            "defaultServerGroupId", "--default-server-group",
            "allowServerGroupSelection", "--allow-server-group-selection",
            "defaultPhpVersion", "--default-php",
            "redisAllowed", "--redis",
            "preinstallWordpressTheme", "--wordpress-theme");
    private static final Map<String, String> LIMITS = Map.of(
            "nproc", "--nproc",
            "memoryLimit", "--memory-limit",
            "iops", "--iops",
            "ioBandwidth", "--io-bandwidth",
            "virtualCpus", "--virtual-cpus",
            "totalAvailable", "--fs-quota");

    private final List<String> options = new ArrayList<>();
    private boolean sayable = true;

    private final boolean changes;

    private CliPlan(boolean changes) {
        this.changes = changes;
    }

    /** Empty when no command can say it. */
    static Optional<CliCommand> of(Operation operation, ObjectNode request) {
        var resource = request.path("resource");
        var selection = request.path("selection");
        return switch (operation) {
            case CREATE_PLAN ->
                options(request.path("plan"), false)
                        .map(options ->
                                CliCommand.command("plan create", request).and(options));
            case UPDATE_PLAN -> update(request);
            case ADD_RESOURCE -> item("add-resource", request, resource, amount(resource.path("total")));
            case SET_RESOURCE -> item("set-resource", request, request, amount(resource.path("total")));
            case ADD_ALLOWANCE -> item("add-allowance", request, request.path("allowance"), Optional.of(""));
            case SET_ALLOWANCE -> item("set-allowance", request, request, Optional.of(""));
            case REMOVE_ALLOWANCE -> item("remove-allowance --yes", request, request, Optional.of(""));
            case ADD_SELECTION -> item("add-selection", request, selection, value(selection));
            case SET_SELECTION -> item("set-selection", request, request, value(selection));
            default -> throw new IllegalArgumentException("no command for " + operation);
        };
    }

    private static Optional<CliCommand> update(ObjectNode request) {
        var options = CliCommand.without(request, "planId");
        return options(request.path("plan"), true)
                .filter(terms -> !terms.isEmpty())
                .map(terms -> CliCommand.command("plan update", options)
                        .and(terms)
                        .about(request.path("planId").asString()));
    }

    /** One thing that a plan has; the command line takes its name to end where its value begins. */
    private static Optional<CliCommand> item(String verb, ObjectNode request, JsonNode named, Optional<String> value) {
        var name = named.path("name").asString("");
        if (name.isEmpty() || name.contains("=")) {
            return Optional.empty();
        }
        var options = CliCommand.without(CliCommand.without(request, "planId"), "name");
        return value.map(after -> CliCommand.command("plan " + verb, options)
                .about(request.path("planId").asString(), name + after));
    }

    private static Optional<String> amount(JsonNode total) {
        if (total.isMissingNode() || total.isNull()) {
            return Optional.of("=unlimited");
        }
        return total.asDouble() < 0 ? Optional.empty() : Optional.of("=" + total.asString());
    }

    private static Optional<String> value(JsonNode selection) {
        return CliCommand.needs(selection, "value")
                .map(chosen -> "=" + chosen.path("value").asString());
    }

    /** Empty when the options cannot say it: an amount there is never negative. */
    private static Optional<List<String>> options(JsonNode plan, boolean changes) {
        var cli = new CliPlan(changes);
        plan.properties().forEach(property -> cli.add(property.getKey(), property.getValue()));
        return cli.sayable ? Optional.of(cli.options) : Optional.empty();
    }

    private void add(String name, JsonNode value) {
        switch (name) {
            case "resources" -> value.forEach(resource -> resource(resource));
            case "allowances" ->
                value.forEach(allowance ->
                        options.add("--allowance=" + allowance.path("name").asString()));
            case "selections" ->
                value.forEach(selection ->
                        options.add("--selection=" + selection.path("name").asString() + "="
                                + selection.path("value").asString()));
            case "serverGroupIds" -> list("--server-group=", value, "--no-server-groups");
            case "allowedPhpVersions" -> list("--php=", value, "--all-php");
            case "cgroupLimits" -> limits(value, "--nproc=unlimited");
            case "fsQuotaLimit" -> limits(value, "--fs-quota=unlimited");
            default -> options.add(OPTIONS.get(name) + "=" + value.asString());
        }
    }

    private void list(String option, JsonNode list, String none) {
        options.addAll(list.isEmpty() && changes ? List.of(none) : CliCommand.each(option, list));
    }

    private void limits(JsonNode limits, String none) {
        var given = limits.properties().stream()
                .filter(limit -> !limit.getValue().isNull())
                .toList();
        given.forEach(limit -> add(LIMITS.get(limit.getKey()), amount(limit.getValue())));
        if (given.isEmpty()) {
            options.add(none);
        }
    }

    private void resource(JsonNode resource) {
        add("--resource=" + resource.path("name").asString(), amount(resource.path("total")));
    }

    private void add(String option, Optional<String> amount) {
        sayable &= amount.isPresent();
        amount.ifPresent(text -> options.add(option + text));
    }
}
