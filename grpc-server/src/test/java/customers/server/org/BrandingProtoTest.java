package customers.server.org;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import customers.core.customer.IntervalCount;
import customers.core.id.OrgId;
import customers.core.org.Branding;
import customers.v1.TimeInterval;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrandingProtoTest {
    @Test
    void everythingOfABrandingIsAnswered() {
        OrgId parent = OrgId.next();
        assertThat(BrandingProto.toProto(
                        new Branding("Org", "pt-BR", parent, List.of("ns1.example.com"), "panel.example.com")))
                .isEqualTo(customers.v1.Branding.newBuilder()
                        .setOrgName("Org")
                        .setLocale("pt-BR")
                        .setParent(parent.toString())
                        .addNameServers("ns1.example.com")
                        .setControlPanelDomain("panel.example.com")
                        .build());
    }

    @Test
    void whatIsNotKnownIsNotSet() {
        customers.v1.Branding proto = BrandingProto.toProto(new Branding("Org", "en", null, List.of(), null));
        assertThat(proto.hasParent()).isFalse();
        assertThat(proto.hasControlPanelDomain()).isFalse();
    }

    @Test
    void everyIntervalThatCanBeAskedForIsOneOfTheDomain() {
        assertThat(Arrays.stream(TimeInterval.values())
                        .filter(width ->
                                width != TimeInterval.UNRECOGNIZED && width != TimeInterval.TIME_INTERVAL_UNSPECIFIED)
                        .map(BrandingProto::fromProto))
                .containsExactlyInAnyOrder(customers.core.customer.TimeInterval.values());
    }

    @Test
    void aCountOfNoneIsAnsweredToo() {
        assertThat(BrandingProto.toProto(new IntervalCount(Instant.ofEpochSecond(3600), 0)))
                .isEqualTo(customers.v1.IntervalCount.newBuilder()
                        .setInterval(Timestamp.newBuilder().setSeconds(3600))
                        .build());
    }
}
