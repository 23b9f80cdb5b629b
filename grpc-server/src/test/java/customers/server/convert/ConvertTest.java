package customers.server.convert;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.access.Role;
import customers.core.access.Roles;
import customers.core.tree.Status;
import customers.v1.LifecycleStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertTest {
    @ParameterizedTest
    @EnumSource
    void everyStatusThereAndBack(Status status) {
        assertThat(Convert.fromProto(Convert.toProto(status))).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LIFECYCLE_STATUS_UNSPECIFIED", "UNRECOGNIZED"})
    void everyStatusOfTheProto(LifecycleStatus status) {
        assertThat(Convert.toProto(Convert.fromProto(status))).isEqualTo(status);
    }

    @Test
    void everyRoleThereAndBackInTheOrderOfTheProto() {
        List<customers.v1.Role> all = Arrays.stream(customers.v1.Role.values())
                .filter(role -> role != customers.v1.Role.ROLE_UNSPECIFIED && role != customers.v1.Role.UNRECOGNIZED)
                .toList();
        Set<Role> converted = Convert.fromProto(all);
        assertThat(converted).isEqualTo(EnumSet.allOf(Role.class));
        assertThat(Convert.toProto(new Roles(converted))).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31T09:30:00.123Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z"})
    void everyTimeThereAndBack(Instant time) {
        assertThat(Convert.fromProto(Convert.toProto(time))).isEqualTo(time);
    }
}
