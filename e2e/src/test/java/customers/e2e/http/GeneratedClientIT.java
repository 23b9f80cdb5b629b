package customers.e2e.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import customers.client.ApiClient;
import customers.client.ApiException;
import customers.client.api.CustomersApi;
import customers.client.model.CustomersListing;
import customers.client.model.NewCustomer;
import customers.client.model.NewSubscription;
import customers.client.model.Org;
import customers.client.model.Status;
import customers.client.model.Subscription;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.Reseller;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.World;
import customers.e2e.world.Worlds;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four operations of the seed through a client that openapi-generator made of the published document, unmodified. */
@ExtendWith(SharedInstallation.class)
class GeneratedClientIT {
    private final World world;
    private final Installation installation;

    GeneratedClientIT(Installation installation, Worlds worlds) {
        this.installation = installation;
        this.world = worlds.behind(Transport.REST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/api"})
    void drivesTheFourOperations(String prefix) throws ApiException {
        var reseller = world.reseller("customers", 5, "websites", 9, "diskspace", 1L << 45);
        var plan = reseller.plan("websites", 3, "diskspace", 1L << 44);
        var api = api(reseller, prefix);

        var customer = api.createCustomer(reseller.orgId(), new NewCustomer().name("Generated"), null, null);
        var sale = new NewSubscription().planId(plan).friendlyName("Generated too");
        var sold = api.createCustomerSubscription(
                reseller.orgId(), customer.getId().toString(), sale, null, null);
        var subscriptions = api.getCustomerSubscriptions(
                reseller.orgId(), customer.getId().toString(), 0L, 10, "plan", "desc", null, null);
        var customers = list(api, reseller.orgId());

        assertThat(customers.getTotal()).isEqualTo(1);
        assertThat(customers.getItems()).extracting(Org::getName).containsExactly("Generated");
        assertThat(customers.getItems()).extracting(Org::getStatus).containsExactly(Status.ACTIVE);
        assertThat(subscriptions.getTotal()).isEqualTo(1);
        assertThat(subscriptions.getItems()).extracting(Subscription::getId).containsExactly(sold.getId());
        assertThat(subscriptions.getItems().get(0).getFriendlyName()).isEqualTo("Generated too");
        assertThat(subscriptions.getItems().get(0).getResources())
                .anySatisfy(resource -> assertThat(resource.getTotal()).isEqualTo(1L << 44));
    }

    @Test
    void tellsTheClientWhatWentWrong() {
        var reseller = world.reseller("customers", 5);
        var api = api(reseller, "");
        var nobody = UUID.randomUUID().toString();

        expect(400, () -> api.createCustomer(reseller.orgId(), new NewCustomer().name(" "), null, null));
        expect(403, () -> api.createCustomer(nobody, new NewCustomer().name("x"), null, null));
        expect(404, () -> api.getCustomerSubscriptions(reseller.orgId(), nobody, null, null, null, null, null, null));
        expect(409, () -> {
            api.createCustomer(reseller.orgId(), new NewCustomer().name("Twice"), null, null);
            api.createCustomer(reseller.orgId(), new NewCustomer().name("twice"), null, null);
        });
        expect(401, () -> list(new CustomersApi(client("")), reseller.orgId()));
    }

    private static CustomersListing list(CustomersApi api, String orgId) throws ApiException {
        return api.getOrgCustomers(orgId, 0L, 100, "name", "asc", true, 3, Status.ACTIVE, null, null, null, null, null);
    }

    private static void expect(int status, ThrowingCallable call) {
        var refused = catchThrowableOfType(ApiException.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.getCode()).isEqualTo(status);
    }

    private CustomersApi api(Reseller reseller, String prefix) {
        var token = reseller.admin().credential().secret();
        var client = client(prefix);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return new CustomersApi(client);
    }

    private ApiClient client(String prefix) {
        var client = new ApiClient();
        client.updateBaseUri(installation.http() + prefix);
        return client;
    }
}
