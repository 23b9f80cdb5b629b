package customers.server.plan;

import customers.core.id.ServerGroupId;
import customers.core.plan.NewPlan;
import customers.core.plan.PhpVersion;
import customers.core.plan.Plan;
import customers.core.plan.PlanChange;
import customers.core.plan.PlanResource;
import customers.core.plan.PlanType;
import customers.core.plan.Terms;
import customers.server.convert.Convert;
import customers.v1.Allowance;
import customers.v1.Selection;
import customers.v1.UpdatePlan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans, to and from the proto. */
public final class PlanProto {

    private PlanProto() {}

    static NewPlan fromProto(customers.v1.NewPlan plan) {
        return new NewPlan(
                plan.getName(),
                plan.getResourcesList().stream().map(PlanProto::fromProto).toList(),
                terms(plan),
                serverGroups(plan.getServerGroupIdsList()),
                plan.hasDefaultServerGroupId() ? ServerGroupId.of(plan.getDefaultServerGroupId()) : null);
    }

    private static Terms terms(customers.v1.NewPlan plan) {
        List<PhpVersion> allowed = versions(plan.getAllowedPhpVersionsList());
        PhpVersion preferred = plan.getDefaultPhpVersion() == customers.v1.PhpVersion.PHP_VERSION_UNSPECIFIED
                ? allowed.stream().max(Comparator.naturalOrder()).orElseThrow()
                : fromProto(plan.getDefaultPhpVersion());
        return new Terms(
                plan.getAllowancesList().stream().map(Allowance::getName).toList(),
                plan.getSelectionsList().stream()
                        .map(s -> new Terms.Selection(s.getName(), s.getValue()))
                        .toList(),
                plan.hasAllowServerGroupSelection() ? plan.getAllowServerGroupSelection() : null,
                plan.getPlanType() == customers.v1.PlanType.PLAN_TYPE_DEDICATED ? PlanType.DEDICATED : PlanType.SHARED,
                plan.hasCgroupLimits() ? fromProto(plan.getCgroupLimits()) : null,
                plan.hasFsQuotaLimit() ? fromProto(plan.getFsQuotaLimit()) : null,
                allowed,
                preferred,
                plan.hasRedisAllowed() ? plan.getRedisAllowed() : null,
                plan.hasPreinstallWordpressTheme() ? plan.getPreinstallWordpressTheme() : null);
    }

    static PlanChange fromProto(UpdatePlan change) {
        return new PlanChange(
                change.hasName() ? change.getName() : null,
                change.getServerGroupIdsGiven() ? serverGroups(change.getServerGroupIdsList()) : null,
                change.hasDefaultServerGroupId() ? ServerGroupId.of(change.getDefaultServerGroupId()) : null,
                change.hasAllowServerGroupSelection() ? change.getAllowServerGroupSelection() : null,
                planType(change.getPlanType()),
                change.hasCgroupLimits() ? fromProto(change.getCgroupLimits()) : null,
                change.hasFsQuotaLimit() ? fromProto(change.getFsQuotaLimit()) : null,
                change.getAllowedPhpVersionsGiven() ? versions(change.getAllowedPhpVersionsList()) : null,
                change.getDefaultPhpVersion() == customers.v1.PhpVersion.PHP_VERSION_UNSPECIFIED
                        ? null
                        : fromProto(change.getDefaultPhpVersion()),
                change.hasRedisAllowed() ? change.getRedisAllowed() : null,
                change.hasPreinstallWordpressTheme() ? change.getPreinstallWordpressTheme() : null);
    }

    private static @Nullable PlanType planType(customers.v1.PlanType type) {
        return switch (type) {
            case PLAN_TYPE_SHARED -> PlanType.SHARED;
            case PLAN_TYPE_DEDICATED -> PlanType.DEDICATED;
            case PLAN_TYPE_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static List<ServerGroupId> serverGroups(List<String> ids) {
        return ids.stream().map(ServerGroupId::of).toList();
    }

    /** None are all. */
    private static List<PhpVersion> versions(List<customers.v1.PhpVersion> versions) {
        return versions.isEmpty()
                ? List.of(PhpVersion.values())
                : versions.stream().map(PlanProto::fromProto).toList();
    }

    static PlanResource fromProto(customers.v1.PlanResource resource) {
        return new PlanResource(resource.getName(), resource.hasTotal() ? resource.getTotal() : null);
    }

    static customers.v1.Plan toProto(Plan plan) {
        Terms terms = plan.terms();
        customers.v1.Plan.Builder proto = customers.v1.Plan.newBuilder()
                .setId(plan.id().value())
                .setOrgId(plan.orgId().toString())
                .setName(plan.name())
                .addAllAllowances(allowances(terms))
                .addAllSelections(selections(terms))
                .setPlanType(toProto(terms.planType()))
                .addAllAllowedPhpVersions(phpVersions(terms))
                .setDefaultPhpVersion(toProto(terms.defaultPhpVersion()))
                .setSubscriptionsCount(plan.subscriptionsCount())
                .setCreatedAt(Convert.toProto(plan.createdAt()));
        plan.resources().items().forEach(resource -> proto.addResources(toProto(resource)));
        plan.serverGroups().ids().forEach(id -> proto.addServerGroupIds(id.toString()));
        Optional.ofNullable(plan.defaultServerGroupId())
                .map(Object::toString)
                .ifPresent(proto::setDefaultServerGroupId);
        Optional.ofNullable(terms.allowServerGroupSelection()).ifPresent(proto::setAllowServerGroupSelection);
        Optional.ofNullable(terms.cgroupLimits()).map(PlanProto::toProto).ifPresent(proto::setCgroupLimits);
        Optional.ofNullable(terms.fsQuota()).map(PlanProto::toProto).ifPresent(proto::setFsQuotaLimit);
        Optional.ofNullable(terms.redisAllowed()).ifPresent(proto::setRedisAllowed);
        Optional.ofNullable(terms.preinstallWordpressTheme()).ifPresent(proto::setPreinstallWordpressTheme);
        return proto.build();
    }

    private static customers.v1.PlanResource toProto(PlanResource resource) {
        customers.v1.PlanResource.Builder proto =
                customers.v1.PlanResource.newBuilder().setName(resource.name());
        Optional.ofNullable(resource.total()).ifPresent(proto::setTotal);
        return proto.build();
    }

    /** What a plan allows. */
    public static List<Allowance> allowances(Terms terms) {
        return terms.allowances().stream()
                .map(name -> Allowance.newBuilder().setName(name).build())
                .toList();
    }

    /** What was chosen in a plan. */
    public static List<Selection> selections(Terms terms) {
        return terms.selections().stream()
                .map(s -> Selection.newBuilder()
                        .setName(s.name())
                        .setValue(s.value())
                        .build())
                .toList();
    }

    /** The PHP versions that a plan allows. */
    public static List<customers.v1.PhpVersion> phpVersions(Terms terms) {
        return terms.allowedPhpVersions().stream().map(PlanProto::toProto).toList();
    }

    /** A PHP version. */
    public static customers.v1.PhpVersion toProto(PhpVersion version) {
        return customers.v1.PhpVersion.valueOf("PHP_VERSION_" + version.name());
    }

    /** A PHP version that was given. */
    public static PhpVersion fromProto(customers.v1.PhpVersion version) {
        return PhpVersion.valueOf(version.name().substring("PHP_VERSION_".length()));
    }

    /** A type of plan. */
    public static customers.v1.PlanType toProto(PlanType type) {
        return customers.v1.PlanType.valueOf("PLAN_TYPE_" + type.name());
    }

    private static Terms.CgroupLimits fromProto(customers.v1.CgroupLimits limits) {
        return new Terms.CgroupLimits(
                given(limits.hasNproc(), limits.getNproc()),
                given(limits.hasMemoryLimit(), limits.getMemoryLimit()),
                given(limits.hasIops(), limits.getIops()),
                given(limits.hasIoBandwidth(), limits.getIoBandwidth()),
                limits.hasVirtualCpus() ? limits.getVirtualCpus() : null);
    }

    private static Terms.FsQuota fromProto(customers.v1.FsQuotaLimit limit) {
        return new Terms.FsQuota(given(limit.hasTotalAvailable(), limit.getTotalAvailable()));
    }

    private static @Nullable Long given(boolean given, long value) {
        return given ? value : null;
    }

    private static customers.v1.CgroupLimits toProto(Terms.CgroupLimits limits) {
        customers.v1.CgroupLimits.Builder proto = customers.v1.CgroupLimits.newBuilder();
        Optional.ofNullable(limits.nproc()).ifPresent(proto::setNproc);
        Optional.ofNullable(limits.memoryLimit()).ifPresent(proto::setMemoryLimit);
        Optional.ofNullable(limits.iops()).ifPresent(proto::setIops);
        Optional.ofNullable(limits.ioBandwidth()).ifPresent(proto::setIoBandwidth);
        Optional.ofNullable(limits.virtualCpus()).ifPresent(proto::setVirtualCpus);
        return proto.build();
    }

    private static customers.v1.FsQuotaLimit toProto(Terms.FsQuota quota) {
        customers.v1.FsQuotaLimit.Builder proto = customers.v1.FsQuotaLimit.newBuilder();
        Optional.ofNullable(quota.totalAvailable()).ifPresent(proto::setTotalAvailable);
        return proto.build();
    }
}
