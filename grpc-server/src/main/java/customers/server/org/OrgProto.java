package customers.server.org;

import customers.core.org.Org;
import customers.core.org.OrgChange;
import customers.server.convert.Convert;
import customers.v1.LifecycleStatus;
import customers.v1.OrgUpdate;
import java.util.Optional;

/** Orgs, to and from the proto. */
public final class OrgProto {

    private OrgProto() {}

    /** An org as it is answered. */
    public static customers.v1.Org toProto(Org org) {
        customers.v1.Org.Builder proto = customers.v1.Org.newBuilder()
                .setId(org.id().toString())
                .setName(org.name())
                .setStatus(Convert.toProto(org.status()))
                .setSubscriptionsCount(org.subscriptionsCount())
                .setWebsitesCount(org.websitesCount())
                .setCreatedAt(Convert.toProto(org.createdAt()))
                .setLocale(org.locale());
        Optional.ofNullable(org.parentId()).map(Object::toString).ifPresent(proto::setParentId);
        Optional.ofNullable(org.suspendedBy()).map(Object::toString).ifPresent(proto::setSuspendedBy);
        Optional.ofNullable(org.owner()).ifPresent(proto::setOwner);
        Optional.ofNullable(org.ownerEmail()).ifPresent(proto::setOwnerEmail);
        Optional.ofNullable(org.ownerId()).map(Object::toString).ifPresent(proto::setOwnerId);
        Optional.ofNullable(org.ownerLoginId()).map(Object::toString).ifPresent(proto::setOwnerLoginId);
        Optional.ofNullable(org.slackNotificationWebhookUrl()).ifPresent(proto::setSlackNotificationWebhookUrl);
        Optional.ofNullable(org.externalId()).ifPresent(proto::setExternalId);
        return proto.build();
    }

    static OrgChange fromProto(OrgUpdate update) {
        return new OrgChange(
                update.hasName() ? update.getName() : null,
                Convert.suspended(
                        update.getStatus(),
                        update.hasIsSuspended() ? update.getIsSuspended() : null,
                        "org.is_suspended"),
                update.getStatus() == LifecycleStatus.LIFECYCLE_STATUS_ACTIVE,
                update.hasLocale() ? update.getLocale() : null,
                update.hasSlackNotificationWebhookUrl() ? update.getSlackNotificationWebhookUrl() : null);
    }
}
