package customers.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.e2e.driver.Code;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Refusal;
import customers.e2e.driver.Transport;
import customers.e2e.world.Actor;
import customers.e2e.world.Plans;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Changes that are meant for the version that was read. */
@EveryDoor
class ConditionalIT {
    private static final String OTHER = "\"AAAAAAAAAAAAAAAAAAAAAA\"";

    private final World world;

    ConditionalIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    private Actor master() {
        return world.masterAtDoor();
    }

    private String etag(Operation read, ObjectNode thing) {
        var etag = master().driver()
                .call(master().credential(), read, thing.deepCopy())
                .etag();
        assertThat(etag).matches("\"[A-Za-z0-9_-]{22}\"");
        return etag;
    }

    private void call(Operation change, ObjectNode thing, String ifMatch, Object... more) {
        var request = thing.deepCopy().put("ifMatch", ifMatch);
        request.setAll(Json.object(more));
        master().driver().call(master().credential(), change, request);
    }

    /** Refused for another version and for a weak one; done for one of several, then stale; done for any. */
    private void isConditional(Operation read, Operation change, ObjectNode thing, Supplier<Object[]> next) {
        var etag = etag(read, thing);
        isStale(() -> call(change, thing, OTHER, next.get()));
        isStale(() -> call(change, thing, "W/" + etag, next.get()));
        assertThat(etag(read, thing)).isEqualTo(etag);
        call(change, thing, OTHER + ", " + etag, next.get());
        isStale(() -> call(change, thing, etag, next.get()));
        call(change, thing, "*", next.get());
    }

    private static void isStale(Runnable call) {
        isRefused(Code.FAILED_PRECONDITION, call);
    }

    private static void isRefused(Code code, Runnable call) {
        var refusal = catchThrowableOfType(Refusal.class, call::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
    }

    @Test
    void anOrgIsChangedInTheVersionThatWasRead() {
        var org = Json.object("orgId", world.reseller("customers", 5).customer());
        isConditional(Operation.GET_ORG, Operation.UPDATE_ORG, org, () ->
                new Object[] {"org", Json.object("name", world.name("Renamed"))});
        isStale(() -> call(Operation.DELETE_ORG, org, OTHER));
        call(Operation.DELETE_ORG, org, etag(Operation.GET_ORG, org));
    }

    @Test
    void aPlanIsChangedInTheVersionThatWasRead() {
        var reseller = world.reseller("customers", 5, "websites", 50);
        var plan = Json.object("orgId", reseller.orgId(), "planId", reseller.plan("websites", 1));
        isConditional(Operation.GET_PLAN, Operation.UPDATE_PLAN, plan, () ->
                new Object[] {"plan", Json.object("name", world.name("Renamed"))});
        isStale(() ->
                call(Operation.SET_RESOURCE, plan, OTHER, "name", "websites", "resource", Json.object("total", 2L)));
        isStale(() -> call(Operation.DELETE_PLAN, plan, OTHER));
        call(Operation.DELETE_PLAN, plan, etag(Operation.GET_PLAN, plan));
    }

    @Test
    void aSubscriptionIsChangedInTheVersionThatWasRead() {
        var reseller = world.reseller("customers", 5);
        var subscription = Json.object("orgId", reseller.orgId(), "subscriptionId", reseller.subscriptionId());
        isConditional(Operation.GET_SUBSCRIPTION, Operation.UPDATE_SUBSCRIPTION, subscription, () ->
                new Object[] {"subscription", Json.object("friendlyName", world.name("Named"))});
        var etag = etag(Operation.GET_SUBSCRIPTION, subscription);
        reseller.customer();
        assertThat(etag(Operation.GET_SUBSCRIPTION, subscription)).isEqualTo(etag);
        isStale(() -> call(Operation.DELETE_SUBSCRIPTION, subscription, OTHER));
        call(Operation.DELETE_SUBSCRIPTION, subscription, etag);
    }

    @Test
    void aMalformedConditionAndOneOfWhatIsNotThereAreNoStaleOnes() {
        var org = Json.object("orgId", world.reseller("customers", 5).customer());
        var change = new Object[] {"org", Json.object("locale", "de")};
        isRefused(Code.INVALID_INPUT, () -> call(Operation.UPDATE_ORG, org, "no tag", change));
        isRefused(
                Code.NOT_FOUND,
                () -> call(Operation.UPDATE_ORG, Json.object("orgId", world.unknownId()), OTHER, change));
        var plan = Json.object("orgId", world.masterOrgId(), "plan", Plans.of("websites", 1));
        assertThat(master().driver()
                        .call(master().credential(), Operation.CREATE_PLAN, plan)
                        .etag())
                .isEmpty();
    }
}
