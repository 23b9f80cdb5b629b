package customers.server.plan;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;
import static customers.server.call.Calls.callerOf;

import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.listing.Page;
import customers.core.plan.Plan;
import customers.core.plan.PlanEdits;
import customers.core.plan.PlanResource;
import customers.core.plan.Plans;
import customers.core.plan.Terms.Selection;
import customers.server.convert.Pages;
import customers.v1.CreatePlanAllowanceRequest;
import customers.v1.CreatePlanAllowanceResponse;
import customers.v1.CreatePlanRequest;
import customers.v1.CreatePlanResourceRequest;
import customers.v1.CreatePlanResourceResponse;
import customers.v1.CreatePlanResponse;
import customers.v1.CreatePlanSelectionRequest;
import customers.v1.CreatePlanSelectionResponse;
import customers.v1.DeletePlanAllowanceRequest;
import customers.v1.DeletePlanAllowanceResponse;
import customers.v1.DeletePlanRequest;
import customers.v1.DeletePlanResponse;
import customers.v1.GetPlanRequest;
import customers.v1.GetPlanResponse;
import customers.v1.ListPlansRequest;
import customers.v1.ListPlansResponse;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanSortBy;
import customers.v1.SetPlanAllowanceRequest;
import customers.v1.SetPlanAllowanceResponse;
import customers.v1.UpdatePlanRequest;
import customers.v1.UpdatePlanResourceRequest;
import customers.v1.UpdatePlanResourceResponse;
import customers.v1.UpdatePlanResponse;
import customers.v1.UpdatePlanSelectionRequest;
import customers.v1.UpdatePlanSelectionResponse;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class PlanRpc extends PlanServiceGrpc.PlanServiceImplBase {
    private final Plans plans;
    private final PlanEdits edits;

    PlanRpc(Plans plans, PlanEdits edits) {
        this.plans = plans;
        this.edits = edits;
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
                Pages.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, ListPlansResponse.newBuilder(), PlanProto::toProto)
                        .build());
    }

    @Override
    public void getPlan(GetPlanRequest request, StreamObserver<GetPlanResponse> observer) {
        Plan plan = plans.get(OrgId.of(request.getOrgId()), new PlanId(request.getPlanId()));
        answer(
                observer,
                GetPlanResponse.newBuilder()
                        .setPlan(PlanProto.toProto(plan).toBuilder()
                                .setEtag(plan.etag().value()))
                        .build());
    }

    @Override
    public void updatePlan(UpdatePlanRequest request, StreamObserver<UpdatePlanResponse> observer) {
        edits.update(
                callerOf(request),
                OrgId.of(request.getOrgId()),
                new PlanId(request.getPlanId()),
                PlanProto.fromProto(request.getPlan()));
        answer(observer, UpdatePlanResponse.getDefaultInstance());
    }

    @Override
    public void deletePlan(DeletePlanRequest request, StreamObserver<DeletePlanResponse> observer) {
        edits.delete(callerOf(request), OrgId.of(request.getOrgId()), new PlanId(request.getPlanId()));
        answer(observer, DeletePlanResponse.getDefaultInstance());
    }

    @Override
    public void createPlanResource(
            CreatePlanResourceRequest request, StreamObserver<CreatePlanResourceResponse> observer) {
        edits.addResource(
                callerOf(request),
                OrgId.of(request.getOrgId()),
                new PlanId(request.getPlanId()),
                PlanProto.fromProto(request.getResource()));
        answer(observer, CreatePlanResourceResponse.getDefaultInstance());
    }

    @Override
    public void updatePlanResource(
            UpdatePlanResourceRequest request, StreamObserver<UpdatePlanResourceResponse> observer) {
        edits.setResource(
                callerOf(request),
                OrgId.of(request.getOrgId()),
                new PlanId(request.getPlanId()),
                new PlanResource(
                        request.getName(),
                        request.getResource().hasTotal() ? request.getResource().getTotal() : null));
        answer(observer, UpdatePlanResourceResponse.getDefaultInstance());
    }

    @Override
    public void createPlanAllowance(
            CreatePlanAllowanceRequest request, StreamObserver<CreatePlanAllowanceResponse> observer) {
        edits.addAllowance(
                callerOf(request),
                OrgId.of(request.getOrgId()),
                new PlanId(request.getPlanId()),
                request.getAllowance().getName());
        answer(observer, CreatePlanAllowanceResponse.getDefaultInstance());
    }

    @Override
    public void setPlanAllowance(SetPlanAllowanceRequest request, StreamObserver<SetPlanAllowanceResponse> observer) {
        edits.setAllowance(
                callerOf(request), OrgId.of(request.getOrgId()), new PlanId(request.getPlanId()), request.getName());
        answer(observer, SetPlanAllowanceResponse.getDefaultInstance());
    }

    @Override
    public void deletePlanAllowance(
            DeletePlanAllowanceRequest request, StreamObserver<DeletePlanAllowanceResponse> observer) {
        edits.removeAllowance(
                callerOf(request), OrgId.of(request.getOrgId()), new PlanId(request.getPlanId()), request.getName());
        answer(observer, DeletePlanAllowanceResponse.getDefaultInstance());
    }

    @Override
    public void createPlanSelection(
            CreatePlanSelectionRequest request, StreamObserver<CreatePlanSelectionResponse> observer) {
        edits.addSelection(
                callerOf(request),
                OrgId.of(request.getOrgId()),
                new PlanId(request.getPlanId()),
                new Selection(
                        request.getSelection().getName(), request.getSelection().getValue()));
        answer(observer, CreatePlanSelectionResponse.getDefaultInstance());
    }

    @Override
    public void updatePlanSelection(
            UpdatePlanSelectionRequest request, StreamObserver<UpdatePlanSelectionResponse> observer) {
        edits.setSelection(
                callerOf(request),
                OrgId.of(request.getOrgId()),
                new PlanId(request.getPlanId()),
                new Selection(request.getName(), request.getSelection().getValue()));
        answer(observer, UpdatePlanSelectionResponse.getDefaultInstance());
    }
}
