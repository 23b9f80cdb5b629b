package customers.server.customer;

import customers.core.customer.CustomerQuery;
import customers.core.customer.CustomerSort;
import customers.core.id.PlanId;
import customers.server.convert.Convert;
import customers.server.convert.Pages;
import customers.v1.CustomerSortBy;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.LifecycleStatus;

/** Requests for customers, from the proto. */
final class CustomerProto {

    private CustomerProto() {}

    static CustomerQuery fromProto(GetOrgCustomersRequest request) {
        return new CustomerQuery(
                request.getRecursive(),
                request.hasMaxDepth() ? request.getMaxDepth() : null,
                request.getStatus() == LifecycleStatus.LIFECYCLE_STATUS_UNSPECIFIED
                        ? null
                        : Convert.fromProto(request.getStatus()),
                request.hasPlanId() ? new PlanId(request.getPlanId()) : null,
                fromProto(request.getSortBy()),
                Pages.fromProto(request));
    }

    static CustomerSort fromProto(CustomerSortBy sort) {
        return sort == CustomerSortBy.CUSTOMER_SORT_BY_UNSPECIFIED
                ? CustomerSort.CREATED_AT
                : CustomerSort.valueOf(sort.name().substring("CUSTOMER_SORT_BY_".length()));
    }
}
