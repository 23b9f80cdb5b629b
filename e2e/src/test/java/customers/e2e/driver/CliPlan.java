package customers.e2e.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A plan as options of `plan create`. */
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

    private CliPlan() {}

    /** Empty when the options cannot say it: an amount there is never negative. */
    static Optional<List<String>> options(JsonNode plan) {
        var cli = new CliPlan();
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
            case "serverGroupIds" -> value.forEach(group -> options.add("--server-group=" + group.asString()));
            case "allowedPhpVersions" -> value.forEach(version -> options.add("--php=" + version.asString()));
            case "cgroupLimits", "fsQuotaLimit" ->
                value.properties().forEach(limit -> amount(LIMITS.get(limit.getKey()) + "=", limit.getValue()));
            default -> options.add(OPTIONS.get(name) + "=" + value.asString());
        }
    }

    private void resource(JsonNode resource) {
        var option = "--resource=" + resource.path("name").asString() + "=";
        if (resource.has("total")) {
            amount(option, resource.path("total"));
        } else {
            options.add(option + "unlimited");
        }
    }

    private void amount(String option, JsonNode amount) {
        sayable &= amount.asDouble() >= 0;
        options.add(option + amount.asString());
    }
}
