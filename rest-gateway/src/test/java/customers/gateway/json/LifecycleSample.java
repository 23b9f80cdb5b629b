package customers.gateway.json;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import customers.v1.Activity;
import customers.v1.ActivityContext;
import customers.v1.ActivityObject;
import customers.v1.AuthMethod;
import customers.v1.Branding;
import customers.v1.BrandingSetting;
import customers.v1.CalculateResourceUsageResponse;
import customers.v1.IntervalCount;
import customers.v1.LedgerEntry;
import customers.v1.ListActivitiesResponse;
import customers.v1.ListLedgerEntriesResponse;
import customers.v1.ListLoginsResponse;
import customers.v1.ListMembersResponse;
import customers.v1.ListSessionsResponse;
import customers.v1.ListWebsitesResponse;
import customers.v1.Login;
import customers.v1.Member;
import customers.v1.PhpVersion;
import customers.v1.RecountedResource;
import customers.v1.Role;
import customers.v1.ServerGroup;
import customers.v1.ServerIp;
import customers.v1.Session;
import customers.v1.Website;
import customers.v1.WebsiteDomain;
import customers.v1.WebsiteKind;
import customers.v1.WebsiteStatus;

/** The answers about persons, websites and what was done, with everything that is optional and with nothing of it. */
enum LifecycleSample {
    LOGIN(Samples.LOGIN.toBuilder().setPasswordLastChangedAt(Ids.TIME)),
    LOGIN_MINIMAL(Samples.LOGIN),
    LOGINS_LISTING(ListLoginsResponse.newBuilder().addItems(Samples.LOGIN).setTotal(1)),
    MEMBER(Samples.MEMBER.toBuilder()
            .addRoles(Role.ROLE_SITE_ACCESS)
            .addRoles(Role.ROLE_BUSINESS)
            .addSiteAccesses(Ids.B)
            .addNotifications("quota")
            .setAvatarPath("/a.png")),
    MEMBER_MINIMAL(Samples.MEMBER),
    MEMBERS_LISTING(ListMembersResponse.newBuilder().addItems(Samples.MEMBER).setTotal(1)),
    SESSION(Samples.SESSION.toBuilder().setUserAgent("curl/8.5.0").setIpAddr("2001:db8::1")),
    SESSION_MINIMAL(Samples.SESSION),
    SESSIONS_LISTING(ListSessionsResponse.newBuilder().addItems(Samples.SESSION).setTotal(1)),
    WEBSITE(Samples.WEBSITE.toBuilder()
            .setSubscriptionId(7)
            .setPlanId(3)
            .setPlan("Gold")
            .setStatus(WebsiteStatus.WEBSITE_STATUS_DISABLED)
            .setSuspendedBy(Ids.B)
            .addTags("shop")
            .setSize(9_007_199_254_740_993L)
            .setOrg("Acme")
            .setPhpVersion(PhpVersion.PHP_VERSION_PHP84)
            .addServerIps(ServerIp.newBuilder().setIp("192.0.2.1").setIsPrimary(true))
            .setAppServerId(Ids.A)
            .setBackupServerId(Ids.B)
            .setDbServerId(Ids.A)
            .setEmailServerId(Ids.B)),
    WEBSITE_MINIMAL(Samples.WEBSITE.toBuilder().setKind(WebsiteKind.WEBSITE_KIND_SERVER_HOSTNAME)),
    WEBSITES_LISTING(ListWebsitesResponse.newBuilder().addItems(Samples.WEBSITE).setTotal(1)),
    ACTIVITY(Samples.ACTIVITY.toBuilder()
            .setMessage("Acme was created")
            .setContext(ActivityContext.newBuilder()
                    .setActor("login:" + Ids.A)
                    .setIp("192.0.2.1")
                    .setRequestId("r-1"))
            .setActivityObject(ActivityObject.newBuilder()
                    .setKind("subscription")
                    .setId("7")
                    .setName("Gold"))),
    ACTIVITY_MINIMAL(Samples.ACTIVITY.toBuilder()
            .setContext(ActivityContext.newBuilder().setActor("system").setRequestId("r-1"))
            .setActivityObject(
                    ActivityObject.newBuilder().setKind("subscription").setId("7"))),
    ACTIVITIES_LISTING(
            ListActivitiesResponse.newBuilder().addItems(Samples.ACTIVITY).setTotal(1)),
    BRANDING(Branding.newBuilder()
            .addSettings(BrandingSetting.newBuilder().setName("colour").setValue("#123456"))
            .setOrgName("Acme")
            .setLocale("pt-BR")
            .addNameServers("ns1.example.org")
            .setParent(Ids.B)
            .setControlPanelDomain("panel.example.org")),
    BRANDING_MINIMAL(Branding.newBuilder().setOrgName("Acme").setLocale("en")),
    INTERVAL_COUNT(IntervalCount.newBuilder().setInterval(Ids.TIME)),
    SERVER_GROUP(ServerGroup.newBuilder().setId(Ids.A).setName("Frankfurt").setCreatedAt(Ids.TIME)),
    RESOURCE_USAGE(CalculateResourceUsageResponse.newBuilder()
            .addItems(RecountedResource.newBuilder().setName("websites").setTotal(0))
            .addItems(RecountedResource.newBuilder()
                    .setName("mailboxes")
                    .setUsage(2)
                    .setBefore(5)
                    .setDifference(-3))),
    LEDGER_ENTRY(Samples.ENTRY.toBuilder()
            .setCauseSubscriptionId(8)
            .setCauseOrgId("01a20a52-5fd6-7597-83f7-bae8f15f5aa2")
            .setCauseWebsiteId("01a20a52-5fd6-7597-83f7-bae8f15f5aa3")
            .setUnlimited(true)),
    LEDGER_ENTRY_MINIMAL(Samples.ENTRY.toBuilder()),
    LEDGER_LISTING(ListLedgerEntriesResponse.newBuilder()
            .addItems(Samples.ENTRY)
            .setTotal(2)
            .setNextCursor("AW5leHQ"));

    private final Message message;

    LifecycleSample(Message.Builder message) {
        this(message.build());
    }

    LifecycleSample(Message message) {
        this.message = message;
    }

    Message message() {
        return message;
    }

    private static final class Samples {
        static final Login LOGIN = Login.newBuilder()
                .setId(Ids.A)
                .setEmail("ann@example.org")
                .setName("Ann")
                .setColorCode("#7b1e0c")
                .setRegisteredAt(Ids.TIME)
                .setAuthMethod(AuthMethod.AUTH_METHOD_BASIC)
                .setLocale("en")
                .build();
        static final Member MEMBER = Member.newBuilder()
                .setId(Ids.A)
                .setLoginId(Ids.B)
                .setIsActive(true)
                .setEmail("ann@example.org")
                .setName("Ann")
                .setJoinedAt(Ids.TIME)
                .setColorCode("#0d2f7f")
                .build();
        static final Session SESSION =
                Session.newBuilder().setId(Ids.A).setCreatedAt(Ids.TIME).build();
        static final Website WEBSITE = Website.newBuilder()
                .setId(Ids.A)
                .setDomain(WebsiteDomain.newBuilder()
                        .setId(Ids.B)
                        .setDomain("xn--bcher-kva.example")
                        .setIsPrimary(true))
                .setStatus(WebsiteStatus.WEBSITE_STATUS_ACTIVE)
                .setColorCode("#7b1e0c")
                .setOrgId(Ids.B)
                .setKind(WebsiteKind.WEBSITE_KIND_NORMAL)
                .setCreatedAt(Ids.TIME)
                .build();
        static final LedgerEntry ENTRY = LedgerEntry.newBuilder()
                .setId(41)
                .setCreatedAt(Timestamp.newBuilder().setSeconds(1_769_851_800))
                .setResource("websites")
                .setAmount(-3)
                .setBalance(4)
                .setOperation("subscription.delete")
                .setActor("token:1")
                .setRequestId("r-1")
                .build();

        static final Activity ACTIVITY = Activity.newBuilder()
                .setId(Ids.A)
                .setOrgId(Ids.B)
                .setKind("subscription.create")
                .setCreatedAt(Ids.TIME)
                .build();
    }
}
