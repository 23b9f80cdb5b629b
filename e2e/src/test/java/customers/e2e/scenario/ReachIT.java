package customers.e2e.scenario;

import static customers.e2e.driver.Code.FORBIDDEN;
import static customers.e2e.driver.Code.INVALID_INPUT;
import static customers.e2e.driver.Code.NOT_FOUND;
import static customers.e2e.driver.Code.UNAUTHORIZED;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Credential;
import customers.e2e.driver.Operation;
import customers.e2e.driver.Requests;
import customers.e2e.driver.Transport;
import customers.e2e.world.Actor;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is told what: 401 before 403 before 404, and nobody learns from an error what exists elsewhere. */
@EveryDoor
class ReachIT {
    private static final Set<Operation> PUBLIC = EnumSet.of(
            Operation.LIST_PLANS,
            Operation.GET_PLAN,
            Operation.GET_BRANDING,
            Operation.LOGIN,
            Operation.FOLLOW_LINK,
            Operation.START_RECOVERY,
            Operation.FINISH_RECOVERY,
            Operation.VERSION,
            Operation.STATUS,
            // Its key is no credential, and here there is nothing left to begin.
            Operation.BOOTSTRAP);

    private final World world;

    ReachIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @Test
    void wantsACredentialForEverythingThatIsNotPublic() {
        var requests = new Requests(world.masterOrgId(), world.unknownId());
        for (var operation : EnumSet.complementOf(EnumSet.copyOf(PUBLIC))) {
            var request = requests.of(operation);
            refused(UNAUTHORIZED, () -> world.door().call(Credential.NONE, operation, request));
            refused(UNAUTHORIZED, () -> world.door().call(Credential.token("unknown"), operation, request));
            refused(UNAUTHORIZED, () -> world.door().call(Credential.session("unknown"), operation, request));
        }
    }

    @Test
    void saysWhatRunsToAnybody() {
        assertThat(world.nobody().call(Operation.VERSION).asString())
                .matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
        assertThat(world.nobody().call(Operation.STATUS).asString()).isEqualTo("ok");
    }

    @Test
    void tellsNothingOfOrgsOutOfReach() {
        var own = world.reseller("customers", 5);
        var stranger = world.reseller("customers", 5);
        var unknown = new Requests(world.unknownId(), world.unknownId());

        for (var target : List.of(stranger.orgId(), own.parentId())) {
            var requests = new Requests(target, world.unknownId());
            for (var operation : Requests.BELOW_AN_ORG) {
                var there = refused(FORBIDDEN, () -> call(own.admin(), operation, requests));
                var nowhere = refused(FORBIDDEN, () -> call(own.admin(), operation, unknown));
                assertThat(there.getMessage().replace(target, "?"))
                        .as("%s", operation)
                        .isEqualTo(nowhere.getMessage().replace(unknown.orgId(), "?"));
            }
        }
    }

    @Test
    void saysNotFoundWithinReach() {
        var own = world.reseller("customers", 5);
        var customer = own.customer();

        refused(NOT_FOUND, () -> own.admin().subscription(customer, 9_007_199_254_740_991L));
        refused(NOT_FOUND, () -> own.admin().sold(own.orgId(), world.unknownId()));
        refused(NOT_FOUND, () -> own.admin().revokeToken(customer, world.unknownId()));
    }

    @Test
    void letsTheMasterReachEverything() {
        // The whole tree is within its reach, so what does not exist is simply not there.
        refused(NOT_FOUND, () -> world.masterAtDoor().org(world.unknownId()));
        refused(NOT_FOUND, () -> world.masterAtDoor().delete(world.unknownId()));
    }

    @Test
    void letsEitherCredentialSuffice() {
        var owner = world.owner().at(world.door());

        assertThat(owner.org(world.masterOrgId()).has("id")).isTrue();
        assertThat(world.masterAtDoor().org(world.masterOrgId()).has("id")).isTrue();
    }

    @Test
    void refusesAnIdThatIsNone() {
        var refusal = refused(INVALID_INPUT, () -> world.masterAtDoor().org("not-a-uuid"));

        assertThat(refusal.fields()).hasSize(1);
        refused(INVALID_INPUT, () -> world.masterAtDoor().subscription(world.masterOrgId(), 0));
        refused(INVALID_INPUT, () -> world.masterAtDoor().plan(world.masterOrgId(), -1));
    }

    private void call(Actor actor, Operation operation, Requests requests) {
        world.door().call(actor.credential(), operation, requests.of(operation));
    }
}
