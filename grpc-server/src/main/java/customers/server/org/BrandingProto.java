package customers.server.org;

import customers.core.customer.IntervalCount;
import customers.core.customer.TimeInterval;
import customers.core.org.Branding;
import customers.server.convert.Convert;
import java.util.Optional;

/** What an org shows of itself, and its counts, to and from the proto. */
final class BrandingProto {

    private BrandingProto() {}

    static customers.v1.Branding toProto(Branding branding) {
        customers.v1.Branding.Builder proto = customers.v1.Branding.newBuilder()
                .setOrgName(branding.orgName())
                .setLocale(branding.locale())
                .addAllNameServers(branding.nameServers());
        Optional.ofNullable(branding.parent()).map(Object::toString).ifPresent(proto::setParent);
        Optional.ofNullable(branding.controlPanelDomain()).ifPresent(proto::setControlPanelDomain);
        return proto.build();
    }

    static TimeInterval fromProto(customers.v1.TimeInterval width) {
        return TimeInterval.valueOf(width.name().substring("TIME_INTERVAL_".length()));
    }

    static customers.v1.IntervalCount toProto(IntervalCount count) {
        return customers.v1.IntervalCount.newBuilder()
                .setInterval(Convert.toProto(count.beginning()))
                .setResourceCount(count.count())
                .build();
    }
}
