package customers.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Transport;
import customers.e2e.world.Actor;
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

/** Role × operation × relation, each answer held against {@link Expectation}. */
@ParameterizedClass(name = "{0}")
@EnumSource(
        value = Transport.class,
        names = {"GRPC", "REST"})
@ExtendWith(SharedInstallation.class)
class AccessMatrixIT {
    private static final Object[] GENEROUS = {"customers", 1000, "websites", 1000};
    private static final Object[] MODEST = {"customers", 100, "websites", 100};
    private static final Object[] SMALL = {"customers", 20, "websites", 20};
    private static final Object[] TINY = {"customers", 5, "websites", 5};

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
            var parent = world.reseller(GENEROUS);
            var own = parent.reseller(MODEST);
            var child = own.reseller(SMALL);
            caller = actor(own, role);
            targets.put(Relation.PARENT, Target.of(parent));
            targets.put(Relation.SIBLING, Target.of(parent.reseller(TINY)));
            targets.put(Relation.OWN, Target.of(own));
            targets.put(Relation.CHILD, Target.of(child));
            targets.put(Relation.GRANDCHILD, Target.of(child.reseller(TINY)));
            targets.put(Relation.STRANGER, Target.of(world.reseller(TINY)));
            targets.put(Relation.UNKNOWN, Target.unknown(world));
            suspendAndDelete(role, world.reseller(GENEROUS));
        }

        private void suspendAndDelete(String role, Reseller parent) {
            var other = parent.reseller(MODEST);
            var suspendedChild = other.reseller(TINY);
            var deletedChild = other.reseller(TINY);
            targets.put(Relation.SUSPENDED_CHILD, Target.of(suspendedChild));
            targets.put(Relation.DELETED_CHILD, Target.of(deletedChild));
            callers.put(Relation.SUSPENDED_CHILD, actor(other, role));
            callers.put(Relation.DELETED_CHILD, actor(other, role));
            other.admin().update(suspendedChild.orgId(), "status", "suspended");
            world.master().delete(deletedChild.orgId());

            var suspended = parent.reseller(TINY);
            stage(Relation.OWN_SUSPENDED, suspended, role);
            suspended.suspend();
            var above = parent.reseller(SMALL);
            stage(Relation.OWN_BELOW_SUSPENDED, above.reseller(TINY), role);
            above.suspend();
            var deleted = parent.reseller(TINY);
            stage(Relation.OWN_DELETED, deleted, role);
            world.master().delete(deleted.orgId());
        }

        private void stage(Relation relation, Reseller reseller, String role) {
            targets.put(relation, Target.of(reseller));
            callers.put(relation, actor(reseller, role));
        }

        private Actor actor(Reseller reseller, String role) {
            return role.equals("Owner") ? world.ownerOf(reseller.orgId()) : world.actor(reseller.orgId(), role);
        }
    }
}
