package customers.server.plan;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.listing.Page;
import customers.core.plan.Plan;
import customers.core.plan.Plans;
import customers.server.convert.Convert;
import customers.v1.CreatePlanRequest;
import customers.v1.CreatePlanResponse;
import customers.v1.GetPlanRequest;
import customers.v1.GetPlanResponse;
import customers.v1.ListPlansRequest;
import customers.v1.ListPlansResponse;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanSortBy;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class PlanRpc extends PlanServiceGrpc.PlanServiceImplBase {
    private final Plans plans;

    PlanRpc(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void createPlan(CreatePlanRequest request, StreamObserver<CreatePlanResponse> observer) {
        PlanId id = plans.create(caller(), OrgId.of(request.getOrgId()), PlanProto.fromProto(request.getPlan()));
        answer(observer, CreatePlanResponse.newBuilder().setId(id.value()).build());
    }

    @Override
    public void listPlans(ListPlansRequest request, StreamObserver<ListPlansResponse> observer) {
        Page<Plan> page = plans.list(
                OrgId.of(request.getOrgId()),
                request.getSortBy() == PlanSortBy.PLAN_SORT_BY_NAME,
                Convert.page(
                        request.hasOffset(),
                        request.getOffset(),
                        request.hasLimit(),
                        request.getLimit(),
                        request.getSortOrder()));
        ListPlansResponse.Builder response = ListPlansResponse.newBuilder().setTotal(page.total());
        page.items().forEach(plan -> response.addItems(PlanProto.toProto(plan)));
        answer(observer, response.build());
    }

    @Override
    public void getPlan(GetPlanRequest request, StreamObserver<GetPlanResponse> observer) {
        Plan plan = plans.get(OrgId.of(request.getOrgId()), new PlanId(request.getPlanId()));
        answer(
                observer,
                GetPlanResponse.newBuilder().setPlan(PlanProto.toProto(plan)).build());
    }
}
