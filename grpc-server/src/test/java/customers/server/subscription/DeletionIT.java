package customers.server.subscription;

import static customers.server.RunningServer.authorized;
import static org.assertj.core.api.Assertions.assertThat;

import customers.server.Refusals;
import customers.server.RunningServer;
import customers.v1.CalculateResourceUsageRequest;
import customers.v1.CreateCustomerSubscriptionRequest;
import customers.v1.CreatePlanRequest;
import customers.v1.DeleteOrgRequest;
import customers.v1.DeleteSubscriptionRequest;
import customers.v1.GetOrgRequest;
import customers.v1.GetSubscriptionRequest;
import customers.v1.LifecycleStatus;
import customers.v1.NewPlan;
import customers.v1.NewSubscription;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.OrgUpdate;
import customers.v1.PlanResource;
import customers.v1.PlanServiceGrpc;
import customers.v1.RecountedResource;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import customers.v1.UpdateOrgRequest;
import customers.v1.UpdateSubscription;
import customers.v1.UpdateSubscriptionRequest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deletes, restores, erasures and recounts as rpcs. */
class DeletionIT {
    private final RunningServer server = RunningServer.shared();
    private final OrgServiceBlockingStub orgs = authorized(OrgServiceGrpc.newBlockingStub(server.channel()));
    private final SubscriptionServiceBlockingStub subscriptions =
            authorized(SubscriptionServiceGrpc.newBlockingStub(server.channel()));

    private String org;
    private long id;

    @BeforeEach
    void sellSomething() {
        org = server.customers()
                .createCustomer(server.newCustomer("Lifecycle " + UUID.randomUUID()))
                .getId();
        long plan = authorized(PlanServiceGrpc.newBlockingStub(server.channel()))
                .createPlan(CreatePlanRequest.newBuilder()
                        .setOrgId(server.root())
                        .setPlan(NewPlan.newBuilder()
                                .setName("Plan")
                                .addResources(PlanResource.newBuilder()
                                        .setName("websites")
                                        .setTotal(3)))
                        .build())
                .getId();
        id = server.customers()
                .createCustomerSubscription(CreateCustomerSubscriptionRequest.newBuilder()
                        .setOrgId(server.root())
                        .setCustomerOrgId(org)
                        .setSubscription(NewSubscription.newBuilder().setPlanId(plan))
                        .build())
                .getId();
    }

    private LifecycleStatus statusOfOrg() {
        return orgs.getOrg(GetOrgRequest.newBuilder().setOrgId(org).build())
                .getOrg()
                .getStatus();
    }

    private LifecycleStatus statusOfSubscription() {
        return subscriptions
                .getSubscription(GetSubscriptionRequest.newBuilder()
                        .setOrgId(org)
                        .setSubscriptionId(id)
                        .build())
                .getSubscription()
                .getStatus();
    }

    private void deleteOrg(boolean force) {
        orgs.deleteOrg(
                DeleteOrgRequest.newBuilder().setOrgId(org).setForce(force).build());
    }

    private void restoreOrg() {
        orgs.updateOrg(UpdateOrgRequest.newBuilder()
                .setOrgId(org)
                .setOrg(OrgUpdate.newBuilder().setStatus(LifecycleStatus.LIFECYCLE_STATUS_ACTIVE))
                .build());
    }

    private void deleteSubscription(boolean force) {
        subscriptions.deleteSubscription(DeleteSubscriptionRequest.newBuilder()
                .setOrgId(org)
                .setSubscriptionId(id)
                .setForce(force)
                .build());
    }

    private void restoreSubscription() {
        subscriptions.updateSubscription(UpdateSubscriptionRequest.newBuilder()
                .setOrgId(org)
                .setSubscriptionId(id)
                .setSubscription(UpdateSubscription.newBuilder().setStatus(LifecycleStatus.LIFECYCLE_STATUS_ACTIVE))
                .build());
    }

    @Test
    void anOrgGoesAndComesBackWithWhatItHeld() {
        deleteOrg(false);
        assertThat(statusOfOrg()).isEqualTo(LifecycleStatus.LIFECYCLE_STATUS_DELETED);
        assertThat(statusOfSubscription()).isEqualTo(LifecycleStatus.LIFECYCLE_STATUS_DELETED);
        assertThat(Refusals.reason(Refusals.of(this::restoreSubscription))).isEqualTo("FAILED_PRECONDITION");
        restoreOrg();
        assertThat(statusOfOrg()).isEqualTo(LifecycleStatus.LIFECYCLE_STATUS_ACTIVE);
        assertThat(statusOfSubscription()).isEqualTo(LifecycleStatus.LIFECYCLE_STATUS_ACTIVE);
        // On a live org the same is no change.
        restoreOrg();
    }

    @Test
    void aSubscriptionGoesAndComesBack() {
        deleteSubscription(false);
        assertThat(statusOfSubscription()).isEqualTo(LifecycleStatus.LIFECYCLE_STATUS_DELETED);
        assertThat(Refusals.reason(Refusals.of(() -> deleteSubscription(false))))
                .isEqualTo("NOT_FOUND");
        restoreSubscription();
        assertThat(statusOfSubscription()).isEqualTo(LifecycleStatus.LIFECYCLE_STATUS_ACTIVE);
        deleteSubscription(true);
        assertThat(Refusals.reason(Refusals.of(this::statusOfSubscription))).isEqualTo("NOT_FOUND");
    }

    @Test
    void withForceADeletedOrgIsGone() {
        deleteOrg(false);
        deleteOrg(true);
        assertThat(Refusals.reason(Refusals.of(this::statusOfOrg))).isEqualTo("NOT_FOUND");
        assertThat(Refusals.reason(Refusals.of(() -> orgs.deleteOrg(DeleteOrgRequest.newBuilder()
                        .setOrgId(server.root())
                        .setForce(true)
                        .build()))))
                .isEqualTo("FAILED_PRECONDITION");
    }

    @Test
    void aRecountAnswersWhatIsUsed() {
        assertThat(subscriptions
                        .calculateResourceUsage(CalculateResourceUsageRequest.newBuilder()
                                .setOrgId(org)
                                .setSubscriptionId(id)
                                .build())
                        .getItemsList())
                .containsExactly(RecountedResource.newBuilder()
                        .setName("websites")
                        .setTotal(3)
                        .setUsage(0)
                        .build());
    }
}
