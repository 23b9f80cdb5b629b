package customers.core.plan;

import customers.core.id.ServerGroupId;
import customers.core.plan.Terms.CgroupLimits;
import customers.core.plan.Terms.FsQuota;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a plan; what is null stays.
 *
 * @param preinstallWordpressTheme empty takes it away
 * @param allowedPhpVersions never empty
 */
public record PlanChange(
        @Nullable String name,
        @Nullable List<ServerGroupId> serverGroupIds,
        @Nullable ServerGroupId defaultServerGroupId,
        @Nullable Boolean allowServerGroupSelection,
        @Nullable PlanType planType,
        @Nullable CgroupLimits cgroupLimits,
        @Nullable FsQuota fsQuota,
        @Nullable List<PhpVersion> allowedPhpVersions,
        @Nullable PhpVersion defaultPhpVersion,
        @Nullable Boolean redisAllowed,
        @Nullable String preinstallWordpressTheme) {

    NewPlan applyTo(NewPlan plan) {
        List<ServerGroupId> groups = or(serverGroupIds, plan.serverGroupIds());
        ServerGroupId before = plan.defaultServerGroupId();
        // A default that was taken out of the groups without another being named is none any more.
        ServerGroupId kept = serverGroupIds == null || groups.contains(before) ? before : null;
        return new NewPlan(
                or(name, plan.name()),
                plan.resources(),
                applyTo(plan.terms()),
                groups,
                defaultServerGroupId == null ? kept : defaultServerGroupId);
    }

    private Terms applyTo(Terms terms) {
        String theme = preinstallWordpressTheme;
        return new Terms(
                terms.allowances(),
                terms.selections(),
                allowServerGroupSelection == null ? terms.allowServerGroupSelection() : allowServerGroupSelection,
                or(planType, terms.planType()),
                cgroupLimits == null ? terms.cgroupLimits() : cgroupLimits,
                fsQuota == null ? terms.fsQuota() : fsQuota,
                or(allowedPhpVersions, terms.allowedPhpVersions()),
                or(defaultPhpVersion, terms.defaultPhpVersion()),
                redisAllowed == null ? terms.redisAllowed() : redisAllowed,
                theme == null ? terms.preinstallWordpressTheme() : theme.isEmpty() ? null : theme);
    }

    private static <T> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }
}
