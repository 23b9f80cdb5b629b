package customers.e2e.input;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.world.Plans;
import customers.e2e.world.World;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the specimens are about. Made when it is first asked for, since most operations need little of it. */
final class Stage {
    private static final int PLENTY = 10_000;

    private final World world;
    private final Lazy<String> group;
    private final Lazy<String> customer;
    private final Lazy<Long> plan;
    private final Lazy<Long> subscription;
    private final Lazy<ObjectNode> servers;
    private final Lazy<String> server;
    private final Lazy<String> login;
    private final Lazy<String> member;
    private final Lazy<String> website;
    private final Lazy<String> webhook;
    private final Lazy<String> webhookless;

    Stage(World world) {
        this.world = world;
        group = new Lazy<>(() -> created(Operation.CREATE_SERVER_GROUP, "serverGroup", named("Group")));
        customer = new Lazy<>(() -> world.master().createCustomer(world.masterOrgId(), world.name("Specimen")));
        plan = new Lazy<>(() -> world.master().createPlan(world.masterOrgId(), roomyPlan()));
        subscription = new Lazy<>(() -> world.master().sell(world.masterOrgId(), customer(), plan()));
        servers = new Lazy<>(() -> Json.object(
                "appServerId", world.server(),
                "backupServerId", world.server(),
                "dbServerId", world.server(),
                "emailServerId", world.server()));
        server = new Lazy<>(() -> created(
                Operation.CREATE_SERVER,
                "server",
                Json.object("friendlyName", "Specimen", "hostname", host("server"), "groupId", group())));
        login = new Lazy<>(() -> created(Operation.CREATE_LOGIN, "orgId", customer(), "login", person()));
        member = new Lazy<>(() -> created(
                Operation.CREATE_MEMBER,
                "orgId",
                customer(),
                "member",
                Json.object(
                        "loginId",
                        created(Operation.CREATE_LOGIN, "orgId", customer(), "login", person()),
                        "roles",
                        Json.array("Support"))));
        website = new Lazy<>(() -> {
            subscription();
            var domain = Json.object("domain", host("website"));
            return created(Operation.CREATE_WEBSITE, "orgId", customer(), "website", domain);
        });
        webhook = new Lazy<>(() -> created(Operation.CREATE_WEBHOOK, "orgId", customer(), "webhook", deaf()));
        webhookless = new Lazy<>(() -> world.master().createCustomer(world.masterOrgId(), world.name("Specimen")));
    }

    /** To be called when a request was answered, for what it took cannot be taken again. */
    void renew(Operation answered) {
        switch (answered) {
            case SELL -> servers.forget();
            case CREATE_MEMBER -> login.forget();
            case DELETE_MEMBER -> member.forget();
            case DELETE_WEBSITE -> website.forget();
            case CREATE_WEBHOOK -> webhookless.forget();
            default -> {}
        }
    }

    String group() {
        return group.get();
    }

    String customer() {
        return customer.get();
    }

    long plan() {
        return plan.get();
    }

    /** Of the customer, to the plan. */
    long subscription() {
        return subscription.get();
    }

    /** Four that are dedicated to nobody. */
    ObjectNode servers() {
        return servers.get();
    }

    /** One of the group. */
    String server() {
        return server.get();
    }

    /** One that is a member of nothing. */
    String login() {
        return login.get();
    }

    String member() {
        return member.get();
    }

    String website() {
        return website.get();
    }

    /** Of the customer. */
    String webhook() {
        return webhook.get();
    }

    /** An org without webhooks, of which an org has few. */
    String webhookless() {
        return webhookless.get();
    }

    /** A webhook that hears of nothing, so that none of its deliveries appears while rows are counted. */
    static ObjectNode deaf() {
        return Json.object("url", "https://receiver.invalid/", "kinds", Json.array("never.heard"));
    }

    /** A host name that nothing else has. */
    String host(String kind) {
        return world.name(kind).replace(' ', '-') + ".example.com";
    }

    /** A login that nobody has. */
    ObjectNode person() {
        return Json.object("email", "x@" + host("person"), "name", "Specimen");
    }

    /** With the group to choose from, so that a website may name it. */
    private ObjectNode roomyPlan() {
        var roomy = Plans.of("websites", PLENTY, "stagingWebsites", PLENTY);
        roomy.set("serverGroupIds", Json.array(group()));
        return roomy.put("allowServerGroupSelection", true);
    }

    private ObjectNode named(String kind) {
        return Json.object("name", world.name(kind));
    }

    private String created(Operation operation, Object... request) {
        return world.master().call(operation, request).path("id").asString();
    }

    /** A thing that is made at its first use. */
    private static final class Lazy<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Lazy(Supplier<T> maker) {
            this.maker = maker;
        }

        T get() {
            if (made == null) {
                made = maker.get();
            }
            return made;
        }

        void forget() {
            made = null;
        }
    }
}
