package customers.cli.member;

import customers.cli.input.RoleWords;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.CreateMemberRequest;
import customers.v1.MemberServiceGrpc;
import customers.v1.MemberServiceGrpc.MemberServiceBlockingStub;
import customers.v1.NewMember;
import customers.v1.Role;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code member create}. */
@Command(name = "create", description = "Makes a login a member of an org, and prints the id of the member.")
final class CreateMember implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(
            names = "--login",
            required = true,
            paramLabel = "LOGIN",
            description = "The login, a UUID, of the realm of the org.")
    private String login;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            converter = RoleWords.class,
            completionCandidates = RoleWords.class,
            split = ",",
            description =
                    "What it may do: ${COMPLETION-CANDIDATES}; `org set-owner` alone gives Owner. May be repeated.")
    private List<Role> roles;

    CreateMember(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                MemberServiceGrpc::newBlockingStub,
                MemberServiceBlockingStub::createMember,
                CreateMemberRequest.newBuilder()
                        .setOrgId(org.id())
                        .setMember(NewMember.newBuilder().setLoginId(login).addAllRoles(roles))
                        .build());
    }
}
