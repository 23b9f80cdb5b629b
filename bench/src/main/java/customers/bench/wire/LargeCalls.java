package customers.bench.wire;

import customers.bench.data.Children;
import customers.bench.data.Population;
import customers.bench.system.Ledger;
import customers.v1.DeleteOrgRequest;
import customers.v1.GetPlanRequest;
import customers.v1.LifecycleStatus;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.OrgUpdate;
import customers.v1.PlanResourceTotal;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import customers.v1.UpdateOrgRequest;
import customers.v1.UpdatePlanResourceRequest;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.stub.MetadataUtils;

/** The few calls that touch very many rows. Each answers how many orgs or subscriptions it reached. */
public final class LargeCalls {
    private static final String RESOURCE = "storage";

    private final Population population;
    private final PlanServiceBlockingStub plans;
    private final OrgServiceBlockingStub orgs;

    /** To the server. */
    public LargeCalls(Channel channel, Population population) {
        ClientInterceptor credential = MetadataUtils.newAttachHeadersInterceptor(Ledger.authorization());
        this.population = population;
        plans = PlanServiceGrpc.newBlockingStub(channel).withInterceptors(credential);
        orgs = GrpcWay.orgs(channel);
    }

    /** Gives each subscriber of the broadest plan one more of a resource. */
    public int editBroadPlan() {
        String hub = id(population.tree().hub());
        long total = plans
                .getPlan(GetPlanRequest.newBuilder()
                        .setOrgId(hub)
                        .setPlanId(population.broadPlan())
                        .build())
                .getPlan()
                .getResourcesList()
                .stream()
                .filter(resource -> resource.getName().equals(RESOURCE))
                .findFirst()
                .orElseThrow()
                .getTotal();
        plans.updatePlanResource(UpdatePlanResourceRequest.newBuilder()
                .setOrgId(hub)
                .setPlanId(population.broadPlan())
                .setName(RESOURCE)
                .setResource(PlanResourceTotal.newBuilder().setTotal(total + 1))
                .build());
        return population.shape().broadSubscribers();
    }

    /** Deletes the subtree that is there for it. */
    public int deleteGrove() {
        orgs.deleteOrg(DeleteOrgRequest.newBuilder()
                .setOrgId(id(population.tree().grove()))
                .build());
        return grove();
    }

    /** Brings it back, as it was. */
    public int restoreGrove() {
        orgs.updateOrg(UpdateOrgRequest.newBuilder()
                .setOrgId(id(population.tree().grove()))
                .setOrg(OrgUpdate.newBuilder().setStatus(LifecycleStatus.LIFECYCLE_STATUS_ACTIVE))
                .build());
        return grove();
    }

    private int grove() {
        return new Children(population.tree()).below(population.tree().grove()) + 1;
    }

    private String id(int org) {
        return population.ids().org(population.tree(), org).toString();
    }
}
