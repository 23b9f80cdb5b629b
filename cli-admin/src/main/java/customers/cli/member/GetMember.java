package customers.cli.member;

import customers.cli.shell.Shell;
import customers.v1.GetMemberRequest;
import customers.v1.MemberServiceGrpc;
import customers.v1.MemberServiceGrpc.MemberServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code member get}. */
@Command(name = "get", description = "Shows a member of an org.")
final class GetMember implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedMember member;

    GetMember(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                MemberServiceGrpc::newBlockingStub,
                MemberServiceBlockingStub::getMember,
                GetMemberRequest.newBuilder()
                        .setOrgId(member.orgId())
                        .setMemberId(member.id())
                        .build());
    }
}
