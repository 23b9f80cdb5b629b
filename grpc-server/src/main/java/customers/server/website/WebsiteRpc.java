package customers.server.website;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.id.OrgId;
import customers.core.id.WebsiteId;
import customers.core.listing.Page;
import customers.core.website.Website;
import customers.core.website.WebsiteChanges;
import customers.core.website.WebsiteListings;
import customers.core.website.Websites;
import customers.server.convert.Pages;
import customers.v1.CreateWebsiteRequest;
import customers.v1.CreateWebsiteResponse;
import customers.v1.DeleteWebsiteRequest;
import customers.v1.DeleteWebsiteResponse;
import customers.v1.GetWebsiteRequest;
import customers.v1.GetWebsiteResponse;
import customers.v1.ListWebsitesRequest;
import customers.v1.ListWebsitesResponse;
import customers.v1.UpdateWebsiteRequest;
import customers.v1.UpdateWebsiteResponse;
import customers.v1.WebsiteServiceGrpc;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class WebsiteRpc extends WebsiteServiceGrpc.WebsiteServiceImplBase {
    private final Websites websites;
    private final WebsiteChanges changes;
    private final WebsiteListings listings;

    WebsiteRpc(Websites websites, WebsiteChanges changes, WebsiteListings listings) {
        this.websites = websites;
        this.changes = changes;
        this.listings = listings;
    }

    @Override
    public void createWebsite(CreateWebsiteRequest request, StreamObserver<CreateWebsiteResponse> observer) {
        WebsiteId id = websites.create(caller(), OrgId.of(request.getOrgId()), WebsiteProto.fromProto(request));
        answer(observer, CreateWebsiteResponse.newBuilder().setId(id.toString()).build());
    }

    @Override
    public void listWebsites(ListWebsitesRequest request, StreamObserver<ListWebsitesResponse> observer) {
        Page<Website> page = listings.list(caller(), OrgId.of(request.getOrgId()), WebsiteProto.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, ListWebsitesResponse.newBuilder(), WebsiteProto::toProto)
                        .build());
    }

    @Override
    public void getWebsite(GetWebsiteRequest request, StreamObserver<GetWebsiteResponse> observer) {
        Website website = listings.get(caller(), OrgId.of(request.getOrgId()), WebsiteId.of(request.getWebsiteId()));
        answer(
                observer,
                GetWebsiteResponse.newBuilder()
                        .setWebsite(WebsiteProto.toProto(website))
                        .build());
    }

    @Override
    public void updateWebsite(UpdateWebsiteRequest request, StreamObserver<UpdateWebsiteResponse> observer) {
        changes.update(
                caller(),
                OrgId.of(request.getOrgId()),
                WebsiteId.of(request.getWebsiteId()),
                WebsiteProto.fromProto(request.getWebsite()));
        answer(observer, UpdateWebsiteResponse.getDefaultInstance());
    }

    @Override
    public void deleteWebsite(DeleteWebsiteRequest request, StreamObserver<DeleteWebsiteResponse> observer) {
        websites.delete(caller(), OrgId.of(request.getOrgId()), WebsiteId.of(request.getWebsiteId()));
        answer(observer, DeleteWebsiteResponse.getDefaultInstance());
    }
}
