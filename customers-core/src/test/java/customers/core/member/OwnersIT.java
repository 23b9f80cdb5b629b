package customers.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.WithPersons;
import customers.core.access.Role;
import customers.core.error.Reason;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnersIT extends WithPersons {
    private OrgId org = OrgId.next();

    @BeforeEach
    void anOrg() {
        org = customer(root());
    }

    @Test
    void theOneBeforeBecomesSuperAdmin() {
        MemberId first = member(org, invited(org), Role.SUPER_ADMIN, Role.SUPPORT);
        MemberId second = member(org, invited(org), Role.BUSINESS);
        owners.set(as(Role.SUPER_ADMIN, org), org, first);
        assertThat(roles(org, first)).containsExactlyInAnyOrder(Role.OWNER, Role.SUPPORT);
        owners.set(as(Role.OWNER, org), org, second);
        assertThat(roles(org, first)).containsExactlyInAnyOrder(Role.SUPER_ADMIN, Role.SUPPORT);
        assertThat(roles(org, second)).containsExactlyInAnyOrder(Role.OWNER, Role.BUSINESS);
        assertThat(get(org).ownerId()).isEqualTo(second);
        owners.set(admin(), org, second);
        owners.remove(as(Role.SUPER_ADMIN, root()), org);
        assertThat(get(org).ownerId()).isNull();
        assertThat(roles(org, second)).containsExactlyInAnyOrder(Role.SUPER_ADMIN, Role.BUSINESS);
        refused(Reason.NOT_FOUND, () -> owners.remove(admin(), org));
    }

    @Test
    void areSetByTheOwnerAndFromAboveAndWithoutOneBySuperAdmins() {
        MemberId first = member(org, invited(org), Role.OWNER);
        MemberId second = member(org, invited(org), Role.SUPER_ADMIN);
        refused(Reason.FORBIDDEN, () -> owners.set(as(Role.SUPER_ADMIN, org), org, second));
        refused(Reason.FORBIDDEN, () -> owners.remove(as(Role.SUPER_ADMIN, org), org));
        refused(Reason.FORBIDDEN, () -> owners.set(as(Role.SUPPORT, root()), org, second));
        OrgId sibling = customer(root());
        refused(Reason.FORBIDDEN, () -> owners.set(as(Role.OWNER, sibling), org, second));
        MemberId elsewhere = member(customer(root()), invited(root()), Role.SUPPORT);
        refused(Reason.NOT_FOUND, () -> owners.set(admin(), org, elsewhere));
        owners.remove(as(Role.OWNER, org), org);
        owners.set(as(Role.SUPER_ADMIN, org), org, first);
    }

    @Test
    void isOneHoweverManyAreSetAtOnce() throws Exception {
        List<MemberId> candidates = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            candidates.add(member(org, invited(org), Role.SUPPORT));
        }
        List<Callable<Boolean>> works = new ArrayList<>();
        candidates.forEach(candidate -> works.add(() -> {
            owners.set(admin(), org, candidate);
            return true;
        }));
        assertThat(Race.run(works)).allMatch(Race.Outcome::won);
        assertThat(candidates.stream().filter(id -> roles(org, id).contains(Role.OWNER)))
                .containsExactly(get(org).ownerId());
        assertThat(candidates.stream().filter(id -> roles(org, id).contains(Role.SUPER_ADMIN)))
                .hasSize(5);
    }
}
