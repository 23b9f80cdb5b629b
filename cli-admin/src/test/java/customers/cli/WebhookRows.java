package customers.cli;

import customers.cli.RequestsTest.Row;
import java.util.stream.Stream;

/** The commands of webhooks. */
final class WebhookRows {
    private WebhookRows() {}

    static Stream<Row> rows() {
        return Stream.of(
                new Row(
                        "webhook create --url https://a.example/ --kind org.update --kind plan.create,plan.delete"
                                + " --description billing",
                        "CreateWebhook",
                        RequestsTest.MINE + "webhook { url: 'https://a.example/' kinds: ['org.update', 'plan.create',"
                                + " 'plan.delete'] description: 'billing' }"),
                new Row("webhook list --limit 5", "ListWebhooks", RequestsTest.MINE + "offset: 0 limit: 5"),
                new Row("webhook get w", "GetWebhook", RequestsTest.MINE + "webhook_id: 'w'"),
                new Row(
                        "webhook update w --url https://b.example/ --kind org.update --description= --disable",
                        "UpdateWebhook",
                        RequestsTest.MINE + "webhook_id: 'w' webhook { url: 'https://b.example/' kinds: 'org.update'"
                                + " kinds_given: true description: '' enabled: false }"),
                new Row(
                        "webhook update w --all-kinds --enable",
                        "UpdateWebhook",
                        RequestsTest.MINE + "webhook_id: 'w' webhook { kinds_given: true enabled: true }"),
                new Row("webhook delete w --yes", "DeleteWebhook", RequestsTest.MINE + "webhook_id: 'w'"),
                new Row("webhook test w", "TestWebhook", RequestsTest.MINE + "webhook_id: 'w'"),
                new Row(
                        "webhook deliveries w --status failed --sort-order desc",
                        "ListWebhookDeliveries",
                        RequestsTest.MINE + "webhook_id: 'w' cursor: '' limit: 1000 status: DELIVERY_STATUS_FAILED"
                                + " sort_order: SORT_ORDER_DESC"),
                new Row(
                        "webhook replay w d",
                        "ReplayWebhookDelivery",
                        RequestsTest.MINE + "webhook_id: 'w' delivery_id: 'd'"));
    }
}
