package customers.embedded.quickstart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A small tree to look at: the master org sells to a reseller, the reseller to two customers of its own. It is made step
 * by step and each step is remembered, so that a run that was cut short is taken up where it ended.
 */
final class WorkedExample {
    /** What is remembered of it. */
    static final List<String> IDS = List.of(
            "masterOrgId",
            "hostingPlanId",
            "resellerPlanId",
            "resellerOrgId",
            "resellerSubscriptionId",
            "shopPlanId",
            "mallPlanId",
            "bakeryOrgId",
            "bookshopOrgId",
            "shopSubscriptionId");

    private static final String COMPLETE = "complete";
    private static final long GIB = 1L << 30;

    private final Api api;
    private final Remembered remembered;
    private final boolean nothingExists;

    /** With what earlier runs remember, and whether the database was made by this one. */
    WorkedExample(Api api, Remembered remembered, boolean nothingExists) {
        this.api = api;
        this.remembered = remembered;
        this.nothingExists = nothingExists;
    }

    /** Makes what is missing, unless it was complete once: then the user may have changed it, and it is theirs. */
    void make(Credentials credentials) {
        if (remembered.find(COMPLETE) != null) {
            return;
        }
        String master = remembered.getOrMake("masterOrgId", () -> masterOrgId(credentials));
        plan("hostingPlanId", master, "Hosting", Map.of("websites", 5L, "mailboxes", 50L, "diskspace", 20 * GIB));
        String resellerPlan = plan(
                "resellerPlanId",
                master,
                "Reseller 50",
                Map.of("customers", 10L, "websites", 50L, "mailboxes", 500L, "diskspace", 200 * GIB));
        String reseller = customer("resellerOrgId", master, "Harbour Hosting");
        subscription("resellerSubscriptionId", master, reseller, resellerPlan);
        String shop =
                plan("shopPlanId", reseller, "Shop", Map.of("websites", 5L, "mailboxes", 50L, "diskspace", 20 * GIB));
        plan("mallPlanId", reseller, "Mall", Map.of("websites", 50L));
        String bakery = customer("bakeryOrgId", reseller, "Alder Bakery");
        customer("bookshopOrgId", reseller, "Birch Books");
        subscription("shopSubscriptionId", reseller, bakery, shop);
        remembered.put(COMPLETE, "true");
    }

    private String masterOrgId(Credentials credentials) {
        JsonNode answer = api.post(
                "/login/sessions", Map.of("email", credentials.ownerEmail(), "password", credentials.ownerPassword()));
        return find(
                        answer.path("memberships"),
                        membership -> membership.path("isMasterOrg").asBoolean(),
                        "orgId")
                .orElseThrow(() -> new Refusal("the owner's login is no member of the master org"));
    }

    private String plan(String key, String org, String name, Map<String, Long> totals) {
        List<Map<String, Object>> resources = totals.entrySet().stream()
                .map(total -> Map.<String, Object>of("name", total.getKey(), "total", total.getValue()))
                .toList();
        return made(
                key,
                "/orgs/" + org + "/plans",
                plan -> plan.path("name").asString().equals(name),
                Map.of("name", name, "resources", resources, "allowances", List.of(), "selections", List.of()));
    }

    private String customer(String key, String org, String name) {
        return made(
                key,
                "/orgs/" + org + "/customers",
                customer -> customer.path("name").asString().equals(name),
                Map.of("name", name));
    }

    private String subscription(String key, String vendor, String customer, String plan) {
        return made(
                key,
                "/orgs/" + vendor + "/customers/" + customer + "/subscriptions",
                subscription -> subscription.path("planId").asString().equals(plan),
                Map.of("planId", Long.parseLong(plan)));
    }

    private String made(String key, String path, Predicate<JsonNode> same, Map<String, ?> body) {
        return remembered.getOrMake(
                key,
                () -> existing(path, same)
                        .orElseGet(() -> api.post(path, body).path("id").asString()));
    }

    /** What an earlier run made and did not come to remember. */
    private Optional<String> existing(String path, Predicate<JsonNode> same) {
        return nothingExists ? Optional.empty() : find(api.get(path).path("items"), same, "id");
    }

    private static Optional<String> find(JsonNode items, Predicate<JsonNode> wanted, String field) {
        return items.valueStream()
                .filter(wanted)
                .findFirst()
                .map(item -> item.path(field).asString());
    }
}
