package customers.server.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import customers.core.id.DomainId;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.id.WebsiteId;
import customers.core.plan.PhpVersion;
import customers.core.server.ServerIps;
import customers.core.website.Tags;
import customers.core.website.Website;
import customers.core.website.WebsiteKind;
import customers.core.website.WebsiteStatus;
import customers.v1.ServerIp;
import customers.v1.WebsiteDomain;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is answered of a website. */
class WebsiteAnswerTest {
    private static final WebsiteId ID = WebsiteId.of("01a20a33-5bf7-7641-9595-1ab62c00000a");
    private static final OrgId ORG = OrgId.next();
    private static final DomainId DOMAIN = DomainId.next();

    private static customers.v1.Website.Builder least() {
        return customers.v1.Website.newBuilder()
                .setId(ID.toString())
                .setDomain(WebsiteDomain.newBuilder()
                        .setId(DOMAIN.toString())
                        .setDomain("example.com")
                        .setIsPrimary(true))
                .setColorCode("#00000a")
                .setOrgId(ORG.toString())
                .setOrg("Org")
                .setPhpVersion(customers.v1.PhpVersion.PHP_VERSION_PHP84)
                .setCreatedAt(Timestamp.getDefaultInstance());
    }

    @Test
    void everythingOfAWebsiteIsAnswered() {
        ServerId[] ids = {ServerId.next(), ServerId.next(), ServerId.next(), ServerId.next()};
        Website website = new Website(
                ID,
                ORG,
                "Org",
                new SubscriptionId(7),
                new PlanId(8),
                "Plan",
                WebsiteKind.STAGING,
                DOMAIN,
                "example.com",
                WebsiteStatus.DISABLED,
                ORG,
                new Tags(List.of("a", "b")),
                PhpVersion.PHP84,
                new ServerIps(List.of(new ServerIps.ServerIp("192.0.2.1", true))),
                ids[0],
                ids[1],
                ids[2],
                ids[3],
                Instant.EPOCH);
        assertThat(WebsiteProto.toProto(website))
                .isEqualTo(least().setSubscriptionId(7)
                        .setPlanId(8)
                        .setPlan("Plan")
                        .setKind(customers.v1.WebsiteKind.WEBSITE_KIND_STAGING)
                        .setStatus(customers.v1.WebsiteStatus.WEBSITE_STATUS_DISABLED)
                        .setSuspendedBy(ORG.toString())
                        .addTags("a")
                        .addTags("b")
                        .addServerIps(ServerIp.newBuilder().setIp("192.0.2.1").setIsPrimary(true))
                        .setAppServerId(ids[0].toString())
                        .setBackupServerId(ids[1].toString())
                        .setDbServerId(ids[2].toString())
                        .setEmailServerId(ids[3].toString())
                        .build());
    }

    @Test
    void whatAWebsiteDoesNotHaveIsNotSet() {
        Website website = new Website(
                ID,
                ORG,
                "Org",
                null,
                null,
                null,
                WebsiteKind.ROUNDCUBE,
                DOMAIN,
                "example.com",
                WebsiteStatus.ACTIVE,
                null,
                new Tags(List.of()),
                PhpVersion.PHP84,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH);
        assertThat(WebsiteProto.toProto(website))
                .isEqualTo(least().setKind(customers.v1.WebsiteKind.WEBSITE_KIND_ROUNDCUBE)
                        .setStatus(customers.v1.WebsiteStatus.WEBSITE_STATUS_ACTIVE)
                        .build());
    }
}
