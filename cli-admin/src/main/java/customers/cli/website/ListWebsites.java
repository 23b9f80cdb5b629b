package customers.cli.website;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.ListWebsitesRequest;
import customers.v1.WebsiteServiceGrpc;
import customers.v1.WebsiteServiceGrpc.WebsiteServiceBlockingStub;
import customers.v1.WebsiteSortBy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code website list}. */
@Command(name = "list", description = "Lists the websites of an org.")
final class ListWebsites implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Mixin
    private PageOptions pages;

    @Mixin
    private WebsiteFilter filter;

    @Option(
            names = "--sort-by",
            paramLabel = "FIELD",
            converter = WebsiteSortByWords.class,
            completionCandidates = WebsiteSortByWords.class,
            description = "The order: ${COMPLETION-CANDIDATES}; by creation when not given.")
    private WebsiteSortBy sortBy = WebsiteSortBy.WEBSITE_SORT_BY_UNSPECIFIED;

    ListWebsites(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.list(WebsiteServiceGrpc::newBlockingStub, WebsiteServiceBlockingStub::listWebsites, this::request, pages);
    }

    private ListWebsitesRequest request(Page page) {
        ListWebsitesRequest.Builder request = ListWebsitesRequest.newBuilder()
                .setOrgId(org.id())
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortBy(sortBy)
                .setSortOrder(pages.sortOrder());
        filter.applyTo(request);
        return request.build();
    }
}
