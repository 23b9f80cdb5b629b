package customers.cli.member;

import customers.cli.exit.RefusedException;
import customers.cli.input.Fields;
import customers.cli.input.RoleWords;
import customers.cli.shell.Shell;
import customers.v1.MemberServiceGrpc;
import customers.v1.MemberServiceGrpc.MemberServiceBlockingStub;
import customers.v1.Role;
import customers.v1.UpdateMemberRequest;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code member update}. */
@Command(
        name = "update",
        description =
                "Changes a member of an org, and shows it. A list that is given replaces the one it has; what is not"
                        + " given stays as it is.")
final class UpdateMember implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedMember member;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            converter = RoleWords.class,
            completionCandidates = RoleWords.class,
            split = ",",
            description = "What it may do from now on: ${COMPLETION-CANDIDATES}. May be repeated.")
    private List<Role> roles = List.of();

    @Option(
            names = "--site-access",
            paramLabel = "WEBSITE",
            description = "A website that it may read from now on, a UUID. May be repeated.")
    private List<String> siteAccesses = List.of();

    @Option(names = "--no-site-accesses", description = "It was granted no website from now on.")
    private boolean noSiteAccesses;

    @Option(
            names = "--notification",
            paramLabel = "KIND",
            description = "What it is notified of from now on. May be repeated.")
    private List<String> notifications = List.of();

    @Option(names = "--no-notifications", description = "It is notified of nothing from now on.")
    private boolean noNotifications;

    UpdateMember(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(MemberServiceGrpc::newBlockingStub, MemberServiceBlockingStub::updateMember, request());
    }

    private UpdateMemberRequest request() {
        UpdateMemberRequest.Builder request =
                UpdateMemberRequest.newBuilder().setOrgId(member.orgId()).setMemberId(member.id());
        var change = request.getMemberBuilder()
                .addAllRoles(roles)
                .addAllSiteAccesses(siteAccesses)
                .addAllNotifications(notifications);
        Fields.markGiven(change);
        if (noSiteAccesses) {
            Fields.markEmpty(change, "site_accesses", "--no-site-accesses");
        }
        if (noNotifications) {
            Fields.markEmpty(change, "notifications", "--no-notifications");
        }
        if (change.getAllFields().isEmpty()) {
            throw RefusedException.usage("There is nothing to change; give --role, --site-access or --notification.");
        }
        return request.build();
    }
}
