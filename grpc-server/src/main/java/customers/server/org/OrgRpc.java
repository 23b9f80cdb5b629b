package customers.server.org;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;
import static customers.server.call.Calls.callerOf;

import customers.core.customer.CustomerStats;
import customers.core.deletion.Deletions;
import customers.core.deletion.Erasures;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.member.Owners;
import customers.core.org.Branding;
import customers.core.org.Brandings;
import customers.core.org.Org;
import customers.core.org.Orgs;
import customers.v1.DeleteOrgRequest;
import customers.v1.DeleteOrgResponse;
import customers.v1.GetBrandingRequest;
import customers.v1.GetBrandingResponse;
import customers.v1.GetCustomersAddedRequest;
import customers.v1.GetCustomersAddedResponse;
import customers.v1.GetOrgRequest;
import customers.v1.GetOrgResponse;
import customers.v1.OrgServiceGrpc;
import customers.v1.RemoveOrgOwnerRequest;
import customers.v1.RemoveOrgOwnerResponse;
import customers.v1.SetOrgOwnerRequest;
import customers.v1.SetOrgOwnerResponse;
import customers.v1.UpdateOrgRequest;
import customers.v1.UpdateOrgResponse;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class OrgRpc extends OrgServiceGrpc.OrgServiceImplBase {
    private final Orgs orgs;
    private final Deletions deletions;
    private final Erasures erasures;
    private final Owners owners;
    private final Brandings brandings;
    private final CustomerStats stats;

    OrgRpc(Orgs orgs, Deletions deletions, Erasures erasures, Owners owners, Brandings brandings, CustomerStats stats) {
        this.orgs = orgs;
        this.deletions = deletions;
        this.erasures = erasures;
        this.owners = owners;
        this.brandings = brandings;
        this.stats = stats;
    }

    @Override
    public void getOrg(GetOrgRequest request, StreamObserver<GetOrgResponse> observer) {
        Org org = orgs.get(caller(), OrgId.of(request.getOrgId()));
        customers.v1.Org.Builder proto =
                OrgProto.toProto(org).toBuilder().setEtag(org.etag().value());
        answer(observer, GetOrgResponse.newBuilder().setOrg(proto).build());
    }

    @Override
    public void updateOrg(UpdateOrgRequest request, StreamObserver<UpdateOrgResponse> observer) {
        orgs.update(callerOf(request), OrgId.of(request.getOrgId()), OrgProto.fromProto(request.getOrg()));
        answer(observer, UpdateOrgResponse.getDefaultInstance());
    }

    @Override
    public void deleteOrg(DeleteOrgRequest request, StreamObserver<DeleteOrgResponse> observer) {
        OrgId org = OrgId.of(request.getOrgId());
        if (request.getForce()) {
            erasures.eraseOrg(callerOf(request), org);
        } else {
            deletions.deleteOrg(callerOf(request), org);
        }
        answer(observer, DeleteOrgResponse.getDefaultInstance());
    }

    @Override
    public void setOrgOwner(SetOrgOwnerRequest request, StreamObserver<SetOrgOwnerResponse> observer) {
        owners.set(
                callerOf(request),
                OrgId.of(request.getOrgId()),
                MemberId.of(request.getOwner().getMemberId()));
        answer(observer, SetOrgOwnerResponse.getDefaultInstance());
    }

    @Override
    public void removeOrgOwner(RemoveOrgOwnerRequest request, StreamObserver<RemoveOrgOwnerResponse> observer) {
        owners.remove(callerOf(request), OrgId.of(request.getOrgId()));
        answer(observer, RemoveOrgOwnerResponse.getDefaultInstance());
    }

    @Override
    public void getBranding(GetBrandingRequest request, StreamObserver<GetBrandingResponse> observer) {
        Branding branding = brandings.get(OrgId.of(request.getOrgId()));
        answer(
                observer,
                GetBrandingResponse.newBuilder()
                        .setBranding(BrandingProto.toProto(branding))
                        .build());
    }

    @Override
    public void getCustomersAdded(
            GetCustomersAddedRequest request, StreamObserver<GetCustomersAddedResponse> observer) {
        GetCustomersAddedResponse.Builder response = GetCustomersAddedResponse.newBuilder();
        stats.added(caller(), OrgId.of(request.getOrgId()), BrandingProto.fromProto(request.getTimeInterval()))
                .forEach(count -> response.addIntervals(BrandingProto.toProto(count)));
        answer(observer, response.build());
    }
}
