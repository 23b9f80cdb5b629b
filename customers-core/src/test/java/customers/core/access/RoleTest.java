package customers.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
    @ParameterizedTest
    @EnumSource
    void anOwnerGrantsEveryRole(Role role) {
        assertThat(role.isWithin(Set.of(Role.OWNER))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aSuperAdminGrantsEveryRoleButOwner(Role role) {
        assertThat(role.isWithin(Set.of(Role.SUPER_ADMIN))).isEqualTo(role != Role.OWNER);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSINESS", "SITE_ACCESS", "SUPPORT", "SYSADMIN"})
    void theOthersGrantNeitherOwnerNorSuperAdmin(Role held) {
        assertThat(Role.OWNER.isWithin(Set.of(held))).isFalse();
        assertThat(Role.SUPER_ADMIN.isWithin(Set.of(held))).isFalse();
        assertThat(held.isWithin(Set.of(held))).isTrue();
    }

    @Test
    void theHighestOfSeveralRolesCounts() {
        assertThat(Role.SUPER_ADMIN.isWithin(Set.of(Role.SUPPORT, Role.SUPER_ADMIN)))
                .isTrue();
        assertThat(Role.SUPPORT.isWithin(Set.of())).isFalse();
    }
}
