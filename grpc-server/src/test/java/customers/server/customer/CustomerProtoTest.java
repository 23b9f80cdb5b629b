package customers.server.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.customer.CustomerLookup;
import customers.core.customer.CustomerQuery;
import customers.core.customer.CustomerSort;
import customers.core.id.PlanId;
import customers.core.listing.Page;
import customers.core.tree.Status;
import customers.v1.CustomerSortBy;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.LifecycleStatus;
import customers.v1.SortOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CustomerProtoTest {
    @Test
    void everySortIsTheProtos() {
        assertThat(Arrays.stream(CustomerSortBy.values())
                        .filter(sort -> sort != CustomerSortBy.UNRECOGNIZED
                                && sort != CustomerSortBy.CUSTOMER_SORT_BY_UNSPECIFIED)
                        .map(CustomerProto::fromProto))
                .containsExactlyInAnyOrder(CustomerSort.values());
        assertThat(CustomerProto.fromProto(CustomerSortBy.CUSTOMER_SORT_BY_UNSPECIFIED))
                .isEqualTo(CustomerSort.CREATED_AT);
    }

    @Test
    void aRequestThatSaysNothingAsksForTheDirectCustomers() {
        assertThat(CustomerProto.fromProto(GetOrgCustomersRequest.getDefaultInstance()))
                .isEqualTo(new CustomerQuery(
                        false,
                        null,
                        null,
                        null,
                        CustomerLookup.NONE,
                        CustomerSort.CREATED_AT,
                        new Page.Request(0, 1000, false)));
    }

    @Test
    void aRequestThatSaysEverything() {
        assertThat(CustomerProto.fromProto(GetOrgCustomersRequest.newBuilder()
                        .setRecursive(true)
                        .setMaxDepth(2)
                        .setStatus(LifecycleStatus.LIFECYCLE_STATUS_DELETED)
                        .setPlanId(5)
                        .setExternalId("crm-7")
                        .setOwnerEmail("a@example.com")
                        .setSearch("ac")
                        .setSortBy(CustomerSortBy.CUSTOMER_SORT_BY_NAME)
                        .setSortOrder(SortOrder.SORT_ORDER_DESC)
                        .setOffset(10)
                        .setLimit(20)
                        .build()))
                .isEqualTo(new CustomerQuery(
                        true,
                        2,
                        Status.DELETED,
                        new PlanId(5),
                        new CustomerLookup("crm-7", "a@example.com", "ac"),
                        CustomerSort.NAME,
                        new Page.Request(10, 20, true)));
    }
}
