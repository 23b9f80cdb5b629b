import com.fasterxml.jackson.core.JsonProcessingException;
import customers.client.ApiClient;
import customers.client.ApiException;
import customers.client.api.CustomersApi;
import customers.client.api.OrgsApi;
import customers.client.api.PlansApi;
import customers.client.api.SubscriptionsApi;
import customers.client.model.Error;
import customers.client.model.ErrorCode;
import customers.client.model.NewCustomer;
import customers.client.model.NewPlan;
import customers.client.model.NewSubscription;
import customers.client.model.OrgUpdate;
import customers.client.model.PlanResource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The life of a customer, through the client that OpenAPI Generator makes of openapi.yaml. */
class Life {
    private final ApiClient api = new ApiClient();
    private final OrgsApi orgs;
    private final PlansApi plans;
    private final CustomersApi customers;
    private final SubscriptionsApi subscriptions;

    Life(String url, String token) {
        // First, for each of the others takes from it what is set by now.
        api.updateBaseUri(url);
        api.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + token));
        orgs = new OrgsApi(api);
        plans = new PlansApi(api);
        customers = new CustomersApi(api);
        subscriptions = new SubscriptionsApi(api);
    }

    public static void main(String[] arguments) throws ApiException {
        new Life(System.getenv("CUSTOMERS_URL"), System.getenv("CUSTOMERS_TOKEN")).live(System.getenv("CUSTOMERS_ORG_ID"));
    }

    void live(String vendor) throws ApiException {
        // A plan that lists customers makes its subscriber a reseller.
        var run = Long.toString(System.currentTimeMillis(), 36);
        var resellerPlan = plan(vendor, "Reseller " + run, Map.of("customers", 3L, "websites", 10L));
        var reseller = customer(vendor, "Tidewater " + run);
        var bought = new NewSubscription().planId(resellerPlan);
        var held = customers.createCustomerSubscription(vendor, reseller, bought, null, null).getId();

        // The sale draws six websites of the reseller's ten. It is sent twice, as after a lost answer, and is made once.
        var cafe = customer(reseller, "Quayside Cafe");
        var sale = new NewSubscription().planId(plan(reseller, "Six sites", Map.of("websites", 6L)));
        var key = UUID.randomUUID().toString();
        var sold = customers.createCustomerSubscriptionWithHttpInfo(reseller, cafe, sale, null, key);
        var again = customers.createCustomerSubscriptionWithHttpInfo(reseller, cafe, sale, null, key);
        expect(again.getData(), sold.getData());
        expect(sold.getHeaders().get("idempotent-replayed"), null);
        expect(again.getHeaders().get("idempotent-replayed"), List.of("true"));
        var websites = subscriptions.getSubscription(reseller, held).getResources().stream()
                .filter(one -> one.getName().equals("websites"))
                .findFirst()
                .orElseThrow();
        expect(List.of(websites.getTotal(), websites.getUsage()), List.of(10L, 6L));

        // A second sale wants more than the four that are left.
        var error = refused(400, ErrorCode.QUOTA_EXCEEDED, () ->
                customers.createCustomerSubscription(reseller, cafe, sale, null, null));
        var gap = error.getViolations().get(0);
        expect(List.of(gap.getResource(), gap.getRequested(), gap.getAvailable()), List.of("websites", 6L, 4L));

        // A change of what was read, and of nothing newer.
        var etag = orgs.getOrgWithHttpInfo(cafe).getHeaders().get("etag").get(0);
        orgs.updateOrg(cafe, new OrgUpdate().name("Quayside Cafe and Bar"), etag, null, null);
        refused(412, ErrorCode.FAILED_PRECONDITION, () ->
                orgs.updateOrg(cafe, new OrgUpdate().name("Late"), etag, null, null));
        expect(orgs.getOrg(cafe).getName(), "Quayside Cafe and Bar");

        // Erased, with all that is below it; without force it could be restored.
        orgs.deleteOrg(reseller, true, null, null);
        refused(404, ErrorCode.NOT_FOUND, () -> orgs.getOrg(reseller));
        plans.deletePlan(vendor, resellerPlan, null, null);
    }

    private long plan(String org, String name, Map<String, Long> totals) throws ApiException {
        var plan = new NewPlan().name(name);
        totals.forEach((resource, total) -> plan.addResourcesItem(new PlanResource().name(resource).total(total)));
        return plans.createPlan(org, plan, null, null).getId();
    }

    private String customer(String org, String name) throws ApiException {
        return customers.createCustomer(org, new NewCustomer().name(name), null, null).getId();
    }

    /** Answers what the error says of a call that has to be refused. */
    private Error refused(int status, ErrorCode code, Call call) throws ApiException {
        try {
            call.make();
        } catch (ApiException refusal) {
            expect(refusal.getCode(), status);
            try {
                var error = api.getObjectMapper().readValue(refusal.getResponseBody(), Error.class);
                expect(error.getCode(), code);
                return error;
            } catch (JsonProcessingException none) {
                throw new IllegalStateException("no error of this API: " + refusal.getResponseBody(), none);
            }
        }
        throw new IllegalStateException(status + " " + code + " was expected, and it was done");
    }

    private static void expect(Object found, Object expected) {
        if (!Objects.equals(found, expected)) {
            throw new IllegalStateException(expected + " was expected, and it is " + found);
        }
    }

    private interface Call {
        void make() throws ApiException;
    }
}
