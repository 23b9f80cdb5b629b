package customers.server.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import customers.core.error.CustomersException;
import customers.core.id.PlanId;
import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Page;
import customers.core.plan.PhpVersion;
import customers.core.subscription.DedicatedServers.Purpose;
import customers.core.website.NewWebsite;
import customers.core.website.Recursion;
import customers.core.website.WebsiteChange;
import customers.core.website.WebsiteKind;
import customers.core.website.WebsiteQuery;
import customers.core.website.WebsiteSort;
import customers.core.website.WebsiteStatus;
import customers.v1.CreateWebsiteRequest;
import customers.v1.ListWebsitesRequest;
import customers.v1.SortOrder;
import customers.v1.UpdateWebsite;
import customers.v1.WebsiteSortBy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebsiteProtoTest {
    @Test
    void everyWordOfTheProtoIsOneOfTheDomain() {
        assertThat(Arrays.stream(WebsiteSortBy.values())
                        .filter(sort ->
                                sort != WebsiteSortBy.UNRECOGNIZED && sort != WebsiteSortBy.WEBSITE_SORT_BY_UNSPECIFIED)
                        .map(WebsiteProto::fromProto))
                .containsExactlyInAnyOrder(WebsiteSort.values());
        assertThat(Arrays.stream(customers.v1.WebsiteKind.values())
                        .filter(kind -> kind != customers.v1.WebsiteKind.UNRECOGNIZED
                                && kind != customers.v1.WebsiteKind.WEBSITE_KIND_UNSPECIFIED)
                        .map(WebsiteProto::fromProto))
                .containsExactlyInAnyOrder(WebsiteKind.values());
        assertThat(Arrays.stream(customers.v1.WebsiteStatus.values())
                        .filter(status -> status != customers.v1.WebsiteStatus.UNRECOGNIZED
                                && status != customers.v1.WebsiteStatus.WEBSITE_STATUS_UNSPECIFIED)
                        .map(WebsiteProto::fromProto))
                .containsExactlyInAnyOrder(WebsiteStatus.values());
        assertThat(Arrays.stream(customers.v1.Recursion.values())
                        .filter(recursion -> recursion != customers.v1.Recursion.UNRECOGNIZED
                                && recursion != customers.v1.Recursion.RECURSION_UNSPECIFIED)
                        .map(WebsiteProto::fromProto))
                .containsExactlyInAnyOrder(Recursion.values());
    }

    @Test
    void aNewWebsiteIsNormalUnlessItSaysOtherwise() {
        assertThat(WebsiteProto.fromProto(CreateWebsiteRequest.newBuilder()
                        .setWebsite(customers.v1.NewWebsite.newBuilder().setDomain("example.com"))
                        .build()))
                .isEqualTo(new NewWebsite(WebsiteKind.NORMAL, "example.com", null, Map.of(), null, null));
    }

    @Test
    void aNewWebsiteThatSaysEverything() {
        String[] ids = {uuid(), uuid(), uuid(), uuid(), uuid()};
        assertThat(WebsiteProto.fromProto(CreateWebsiteRequest.newBuilder()
                        .setKind(customers.v1.WebsiteKind.WEBSITE_KIND_STAGING)
                        .setWebsite(customers.v1.NewWebsite.newBuilder()
                                .setDomain("example.com")
                                .setSubscriptionId(7)
                                .setAppServerId(ids[0])
                                .setBackupServerId(ids[1])
                                .setDbServerId(ids[2])
                                .setEmailServerId(ids[3])
                                .setServerGroupId(ids[4])
                                .setPhpVersion(customers.v1.PhpVersion.PHP_VERSION_PHP74))
                        .build()))
                .isEqualTo(new NewWebsite(
                        WebsiteKind.STAGING,
                        "example.com",
                        new SubscriptionId(7),
                        Map.of(
                                Purpose.APP, ServerId.of(ids[0]),
                                Purpose.BACKUP, ServerId.of(ids[1]),
                                Purpose.DB, ServerId.of(ids[2]),
                                Purpose.EMAIL, ServerId.of(ids[3])),
                        ServerGroupId.of(ids[4]),
                        PhpVersion.PHP74));
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aChangeThatSaysNothingChangesNothing() {
        assertThat(WebsiteProto.fromProto(UpdateWebsite.getDefaultInstance()))
                .isEqualTo(new WebsiteChange(null, false, null, null, null));
    }

    @Test
    void tagsAreTakenAwayWhenNoneAreGiven() {
        assertThat(WebsiteProto.fromProto(
                                UpdateWebsite.newBuilder().setTagsGiven(true).build())
                        .tags())
                .isEmpty();
        assertThat(WebsiteProto.fromProto(UpdateWebsite.newBuilder()
                        .addTags("a")
                        .setTagsGiven(true)
                        .setSubscriptionId(7)
                        .setPhpVersion(customers.v1.PhpVersion.PHP_VERSION_PHP84)
                        .build()))
                .isEqualTo(new WebsiteChange(null, false, PhpVersion.PHP84, List.of("a"), new SubscriptionId(7)));
    }

    @Test
    void onlyTheStatusRestores() {
        UpdateWebsite active = UpdateWebsite.newBuilder()
                .setStatus(customers.v1.WebsiteStatus.WEBSITE_STATUS_ACTIVE)
                .build();
        assertThat(WebsiteProto.fromProto(active)).isEqualTo(new WebsiteChange(false, true, null, null, null));
        assertThat(WebsiteProto.fromProto(
                        UpdateWebsite.newBuilder().setIsSuspended(false).build()))
                .isEqualTo(new WebsiteChange(false, false, null, null, null));
        assertThat(WebsiteProto.fromProto(UpdateWebsite.newBuilder()
                        .setStatus(customers.v1.WebsiteStatus.WEBSITE_STATUS_DISABLED)
                        .setIsSuspended(true)
                        .build()))
                .isEqualTo(new WebsiteChange(true, false, null, null, null));
        assertThatThrownBy(() -> WebsiteProto.fromProto(
                        active.toBuilder().setIsSuspended(true).build()))
                .isInstanceOf(CustomersException.class)
                .hasMessage("website.is_suspended: contradicts the status.");
    }

    @Test
    void aRequestThatSaysNothingAsksForTheOrgAlone() {
        assertThat(WebsiteProto.fromProto(ListWebsitesRequest.getDefaultInstance()))
                .isEqualTo(new WebsiteQuery(
                        null,
                        null,
                        Recursion.NONE,
                        null,
                        null,
                        false,
                        null,
                        WebsiteSort.CREATED_AT,
                        new Page.Request(0, 1000, false)));
    }

    @Test
    void aRequestThatSaysEverything() {
        assertThat(WebsiteProto.fromProto(ListWebsitesRequest.newBuilder()
                        .setSubscriptionId(7)
                        .setSearch("a")
                        .setRecursion(customers.v1.Recursion.RECURSION_DIRECT)
                        .setPlanId(8)
                        .setStatus(customers.v1.WebsiteStatus.WEBSITE_STATUS_DISABLED)
                        .setShowDeleted(true)
                        .setKind(customers.v1.WebsiteKind.WEBSITE_KIND_PHP_MY_ADMIN)
                        .setSortBy(WebsiteSortBy.WEBSITE_SORT_BY_DOMAIN)
                        .setSortOrder(SortOrder.SORT_ORDER_DESC)
                        .setOffset(10)
                        .setLimit(20)
                        .build()))
                .isEqualTo(new WebsiteQuery(
                        new SubscriptionId(7),
                        "a",
                        Recursion.DIRECT,
                        new PlanId(8),
                        WebsiteStatus.DISABLED,
                        true,
                        WebsiteKind.PHP_MY_ADMIN,
                        WebsiteSort.DOMAIN,
                        new Page.Request(10, 20, true)));
    }
}
