package customers.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Transport;
import customers.e2e.world.Actor;
import customers.e2e.world.Plans;
import customers.e2e.world.Reseller;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Role × operation × relation, each answer held against {@link Expectation}. */
@ParameterizedClass(name = "{0}")
@EnumSource(
        value = Transport.class,
        names = {"GRPC", "REST"})
@ExtendWith(SharedInstallation.class)
class AccessMatrixIT {
    private static final int GENEROUS = 1000;
    private static final int MODEST = 100;
    private static final int SMALL = 20;
    private static final int TINY = 6;

    private final World world;

    AccessMatrixIT(Transport transport, Worlds worlds) {
        world = worlds.behind(transport);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Owner", "SuperAdmin", "Business", "SiteAccess", "Support", "Sysadmin"})
    void answersAsTheDomainPageSays(String role) {
        var differences = new ArrayList<String>();
        var family = new Family(role);
        for (var relation : Relation.values()) {
            var actor = family.callers.getOrDefault(relation, family.caller);
            for (var deed : Deed.values()) {
                var expected = Expectation.of(role, deed, relation);
                var answer = family.targets.get(relation).answerTo(actor, deed);
                if (!expected.contains(answer)) {
                    differences.add(deed + " to " + relation + ": expected " + expected + ", got " + answer);
                }
            }
        }
        assertThat(differences).as("%s", role).isEmpty();
    }

    /** parent has own and sibling; own has child, which has grandchild. The others stand elsewhere, each alone. */
    private final class Family {
        private final Map<Relation, Target> targets = new EnumMap<>(Relation.class);
        private final Map<Relation, Actor> callers = new EnumMap<>(Relation.class);
        private final Actor caller;

        Family(String role) {
            var parent = world.reseller(plan(GENEROUS));
            var own = parent.reseller(plan(MODEST));
            var child = own.reseller(plan(SMALL));
            caller = actor(own, role);
            targets.put(Relation.PARENT, Target.of(parent));
            targets.put(Relation.SIBLING, Target.of(parent.reseller(plan(TINY))));
            targets.put(Relation.OWN, Target.of(own));
            targets.put(Relation.CHILD, Target.of(child));
            targets.put(Relation.GRANDCHILD, Target.of(child.reseller(plan(TINY))));
            targets.put(Relation.STRANGER, Target.of(world.reseller(plan(TINY))));
            targets.put(Relation.UNKNOWN, Target.unknown(world));
            suspendAndDelete(role, world.reseller(plan(GENEROUS)));
        }

        private void suspendAndDelete(String role, Reseller parent) {
            var other = parent.reseller(plan(MODEST));
            var suspendedChild = other.reseller(plan(TINY));
            var deletedChild = other.reseller(plan(TINY));
            targets.put(Relation.SUSPENDED_CHILD, Target.of(suspendedChild));
            targets.put(Relation.DELETED_CHILD, Target.of(deletedChild));
            callers.put(Relation.SUSPENDED_CHILD, actor(other, role));
            callers.put(Relation.DELETED_CHILD, actor(other, role));
            other.admin().update(suspendedChild.orgId(), "status", "suspended");
            world.master().delete(deletedChild.orgId());

            var suspended = parent.reseller(plan(TINY));
            stage(Relation.OWN_SUSPENDED, suspended, role);
            suspended.suspend();
            var above = parent.reseller(plan(SMALL));
            stage(Relation.OWN_BELOW_SUSPENDED, above.reseller(plan(TINY)), role);
            above.suspend();
            var deleted = parent.reseller(plan(TINY));
            stage(Relation.OWN_DELETED, deleted, role);
            world.master().delete(deleted.orgId());
        }

        private void stage(Relation relation, Reseller reseller, String role) {
            targets.put(relation, Target.of(reseller));
            callers.put(relation, actor(reseller, role));
        }

        /** With what the deeds offer on: a reseller offers nothing that it does not hold. */
        private static ObjectNode plan(int total) {
            var plan = Plans.of("customers", total, "websites", total);
            plan.set("allowances", Json.array(Json.object("name", "ssh"), Json.object("name", "cron")));
            plan.set("selections", Json.array(Json.object("name", "region", "value", "eu")));
            return plan;
        }

        private Actor actor(Reseller reseller, String role) {
            return role.equals("Owner") ? world.ownerOf(reseller.orgId()) : world.actor(reseller.orgId(), role);
        }
    }
}
