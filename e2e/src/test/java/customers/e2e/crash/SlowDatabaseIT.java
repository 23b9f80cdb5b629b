package customers.e2e.crash;

import static customers.e2e.driver.Code.UNAVAILABLE;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Credential;
import customers.e2e.driver.GrpcDriver;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Installation;
import customers.e2e.world.SharedInstallation;
import customers.e2e.world.Worlds;
import customers.v1.CreateCustomerSubscriptionRequest;
import customers.v1.CustomerServiceGrpc;
import customers.v1.NewSubscription;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows that stay locked for longer than anybody wants to wait. */
@ExtendWith(SharedInstallation.class)
class SlowDatabaseIT {
    private final Installation installation;
    private final Worlds worlds;

    SlowDatabaseIT(Installation installation, Worlds worlds) {
        this.installation = installation;
        this.worlds = worlds;
    }

    @Test
    void givesUpAtTheDeadlineAndChangesNothing() {
        var world = worlds.behind(Transport.REST);
        var reseller = world.reseller("customers", 5, "websites", 5);
        var customer = reseller.customer();
        var plan = reseller.plan("websites", 1);

        try (var held = new HeldRows(installation, reseller.subscriptionId())) {
            var sale = CompletableFuture.supplyAsync(() ->
                    refused(UNAVAILABLE, () -> reseller.admin().sell(reseller.orgId(), customer, plan)));
            held.awaitWaiter(sale);
            assertThat(statusWithin(2, reseller.orgId(), customer, plan)).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            assertThat(world.masterAtDoor().org(customer).path("id").asString()).isEqualTo(customer);
            assertThat(sale.orTimeout(60, TimeUnit.SECONDS).join().violations()).isEmpty();
        }

        assertThat(reseller.usage("websites")).isZero();
        assertThat(reseller.admin().sell(reseller.orgId(), customer, plan)).isPositive();
    }

    private Status.Code statusWithin(int seconds, String orgId, String customer, long plan) {
        var channel = installation.channel();
        try {
            CustomerServiceGrpc.newBlockingStub(channel)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(
                            GrpcDriver.headers(Credential.token(Installation.TOKEN))))
                    .withDeadlineAfter(seconds, TimeUnit.SECONDS)
                    .createCustomerSubscription(CreateCustomerSubscriptionRequest.newBuilder()
                            .setOrgId(orgId)
                            .setCustomerOrgId(customer)
                            .setSubscription(NewSubscription.newBuilder().setPlanId(plan))
                            .build());
            return Status.Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        } finally {
            channel.shutdownNow();
        }
    }
}
