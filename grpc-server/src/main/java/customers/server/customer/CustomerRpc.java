package customers.server.customer;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.customer.Customers;
import customers.core.customer.Onboardings;
import customers.core.customer.Onboardings.Onboarded;
import customers.core.id.OrgId;
import customers.core.id.SubscriptionId;
import customers.core.listing.Page;
import customers.core.org.Org;
import customers.core.subscription.Sales;
import customers.core.subscription.Subscription;
import customers.core.subscription.Subscriptions;
import customers.server.call.HashThreads;
import customers.server.convert.Pages;
import customers.server.org.OrgProto;
import customers.server.subscription.SubscriptionProto;
import customers.v1.CreateCustomerRequest;
import customers.v1.CreateCustomerResponse;
import customers.v1.CreateCustomerSubscriptionRequest;
import customers.v1.CreateCustomerSubscriptionResponse;
import customers.v1.CustomerServiceGrpc;
import customers.v1.GetCustomerSubscriptionsRequest;
import customers.v1.GetCustomerSubscriptionsResponse;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.OnboardCustomerRequest;
import customers.v1.OnboardCustomerResponse;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class CustomerRpc extends CustomerServiceGrpc.CustomerServiceImplBase {
    private final Customers customers;
    private final Onboardings onboardings;
    private final Sales sales;
    private final Subscriptions subscriptions;
    private final HashThreads hashing;

    CustomerRpc(
            Customers customers,
            Onboardings onboardings,
            Sales sales,
            Subscriptions subscriptions,
            HashThreads hashing) {
        this.customers = customers;
        this.onboardings = onboardings;
        this.sales = sales;
        this.subscriptions = subscriptions;
        this.hashing = hashing;
    }

    @Override
    public void createCustomer(CreateCustomerRequest request, StreamObserver<CreateCustomerResponse> observer) {
        OrgId id = customers.create(
                caller(), OrgId.of(request.getOrgId()), CustomerProto.fromProto(request.getCustomer()));
        answer(
                observer,
                CreateCustomerResponse.newBuilder().setId(id.toString()).build());
    }

    @Override
    public void onboardCustomer(OnboardCustomerRequest request, StreamObserver<OnboardCustomerResponse> observer) {
        hashing.run(observer, () -> {
            Onboarded onboarded = onboardings.onboard(
                    caller(), OrgId.of(request.getOrgId()), CustomerProto.fromProto(request.getCustomer()));
            answer(observer, CustomerProto.toProto(onboarded));
        });
    }

    @Override
    public void createCustomerSubscription(
            CreateCustomerSubscriptionRequest request, StreamObserver<CreateCustomerSubscriptionResponse> observer) {
        SubscriptionId id = sales.sell(
                caller(),
                OrgId.of(request.getOrgId()),
                OrgId.of(request.getCustomerOrgId()),
                SubscriptionProto.fromProto(request.getSubscription()));
        answer(
                observer,
                CreateCustomerSubscriptionResponse.newBuilder()
                        .setId(id.value())
                        .build());
    }

    @Override
    public void getCustomerSubscriptions(
            GetCustomerSubscriptionsRequest request, StreamObserver<GetCustomerSubscriptionsResponse> observer) {
        Page<Subscription> page = subscriptions.listSold(
                caller(),
                OrgId.of(request.getOrgId()),
                OrgId.of(request.getCustomerOrgId()),
                SubscriptionProto.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, GetCustomerSubscriptionsResponse.newBuilder(), SubscriptionProto::toProto)
                        .build());
    }

    @Override
    public void getOrgCustomers(GetOrgCustomersRequest request, StreamObserver<GetOrgCustomersResponse> observer) {
        Page<Org> page = customers.list(caller(), OrgId.of(request.getOrgId()), CustomerProto.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, GetOrgCustomersResponse.newBuilder(), OrgProto::toProto)
                        .build());
    }
}
