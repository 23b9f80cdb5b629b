package customers.server.website;

import static customers.core.error.CustomersException.invalid;

import customers.core.id.PlanId;
import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.plan.PhpVersion;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.website.NewWebsite;
import customers.core.website.Recursion;
import customers.core.website.Website;
import customers.core.website.WebsiteChange;
import customers.core.website.WebsiteKind;
import customers.core.website.WebsiteQuery;
import customers.core.website.WebsiteSort;
import customers.core.website.WebsiteStatus;
import customers.server.convert.Convert;
import customers.server.convert.Pages;
import customers.server.plan.PlanProto;
import customers.server.server.ServerProto;
import customers.v1.CreateWebsiteRequest;
import customers.v1.ListWebsitesRequest;
import customers.v1.UpdateWebsite;
import customers.v1.WebsiteDomain;
import customers.v1.WebsiteSortBy;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Websites, to and from the proto. */
final class WebsiteProto {

    private WebsiteProto() {}

    static NewWebsite fromProto(CreateWebsiteRequest request) {
        customers.v1.NewWebsite website = request.getWebsite();
        WebsiteKind kind = fromProto(request.getKind());
        return new NewWebsite(
                kind == null ? WebsiteKind.NORMAL : kind,
                website.getDomain(),
                website.hasSubscriptionId() ? new SubscriptionId(website.getSubscriptionId()) : null,
                servers(website),
                website.hasServerGroupId() ? ServerGroupId.of(website.getServerGroupId()) : null,
                phpVersion(website.getPhpVersion()));
    }

    private static Map<Purpose, ServerId> servers(customers.v1.NewWebsite website) {
        Map<Purpose, ServerId> servers = new EnumMap<>(Purpose.class);
        if (website.hasAppServerId()) {
            servers.put(Purpose.APP, ServerId.of(website.getAppServerId()));
        }
        if (website.hasBackupServerId()) {
            servers.put(Purpose.BACKUP, ServerId.of(website.getBackupServerId()));
        }
        if (website.hasDbServerId()) {
            servers.put(Purpose.DB, ServerId.of(website.getDbServerId()));
        }
        if (website.hasEmailServerId()) {
            servers.put(Purpose.EMAIL, ServerId.of(website.getEmailServerId()));
        }
        return servers;
    }

    static WebsiteChange fromProto(UpdateWebsite change) {
        return new WebsiteChange(
                suspended(change),
                change.getStatus() == customers.v1.WebsiteStatus.WEBSITE_STATUS_ACTIVE,
                phpVersion(change.getPhpVersion()),
                change.getTagsGiven() ? change.getTagsList() : null,
                change.hasSubscriptionId() ? new SubscriptionId(change.getSubscriptionId()) : null);
    }

    /** Either of two fields can say it. */
    private static @Nullable Boolean suspended(UpdateWebsite change) {
        Boolean flag = change.hasIsSuspended() ? change.getIsSuspended() : null;
        WebsiteStatus status = fromProto(change.getStatus());
        if (status == null) {
            return flag;
        }
        boolean suspended = status == WebsiteStatus.DISABLED;
        if (flag != null && flag != suspended) {
            throw invalid("website.is_suspended", "contradicts the status");
        }
        return suspended;
    }

    static WebsiteQuery fromProto(ListWebsitesRequest request) {
        return new WebsiteQuery(
                request.hasSubscriptionId() ? new SubscriptionId(request.getSubscriptionId()) : null,
                request.hasSearch() ? request.getSearch() : null,
                fromProto(request.getRecursion()),
                request.hasPlanId() ? new PlanId(request.getPlanId()) : null,
                fromProto(request.getStatus()),
                request.getShowDeleted(),
                fromProto(request.getKind()),
                fromProto(request.getSortBy()),
                Pages.fromProto(request));
    }

    static WebsiteSort fromProto(WebsiteSortBy sort) {
        return sort == WebsiteSortBy.WEBSITE_SORT_BY_UNSPECIFIED
                ? WebsiteSort.CREATED_AT
                : WebsiteSort.valueOf(sort.name().substring("WEBSITE_SORT_BY_".length()));
    }

    static Recursion fromProto(customers.v1.Recursion recursion) {
        return recursion == customers.v1.Recursion.RECURSION_UNSPECIFIED
                ? Recursion.NONE
                : Recursion.valueOf(recursion.name().substring("RECURSION_".length()));
    }

    static @Nullable WebsiteKind fromProto(customers.v1.WebsiteKind kind) {
        return kind == customers.v1.WebsiteKind.WEBSITE_KIND_UNSPECIFIED
                ? null
                : WebsiteKind.valueOf(kind.name().substring("WEBSITE_KIND_".length()));
    }

    static @Nullable WebsiteStatus fromProto(customers.v1.WebsiteStatus status) {
        return status == customers.v1.WebsiteStatus.WEBSITE_STATUS_UNSPECIFIED
                ? null
                : WebsiteStatus.valueOf(status.name().substring("WEBSITE_STATUS_".length()));
    }

    private static @Nullable PhpVersion phpVersion(customers.v1.PhpVersion version) {
        return version == customers.v1.PhpVersion.PHP_VERSION_UNSPECIFIED ? null : PlanProto.fromProto(version);
    }

    static customers.v1.Website toProto(Website website) {
        customers.v1.Website.Builder proto = customers.v1.Website.newBuilder()
                .setId(website.id().toString())
                .setDomain(WebsiteDomain.newBuilder()
                        .setId(website.domainId().toString())
                        .setDomain(website.domain())
                        .setIsPrimary(true))
                .setStatus(customers.v1.WebsiteStatus.valueOf(
                        "WEBSITE_STATUS_" + website.status().name()))
                .setColorCode(website.colorCode())
                .addAllTags(website.tags().items())
                .setOrgId(website.orgId().toString())
                .setOrg(website.org())
                .setKind(customers.v1.WebsiteKind.valueOf(
                        "WEBSITE_KIND_" + website.kind().name()))
                .setPhpVersion(PlanProto.toProto(website.phpVersion()))
                .setCreatedAt(Convert.toProto(website.createdAt()));
        Optional.ofNullable(website.subscriptionId()).map(SubscriptionId::value).ifPresent(proto::setSubscriptionId);
        Optional.ofNullable(website.planId()).map(PlanId::value).ifPresent(proto::setPlanId);
        Optional.ofNullable(website.plan()).ifPresent(proto::setPlan);
        Optional.ofNullable(website.suspendedBy()).map(Object::toString).ifPresent(proto::setSuspendedBy);
        Optional.ofNullable(website.serverIps()).map(ServerProto::toProto).ifPresent(proto::addAllServerIps);
        Optional.ofNullable(website.appServerId()).map(Object::toString).ifPresent(proto::setAppServerId);
        Optional.ofNullable(website.backupServerId()).map(Object::toString).ifPresent(proto::setBackupServerId);
        Optional.ofNullable(website.dbServerId()).map(Object::toString).ifPresent(proto::setDbServerId);
        Optional.ofNullable(website.emailServerId()).map(Object::toString).ifPresent(proto::setEmailServerId);
        return proto.build();
    }
}
