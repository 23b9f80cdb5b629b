package customers.cli.member;

import customers.cli.shell.Shell;
import customers.v1.CreateMemberSsoLinkRequest;
import customers.v1.MemberServiceGrpc;
import customers.v1.MemberServiceGrpc.MemberServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code member sso-link}. */
@Command(
        name = "sso-link",
        description = "Makes a link that opens a session as the member, once and within a short time, and prints it.")
final class CreateSsoLink implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedMember member;

    CreateSsoLink(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                MemberServiceGrpc::newBlockingStub,
                MemberServiceBlockingStub::createMemberSsoLink,
                CreateMemberSsoLinkRequest.newBuilder()
                        .setOrgId(member.orgId())
                        .setMemberId(member.id())
                        .build());
    }
}
