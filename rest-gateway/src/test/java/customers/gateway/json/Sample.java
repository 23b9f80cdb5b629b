package customers.gateway.json;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import customers.v1.Allowance;
import customers.v1.CgroupLimits;
import customers.v1.CreateAccessTokenResponse;
import customers.v1.CreateCustomerResponse;
import customers.v1.CreatePlanResponse;
import customers.v1.DedicatedServers;
import customers.v1.DedicatedSubscription;
import customers.v1.FsQuotaLimit;
import customers.v1.GetCustomerSubscriptionsResponse;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.LifecycleStatus;
import customers.v1.ListPlansResponse;
import customers.v1.ListServerGroupsResponse;
import customers.v1.ListServersResponse;
import customers.v1.LoginMembership;
import customers.v1.LoginMemberships;
import customers.v1.NamedServer;
import customers.v1.OnboardCustomerResponse;
import customers.v1.Org;
import customers.v1.OrgAccessToken;
import customers.v1.PhpVersion;
import customers.v1.Plan;
import customers.v1.PlanResource;
import customers.v1.PlanType;
import customers.v1.Role;
import customers.v1.Selection;
import customers.v1.Server;
import customers.v1.ServerGroup;
import customers.v1.ServerIp;
import customers.v1.Subscription;
import customers.v1.UsedResource;

/** Answers with everything that is optional, and with nothing of it. */
enum Sample {
    NEW_RESOURCE_UUID(CreateCustomerResponse.newBuilder().setId(Ids.A)),
    NEW_RESOURCE_ID(CreatePlanResponse.newBuilder().setId(9_007_199_254_740_993L)),
    NEW_ACCESS_TOKEN_RESPONSE(CreateAccessTokenResponse.newBuilder()
            .setId(Ids.A)
            .setFirstFive("abcde")
            .setUnencryptedToken("abcdefgh")),
    ORG_ACCESS_TOKEN(OrgAccessToken.newBuilder()
            .setId(Ids.A)
            .setFirstFive("abcde")
            .addRoles(Role.ROLE_SUPER_ADMIN)
            .setTokenExpires(Ids.TIME)
            .setFriendlyName("billing")),
    ORG_ACCESS_TOKEN_MINIMAL(OrgAccessToken.newBuilder().setId(Ids.A).addRoles(Role.ROLE_OWNER)),
    ORG(Org.newBuilder()
            .setId(Ids.A)
            .setParentId(Ids.B)
            .setName("Zoë \"&\" <Söhne> 🦊\n")
            .setStatus(LifecycleStatus.LIFECYCLE_STATUS_SUSPENDED)
            .setSuspendedBy(Ids.B)
            .setOwner("Ann")
            .setOwnerEmail("ann@example.org")
            .setOwnerId(Ids.A)
            .setOwnerLoginId(Ids.B)
            .setSubscriptionsCount(2)
            .setWebsitesCount(3)
            .setCreatedAt(Ids.TIME)
            .setOwnerAvatarPath("/a.png")
            .setLocale("pt-BR")
            .setSlackNotificationWebhookUrl("https://example.org/hook")
            .setExternalId("crm-7")),
    ORG_MINIMAL(Samples.ORG),
    ONBOARDED_CUSTOMER(OnboardCustomerResponse.newBuilder()
            .setCustomerId(Ids.A)
            .setLoginId(Ids.B)
            .setMemberId(Ids.A)
            .setSubscriptionId(7)),
    CUSTOMERS_LISTING(GetOrgCustomersResponse.newBuilder().addItems(Samples.ORG).setTotal(1)),
    CUSTOMERS_LISTING_BY_CURSOR(GetOrgCustomersResponse.newBuilder()
            .addItems(Samples.ORG)
            .setTotal(2)
            .setNextCursor("AW5leHQ")),
    CUSTOMERS_LISTING_EMPTY(GetOrgCustomersResponse.newBuilder()),
    SUBSCRIPTION(Samples.SUBSCRIPTION.toBuilder()
            .setStatus(LifecycleStatus.LIFECYCLE_STATUS_SUSPENDED)
            .setSuspendedBy(Ids.B)
            .addAllowances(Allowance.newBuilder().setName("ssh"))
            .addSelections(Selection.newBuilder().setName("backup").setValue("daily"))
            .setDedicatedServers(DedicatedServers.newBuilder()
                    .setAppServer(NamedServer.newBuilder().setId(Ids.A).setName("app-1"))
                    .setDbServer(NamedServer.newBuilder().setId(Ids.B).setName("db-1")))
            .addServerGroups(Samples.GROUP)
            .setPreinstallWordpressTheme("twenty")
            .setExternalId("line 7")),
    SUBSCRIPTION_MINIMAL(Samples.SUBSCRIPTION),
    SUBSCRIPTIONS_LISTING(GetCustomerSubscriptionsResponse.newBuilder()
            .addItems(Samples.SUBSCRIPTION)
            .setTotal(1001)),
    PLAN(Samples.PLAN.toBuilder()
            .addAllowances(Allowance.newBuilder().setName("ssh"))
            .addSelections(Selection.newBuilder().setName("backup").setValue(""))
            .addServerGroupIds(Ids.A)
            .setAllowServerGroupSelection(false)
            .setDefaultServerGroupId(Ids.A)
            .setCgroupLimits(CgroupLimits.newBuilder()
                    .setNproc(0)
                    .setMemoryLimit(1L << 40)
                    .setIops(100)
                    .setIoBandwidth(5)
                    .setVirtualCpus(1.5))
            .setFsQuotaLimit(FsQuotaLimit.newBuilder().setTotalAvailable(7))
            .setRedisAllowed(true)
            .setPreinstallWordpressTheme("twenty")),
    PLAN_MINIMAL(
            Samples.PLAN.toBuilder().setCgroupLimits(CgroupLimits.newBuilder().setVirtualCpus(2))),
    PLANS_LISTING(ListPlansResponse.newBuilder().addItems(Samples.PLAN).setTotal(1)),
    LOGIN_MEMBERSHIPS(LoginMemberships.newBuilder()
            .addMemberships(LoginMembership.newBuilder()
                    .setMemberId(Ids.A)
                    .setOrgId(Ids.B)
                    .setOrgName("Master")
                    .setIsMasterOrg(true)
                    .addRoles(Role.ROLE_OWNER))),
    SERVERS_LISTING(ListServersResponse.newBuilder()
            .addItems(Server.newBuilder()
                    .setId(Ids.A)
                    .setGroupId(Ids.B)
                    .setFriendlyName("app-1")
                    .setHostname("app-1.example.org")
                    .addIps(ServerIp.newBuilder().setIp("192.0.2.1").setIsPrimary(true))
                    .addIps(ServerIp.newBuilder().setIp("2001:db8::1"))
                    .setCreatedAt(Ids.TIME)
                    .setDedicatedSubscription(DedicatedSubscription.newBuilder()
                            .setSubscriptionId(7)
                            .setCustomerOrgId(Ids.B)
                            .setCustomerOrgName("Acme")))
            .setTotal(1)),
    SERVER_GROUPS_LISTING(
            ListServerGroupsResponse.newBuilder().addItems(Samples.GROUP).setTotal(1));

    private final Message message;

    Sample(Message.Builder message) {
        this(message.build());
    }

    Sample(Message message) {
        this.message = message;
    }

    Message message() {
        return message;
    }

    private static final class Samples {
        static final Org ORG = Org.newBuilder()
                .setId(Ids.A)
                .setName("Acme")
                .setStatus(LifecycleStatus.LIFECYCLE_STATUS_ACTIVE)
                .setCreatedAt(Timestamp.newBuilder().setSeconds(1_769_851_800))
                .setLocale("en")
                .build();
        static final ServerGroup GROUP = ServerGroup.newBuilder()
                .setId(Ids.A)
                .setName("Frankfurt")
                .setServerCount(4)
                .setCreatedAt(Ids.TIME)
                .build();
        static final Subscription SUBSCRIPTION = Subscription.newBuilder()
                .setId(7)
                .setPlanId(3)
                .setPlanName("Gold")
                .setSubscriberId(Ids.A)
                .setVendorId(Ids.B)
                .setStatus(LifecycleStatus.LIFECYCLE_STATUS_ACTIVE)
                .addResources(UsedResource.newBuilder()
                        .setName("diskspace")
                        .setTotal(9_007_199_254_740_991L)
                        .setUsage(0))
                .addResources(UsedResource.newBuilder().setName("websites").setUsage(12))
                .setPlanType(PlanType.PLAN_TYPE_SHARED)
                .addAllowedPhpVersions(PhpVersion.PHP_VERSION_PHP83)
                .addAllowedPhpVersions(PhpVersion.PHP_VERSION_PHP84)
                .setDefaultPhpVersion(PhpVersion.PHP_VERSION_PHP84)
                .setFriendlyName("Gold")
                .build();
        static final Plan PLAN = Plan.newBuilder()
                .setId(3)
                .setOrgId(Ids.B)
                .setName("Gold")
                .addResources(PlanResource.newBuilder().setName("customers").setTotal(0))
                .addResources(PlanResource.newBuilder().setName("websites"))
                .setPlanType(PlanType.PLAN_TYPE_DEDICATED)
                .setDefaultPhpVersion(PhpVersion.PHP_VERSION_PHP84)
                .setSubscriptionsCount(0)
                .setCreatedAt(Ids.TIME)
                .build();
    }
}
