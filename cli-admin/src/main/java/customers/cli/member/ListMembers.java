package customers.cli.member;

import customers.cli.input.RoleWords;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Page;
import customers.cli.shell.PageOptions;
import customers.cli.shell.Shell;
import customers.v1.ListMembersRequest;
import customers.v1.MemberServiceGrpc;
import customers.v1.MemberServiceGrpc.MemberServiceBlockingStub;
import customers.v1.MemberSortBy;
import customers.v1.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code member list}. */
@Command(name = "list", description = "Lists the members of an org.")
final class ListMembers implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Mixin
    private PageOptions pages;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = RoleWords.class,
            completionCandidates = RoleWords.class,
            description = "Only those with this role: ${COMPLETION-CANDIDATES}.")
    private Role role = Role.ROLE_UNSPECIFIED;

    @Option(
            names = "--site-access",
            paramLabel = "WEBSITE",
            description = "Only those who were granted this website, a UUID.")
    private @Nullable String siteAccess;

    @Option(
            names = "--sort-by",
            paramLabel = "FIELD",
            converter = MemberSortByWords.class,
            completionCandidates = MemberSortByWords.class,
            description = "The order: ${COMPLETION-CANDIDATES}; by joining when not given.")
    private MemberSortBy sortBy = MemberSortBy.MEMBER_SORT_BY_UNSPECIFIED;

    ListMembers(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.list(MemberServiceGrpc::newBlockingStub, MemberServiceBlockingStub::listMembers, this::request, pages);
    }

    private ListMembersRequest request(Page page) {
        ListMembersRequest.Builder request = ListMembersRequest.newBuilder()
                .setOrgId(org.id())
                .setOffset(page.offset())
                .setLimit(page.limit())
                .setSortBy(sortBy)
                .setSortOrder(pages.sortOrder())
                .setRole(role);
        if (siteAccess != null) {
            request.setSiteAccess(siteAccess);
        }
        return request.build();
    }
}
