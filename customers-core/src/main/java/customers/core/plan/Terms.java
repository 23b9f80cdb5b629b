package customers.core.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a plan that nothing is counted or joined by, kept as one document.
 *
 * @param allowances what a subscriber may do, each once
 * @param selections what was chosen for it, each name once
 * @param allowServerGroupSelection whether the customer may choose among the plan's server groups; null when not said
 * @param cgroupLimits limits on processes
 * @param fsQuota whether a limit on the file system was given
 * @param allowedPhpVersions never empty: all of them when none was given
 * @param defaultPhpVersion one of the allowed
 * @param redisAllowed null when not said
 */
public record Terms(
        List<String> allowances,
        List<Selection> selections,
        @Nullable Boolean allowServerGroupSelection,
        PlanType planType,
        @Nullable CgroupLimits cgroupLimits,
        @Nullable FsQuota fsQuota,
        List<PhpVersion> allowedPhpVersions,
        PhpVersion defaultPhpVersion,
        @Nullable Boolean redisAllowed,
        @Nullable String preinstallWordpressTheme) {

    Terms withAllowances(List<String> others) {
        return with(others, selections);
    }

    Terms withSelections(List<Selection> others) {
        return with(allowances, others);
    }

    private Terms with(List<String> otherAllowances, List<Selection> otherSelections) {
        return new Terms(
                otherAllowances,
                otherSelections,
                allowServerGroupSelection,
                planType,
                cgroupLimits,
                fsQuota,
                allowedPhpVersions,
                defaultPhpVersion,
                redisAllowed,
                preinstallWordpressTheme);
    }

    /** A choice, by its name. */
    public record Selection(String name, String value) {}

    /**
     * Limits on the processes of a subscriber; null does not limit.
     *
     * @param memoryLimit in bytes
     * @param iops operations a second
     * @param ioBandwidth bytes a second
     */
    public record CgroupLimits(
            @Nullable Long nproc,
            @Nullable Long memoryLimit,
            @Nullable Long iops,
            @Nullable Long ioBandwidth,
            @Nullable Double virtualCpus) {}

    /**
     * A limit on the file system.
     *
     * @param totalAvailable in bytes; null does not limit
     */
    public record FsQuota(@Nullable Long totalAvailable) {}
}
