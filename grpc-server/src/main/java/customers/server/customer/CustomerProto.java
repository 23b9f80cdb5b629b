package customers.server.customer;

import customers.core.customer.CustomerLookup;
import customers.core.customer.CustomerQuery;
import customers.core.customer.CustomerSort;
import customers.core.customer.NewCustomer;
import customers.core.customer.NewOnboarding;
import customers.core.customer.Onboardings.Onboarded;
import customers.core.id.PlanId;
import customers.server.convert.Convert;
import customers.server.convert.Pages;
import customers.server.login.LoginProto;
import customers.v1.CustomerOnboarding;
import customers.v1.CustomerSortBy;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.LifecycleStatus;
import customers.v1.OnboardCustomerResponse;

/** Customers, to and from the proto. */
final class CustomerProto {

    private CustomerProto() {}

    static NewCustomer fromProto(customers.v1.NewCustomer customer) {
        return new NewCustomer(customer.getName(), customer.hasExternalId() ? customer.getExternalId() : null);
    }

    static NewOnboarding fromProto(CustomerOnboarding onboarding) {
        return new NewOnboarding(
                new NewCustomer(onboarding.getName(), onboarding.hasExternalId() ? onboarding.getExternalId() : null),
                LoginProto.fromProto(onboarding.getOwner()),
                new PlanId(onboarding.getPlanId()),
                onboarding.hasFriendlyName() ? onboarding.getFriendlyName() : null);
    }

    static OnboardCustomerResponse toProto(Onboarded onboarded) {
        return OnboardCustomerResponse.newBuilder()
                .setCustomerId(onboarded.customer().toString())
                .setLoginId(onboarded.login().toString())
                .setMemberId(onboarded.member().toString())
                .setSubscriptionId(onboarded.subscription().value())
                .build();
    }

    static CustomerQuery fromProto(GetOrgCustomersRequest request) {
        return new CustomerQuery(
                request.getRecursive(),
                request.hasMaxDepth() ? request.getMaxDepth() : null,
                request.getStatus() == LifecycleStatus.LIFECYCLE_STATUS_UNSPECIFIED
                        ? null
                        : Convert.fromProto(request.getStatus()),
                request.hasPlanId() ? new PlanId(request.getPlanId()) : null,
                new CustomerLookup(
                        request.hasExternalId() ? request.getExternalId() : null,
                        request.hasOwnerEmail() ? request.getOwnerEmail() : null,
                        request.hasSearch() ? request.getSearch() : null),
                fromProto(request.getSortBy()),
                Pages.fromProto(request));
    }

    static CustomerSort fromProto(CustomerSortBy sort) {
        return sort == CustomerSortBy.CUSTOMER_SORT_BY_UNSPECIFIED
                ? CustomerSort.CREATED_AT
                : CustomerSort.valueOf(sort.name().substring("CUSTOMER_SORT_BY_".length()));
    }
}
