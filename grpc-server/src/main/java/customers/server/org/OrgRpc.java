package customers.server.org;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.customer.CustomerStats;
import customers.core.deletion.Deletions;
import customers.core.deletion.Erasures;
import customers.core.id.OrgId;
import customers.core.org.Branding;
import customers.core.org.Brandings;
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
import customers.v1.UpdateOrgRequest;
import customers.v1.UpdateOrgResponse;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class OrgRpc extends OrgServiceGrpc.OrgServiceImplBase {
    private final Orgs orgs;
    private final Deletions deletions;
    private final Erasures erasures;
    private final Brandings brandings;
    private final CustomerStats stats;

    OrgRpc(Orgs orgs, Deletions deletions, Erasures erasures, Brandings brandings, CustomerStats stats) {
        this.orgs = orgs;
        this.deletions = deletions;
        this.erasures = erasures;
        this.brandings = brandings;
        this.stats = stats;
    }

    @Override
    public void getOrg(GetOrgRequest request, StreamObserver<GetOrgResponse> observer) {
        customers.v1.Org org = OrgProto.toProto(orgs.get(caller(), OrgId.of(request.getOrgId())));
        answer(observer, GetOrgResponse.newBuilder().setOrg(org).build());
    }

    @Override
    public void updateOrg(UpdateOrgRequest request, StreamObserver<UpdateOrgResponse> observer) {
        orgs.update(caller(), OrgId.of(request.getOrgId()), OrgProto.fromProto(request.getOrg()));
        answer(observer, UpdateOrgResponse.getDefaultInstance());
    }

    @Override
    public void deleteOrg(DeleteOrgRequest request, StreamObserver<DeleteOrgResponse> observer) {
        OrgId org = OrgId.of(request.getOrgId());
        if (request.getForce()) {
            erasures.eraseOrg(caller(), org);
        } else {
            deletions.deleteOrg(caller(), org);
        }
        answer(observer, DeleteOrgResponse.getDefaultInstance());
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
