package customers.server.subscription;

import customers.core.id.PlanId;
import customers.core.id.ServerId;
import customers.core.plan.Terms;
import customers.core.subscription.DedicatedServers;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.subscription.NewSubscription;
import customers.core.subscription.RecountedResource;
import customers.core.subscription.Subscription;
import customers.core.subscription.SubscriptionChange;
import customers.core.subscription.SubscriptionQuery;
import customers.core.subscription.SubscriptionSort;
import customers.core.subscription.UsedResources.UsedResource;
import customers.server.convert.Convert;
import customers.server.convert.Pages;
import customers.server.plan.PlanProto;
import customers.server.server.ServerProto;
import customers.v1.GetCustomerSubscriptionsRequest;
import customers.v1.LifecycleStatus;
import customers.v1.ListSubscriptionsRequest;
import customers.v1.NamedServer;
import customers.v1.NewDedicatedServers;
import customers.v1.SubscriptionSortBy;
import customers.v1.UpdateSubscription;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Subscriptions, to and from the proto. */
public final class SubscriptionProto {

    private SubscriptionProto() {}

    /** A sale that is asked for. */
    public static NewSubscription fromProto(customers.v1.NewSubscription sale) {
        return new NewSubscription(
                new PlanId(sale.getPlanId()),
                fromProto(sale.getDedicatedServers()),
                sale.hasFriendlyName() ? sale.getFriendlyName() : null,
                sale.hasExternalId() ? sale.getExternalId() : null);
    }

    static SubscriptionChange fromProto(UpdateSubscription change) {
        return new SubscriptionChange(
                Convert.suspended(
                        change.getStatus(),
                        change.hasIsSuspended() ? change.getIsSuspended() : null,
                        "subscription.is_suspended"),
                change.getStatus() == LifecycleStatus.LIFECYCLE_STATUS_ACTIVE,
                change.hasPlanId() ? new PlanId(change.getPlanId()) : null,
                change.hasDedicatedServers() ? fromProto(change.getDedicatedServers()) : null,
                change.hasFriendlyName() ? change.getFriendlyName() : null);
    }

    private static SortedMap<Purpose, ServerId> fromProto(NewDedicatedServers servers) {
        SortedMap<Purpose, ServerId> converted = new TreeMap<>();
        if (servers.hasAppServerId()) {
            converted.put(Purpose.APP, ServerId.of(servers.getAppServerId()));
        }
        if (servers.hasBackupServerId()) {
            converted.put(Purpose.BACKUP, ServerId.of(servers.getBackupServerId()));
        }
        if (servers.hasDbServerId()) {
            converted.put(Purpose.DB, ServerId.of(servers.getDbServerId()));
        }
        if (servers.hasEmailServerId()) {
            converted.put(Purpose.EMAIL, ServerId.of(servers.getEmailServerId()));
        }
        return converted;
    }

    /** What an org has sold to a customer. */
    public static SubscriptionQuery fromProto(GetCustomerSubscriptionsRequest request) {
        return new SubscriptionQuery(
                request.hasExternalId() ? request.getExternalId() : null,
                fromProto(request.getSortBy()),
                Pages.fromProto(request));
    }

    static SubscriptionQuery fromProto(ListSubscriptionsRequest request) {
        return new SubscriptionQuery(
                request.hasExternalId() ? request.getExternalId() : null,
                fromProto(request.getSortBy()),
                Pages.fromProto(request));
    }

    /** What a listing is ordered by. */
    public static SubscriptionSort fromProto(SubscriptionSortBy sort) {
        return sort == SubscriptionSortBy.SUBSCRIPTION_SORT_BY_UNSPECIFIED
                ? SubscriptionSort.CREATED_AT
                : SubscriptionSort.valueOf(sort.name().substring("SUBSCRIPTION_SORT_BY_".length()));
    }

    /** A subscription as it is answered. */
    public static customers.v1.Subscription toProto(Subscription subscription) {
        Terms terms = subscription.terms();
        String friendlyName = subscription.friendlyName();
        customers.v1.Subscription.Builder proto = customers.v1.Subscription.newBuilder()
                .setId(subscription.id().value())
                .setPlanId(subscription.planId().value())
                .setPlanName(subscription.planName())
                .setSubscriberId(subscription.subscriberId().toString())
                .setVendorId(subscription.vendorId().toString())
                .setStatus(Convert.toProto(subscription.status()))
                .addAllAllowances(PlanProto.allowances(terms))
                .addAllSelections(PlanProto.selections(terms))
                .setPlanType(PlanProto.toProto(terms.planType()))
                .addAllAllowedPhpVersions(PlanProto.phpVersions(terms))
                .setDefaultPhpVersion(PlanProto.toProto(terms.defaultPhpVersion()))
                .setRedisAllowed(Boolean.TRUE.equals(terms.redisAllowed()))
                .setFriendlyName(friendlyName == null ? subscription.planName() : friendlyName);
        Optional.ofNullable(subscription.externalId()).ifPresent(proto::setExternalId);
        subscription.resources().items().forEach(resource -> proto.addResources(toProto(resource)));
        Optional.ofNullable(subscription.suspendedBy()).map(Object::toString).ifPresent(proto::setSuspendedBy);
        Optional.ofNullable(terms.preinstallWordpressTheme()).ifPresent(proto::setPreinstallWordpressTheme);
        if (!subscription.dedicatedServers().items().isEmpty()) {
            proto.setDedicatedServers(toProto(subscription.dedicatedServers()));
        }
        if (Boolean.TRUE.equals(terms.allowServerGroupSelection())) {
            subscription.serverGroups().items().forEach(group -> proto.addServerGroups(ServerProto.toProto(group)));
        }
        return proto.build();
    }

    private static customers.v1.UsedResource toProto(UsedResource resource) {
        customers.v1.UsedResource.Builder proto =
                customers.v1.UsedResource.newBuilder().setName(resource.name()).setUsage(resource.used());
        Optional.ofNullable(resource.total()).ifPresent(proto::setTotal);
        return proto.build();
    }

    static customers.v1.RecountedResource toProto(RecountedResource resource) {
        customers.v1.RecountedResource.Builder proto = customers.v1.RecountedResource.newBuilder()
                .setName(resource.name())
                .setUsage(resource.used())
                .setBefore(resource.before())
                .setDifference(resource.difference());
        Optional.ofNullable(resource.total()).ifPresent(proto::setTotal);
        return proto.build();
    }

    private static customers.v1.DedicatedServers toProto(DedicatedServers servers) {
        customers.v1.DedicatedServers.Builder proto = customers.v1.DedicatedServers.newBuilder();
        servers.items().forEach(dedicated -> {
            NamedServer server = NamedServer.newBuilder()
                    .setId(dedicated.id().toString())
                    .setName(dedicated.name())
                    .build();
            switch (dedicated.purpose()) {
                case APP -> proto.setAppServer(server);
                case BACKUP -> proto.setBackupServer(server);
                case DB -> proto.setDbServer(server);
                case EMAIL -> proto.setEmailServer(server);
            }
        });
        return proto.build();
    }
}
