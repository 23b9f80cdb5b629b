package customers.core.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final OrgId ROOT = OrgId.next();
    private static final OrgId MIDDLE = OrgId.next();
    private static final OrgId SELF = OrgId.next();

    private static Lineage with(Status self, Status middle) {
        return new Lineage(List.of(
                new Lineage.Node(SELF, 0, self, null, new SubscriptionId(7)),
                new Lineage.Node(MIDDLE, 1, middle, null, null),
                new Lineage.Node(ROOT, 2, Status.ACTIVE, null, null)));
    }

    @Test
    void tellsHowFarBelowAnotherOrgItLies() {
        Lineage lineage = with(Status.ACTIVE, Status.ACTIVE);
        assertThat(lineage.depthBelow(SELF)).isZero();
        assertThat(lineage.depthBelow(MIDDLE)).isEqualTo(1);
        assertThat(lineage.depthBelow(ROOT)).isEqualTo(2);
        assertThat(lineage.depthBelow(OrgId.next())).isEqualTo(-1);
    }

    @Test
    void isSuspendedByItsOwnFlagOrByOneAboveButNotByOneBelow() {
        Lineage middleSuspended = with(Status.ACTIVE, Status.SUSPENDED);
        assertThat(middleSuspended.isSuspendedAtOrAbove(SELF)).isTrue();
        assertThat(middleSuspended.isSuspendedAtOrAbove(MIDDLE)).isTrue();
        assertThat(middleSuspended.isSuspendedAtOrAbove(ROOT)).isFalse();
        Lineage selfSuspended = with(Status.SUSPENDED, Status.ACTIVE);
        assertThat(selfSuspended.isSuspendedAtOrAbove(SELF)).isTrue();
        assertThat(selfSuspended.isSuspendedAtOrAbove(MIDDLE)).isFalse();
    }

    @Test
    void knowsItself() {
        Lineage lineage = with(Status.DELETED, Status.ACTIVE);
        assertThat(lineage.self().id()).isEqualTo(SELF);
        assertThat(lineage.isDeleted()).isTrue();
        assertThat(lineage.isRoot()).isFalse();
        assertThat(lineage.isEmpty()).isFalse();
        assertThat(lineage.resellerSubscription()).contains(new SubscriptionId(7));
        assertThat(with(Status.ACTIVE, Status.DELETED).isDeleted()).isFalse();
    }

    @Test
    void theMasterOrgIsAloneInItsLineageAndNobodyHasNone() {
        Lineage root = new Lineage(List.of(new Lineage.Node(ROOT, 0, Status.ACTIVE, null, null)));
        assertThat(root.isRoot()).isTrue();
        assertThat(root.resellerSubscription()).isEmpty();
        assertThat(new Lineage(List.of()).isEmpty()).isTrue();
        assertThat(new Lineage(List.of()).isRoot()).isFalse();
    }

    /** Or somebody would sell by what was true some time ago. */
    @Test
    void whatWasReadWithoutLocksDoesNotTellWhatTheOrgDrawsFrom() {
        Lineage lineage = with(Status.ACTIVE, Status.ACTIVE);
        assertThat(lineage.resellerSubscription()).contains(new SubscriptionId(7));
        Lineage seen = new Lineage(lineage.nodes(), false);
        assertThatIllegalStateException().isThrownBy(seen::resellerSubscription);
    }
}
