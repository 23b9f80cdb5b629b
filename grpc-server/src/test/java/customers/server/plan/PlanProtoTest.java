package customers.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.plan.NewPlan;
import customers.core.plan.PhpVersion;
import customers.core.plan.Plan;
import customers.core.plan.PlanResources;
import customers.core.plan.PlanServerGroups;
import customers.core.plan.PlanType;
import customers.v1.Allowance;
import customers.v1.CgroupLimits;
import customers.v1.FsQuotaLimit;
import customers.v1.PlanResource;
import customers.v1.Selection;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanProtoTest {
    private static final String GROUP = UUID.randomUUID().toString();

    /** Into the domain, kept, and out again. */
    private static customers.v1.Plan roundTrip(customers.v1.NewPlan given) {
        NewPlan plan = PlanProto.fromProto(given);
        return PlanProto.toProto(new Plan(
                new PlanId(7),
                OrgId.of(GROUP),
                plan.name(),
                plan.terms(),
                new PlanResources(plan.resources()),
                new PlanServerGroups(plan.serverGroupIds()),
                plan.defaultServerGroupId(),
                3,
                Instant.EPOCH));
    }

    @Test
    void everythingThatIsSaidComesBack() {
        customers.v1.NewPlan given = customers.v1.NewPlan.newBuilder()
                .setName("Plan")
                .addResources(PlanResource.newBuilder().setName("websites").setTotal(0))
                .addResources(PlanResource.newBuilder().setName("mailboxes"))
                .addAllowances(Allowance.newBuilder().setName("ssh"))
                .addSelections(Selection.newBuilder().setName("os").setValue("debian"))
                .addServerGroupIds(GROUP)
                .setAllowServerGroupSelection(false)
                .setDefaultServerGroupId(GROUP)
                .setPlanType(customers.v1.PlanType.PLAN_TYPE_DEDICATED)
                .setCgroupLimits(CgroupLimits.newBuilder().setNproc(0).setVirtualCpus(0.5))
                .setFsQuotaLimit(FsQuotaLimit.newBuilder().setTotalAvailable(9))
                .addAllowedPhpVersions(customers.v1.PhpVersion.PHP_VERSION_PHP84)
                .addAllowedPhpVersions(customers.v1.PhpVersion.PHP_VERSION_PHP74)
                .setDefaultPhpVersion(customers.v1.PhpVersion.PHP_VERSION_PHP74)
                .setRedisAllowed(false)
                .setPreinstallWordpressTheme("astra")
                .build();
        customers.v1.Plan answered = roundTrip(given);
        given.getAllFields()
                .forEach((field, value) -> assertThat(answered.getField(
                                answered.getDescriptorForType().findFieldByName(field.getName())))
                        .as(field.getName())
                        .isEqualTo(value));
        assertThat(customers.v1.NewPlan.getDescriptor().getFields())
                .as("every field is set above")
                .allMatch(field -> given.getAllFields().containsKey(field));
    }

    @Test
    void whatIsNotSaidIsNotAnsweredButForTheDefaults() {
        customers.v1.Plan answered =
                roundTrip(customers.v1.NewPlan.newBuilder().setName("Plan").build());
        assertThat(answered.getPlanType()).isEqualTo(customers.v1.PlanType.PLAN_TYPE_SHARED);
        assertThat(answered.getAllowedPhpVersionsCount()).isEqualTo(PhpVersion.values().length);
        assertThat(answered.getDefaultPhpVersion()).isEqualTo(customers.v1.PhpVersion.PHP_VERSION_PHP84);
        assertThat(answered.hasRedisAllowed()).isFalse();
        assertThat(answered.hasAllowServerGroupSelection()).isFalse();
        assertThat(answered.hasCgroupLimits()).isFalse();
        assertThat(answered.hasFsQuotaLimit()).isFalse();
        assertThat(answered.hasDefaultServerGroupId()).isFalse();
        assertThat(answered.hasPreinstallWordpressTheme()).isFalse();
    }

    @Test
    void theDefaultPhpVersionIsTheNewestAllowed() {
        assertThat(PlanProto.fromProto(customers.v1.NewPlan.newBuilder()
                                .addAllowedPhpVersions(customers.v1.PhpVersion.PHP_VERSION_PHP83)
                                .addAllowedPhpVersions(customers.v1.PhpVersion.PHP_VERSION_PHP56)
                                .build())
                        .terms()
                        .defaultPhpVersion())
                .isEqualTo(PhpVersion.PHP83);
    }

    @ParameterizedTest
    @EnumSource
    void everyPhpVersionIsInTheProto(PhpVersion version) {
        assertThat(PlanProto.toProto(version).name()).isEqualTo("PHP_VERSION_" + version.name());
        assertThat(customers.v1.PhpVersion.values()).hasSize(PhpVersion.values().length + 2);
    }

    @ParameterizedTest
    @EnumSource
    void everyPlanTypeIsInTheProto(PlanType type) {
        assertThat(PlanProto.toProto(type).name()).isEqualTo("PLAN_TYPE_" + type.name());
        assertThat(Arrays.stream(customers.v1.PlanType.values())).hasSize(PlanType.values().length + 2);
    }
}
