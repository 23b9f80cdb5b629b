package customers.cli.webhook;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.ListWebhooksRequest;
import customers.v1.WebhookServiceGrpc;
import customers.v1.WebhookServiceGrpc.WebhookServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code webhook list}. */
@Command(name = "list", description = "Lists the webhooks of an org.")
final class ListWebhooks implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Mixin
    private PageOptions pages;

    ListWebhooks(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.list(WebhookServiceGrpc::newBlockingStub, WebhookServiceBlockingStub::listWebhooks, this::request, pages);
    }

    private ListWebhooksRequest request(Page page) {
        return ListWebhooksRequest.newBuilder()
                .setOrgId(org.id())
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortOrder(pages.sortOrder())
                .build();
    }
}
