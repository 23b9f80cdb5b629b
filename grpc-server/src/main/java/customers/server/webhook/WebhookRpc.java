package customers.server.webhook;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.id.DeliveryId;
import customers.core.id.OrgId;
import customers.core.id.WebhookId;
import customers.core.listing.Page;
import customers.core.webhook.CreatedWebhook;
import customers.core.webhook.Delivery;
import customers.core.webhook.DeliveryLog;
import customers.core.webhook.Webhook;
import customers.core.webhook.Webhooks;
import customers.server.convert.Pages;
import customers.v1.CreateWebhookRequest;
import customers.v1.CreateWebhookResponse;
import customers.v1.DeleteWebhookRequest;
import customers.v1.DeleteWebhookResponse;
import customers.v1.GetWebhookRequest;
import customers.v1.GetWebhookResponse;
import customers.v1.ListWebhookDeliveriesRequest;
import customers.v1.ListWebhookDeliveriesResponse;
import customers.v1.ListWebhooksRequest;
import customers.v1.ListWebhooksResponse;
import customers.v1.ReplayWebhookDeliveryRequest;
import customers.v1.ReplayWebhookDeliveryResponse;
import customers.v1.TestWebhookRequest;
import customers.v1.TestWebhookResponse;
import customers.v1.UpdateWebhookRequest;
import customers.v1.UpdateWebhookResponse;
import customers.v1.WebhookServiceGrpc;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class WebhookRpc extends WebhookServiceGrpc.WebhookServiceImplBase {
    private final Webhooks webhooks;
    private final DeliveryLog log;

    WebhookRpc(Webhooks webhooks, DeliveryLog log) {
        this.webhooks = webhooks;
        this.log = log;
    }

    @Override
    public void createWebhook(CreateWebhookRequest request, StreamObserver<CreateWebhookResponse> observer) {
        CreatedWebhook created =
                webhooks.create(caller(), OrgId.of(request.getOrgId()), WebhookProto.fromProto(request.getWebhook()));
        answer(
                observer,
                CreateWebhookResponse.newBuilder()
                        .setId(created.id().toString())
                        .setSecret(created.secret().text())
                        .build());
    }

    @Override
    public void listWebhooks(ListWebhooksRequest request, StreamObserver<ListWebhooksResponse> observer) {
        Page<Webhook> page = webhooks.list(caller(), OrgId.of(request.getOrgId()), Pages.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, ListWebhooksResponse.newBuilder(), WebhookProto::toProto)
                        .build());
    }

    @Override
    public void getWebhook(GetWebhookRequest request, StreamObserver<GetWebhookResponse> observer) {
        Webhook webhook = webhooks.get(caller(), OrgId.of(request.getOrgId()), WebhookId.of(request.getWebhookId()));
        answer(
                observer,
                GetWebhookResponse.newBuilder()
                        .setWebhook(WebhookProto.toProto(webhook))
                        .build());
    }

    @Override
    public void updateWebhook(UpdateWebhookRequest request, StreamObserver<UpdateWebhookResponse> observer) {
        webhooks.update(
                caller(),
                OrgId.of(request.getOrgId()),
                WebhookId.of(request.getWebhookId()),
                WebhookProto.fromProto(request.getWebhook()));
        answer(observer, UpdateWebhookResponse.getDefaultInstance());
    }

    @Override
    public void deleteWebhook(DeleteWebhookRequest request, StreamObserver<DeleteWebhookResponse> observer) {
        webhooks.delete(caller(), OrgId.of(request.getOrgId()), WebhookId.of(request.getWebhookId()));
        answer(observer, DeleteWebhookResponse.getDefaultInstance());
    }

    @Override
    public void testWebhook(TestWebhookRequest request, StreamObserver<TestWebhookResponse> observer) {
        DeliveryId id = log.test(caller(), OrgId.of(request.getOrgId()), WebhookId.of(request.getWebhookId()));
        answer(observer, TestWebhookResponse.newBuilder().setId(id.toString()).build());
    }

    @Override
    public void listWebhookDeliveries(
            ListWebhookDeliveriesRequest request, StreamObserver<ListWebhookDeliveriesResponse> observer) {
        Page<Delivery> page = log.list(
                caller(),
                OrgId.of(request.getOrgId()),
                WebhookId.of(request.getWebhookId()),
                WebhookProto.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, ListWebhookDeliveriesResponse.newBuilder(), WebhookProto::toProto)
                        .build());
    }

    @Override
    public void replayWebhookDelivery(
            ReplayWebhookDeliveryRequest request, StreamObserver<ReplayWebhookDeliveryResponse> observer) {
        DeliveryId id = log.replay(
                caller(),
                OrgId.of(request.getOrgId()),
                WebhookId.of(request.getWebhookId()),
                DeliveryId.of(request.getDeliveryId()));
        answer(
                observer,
                ReplayWebhookDeliveryResponse.newBuilder().setId(id.toString()).build());
    }
}
