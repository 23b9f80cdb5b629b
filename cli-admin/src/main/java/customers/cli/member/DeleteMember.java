package customers.cli.member;

import customers.cli.shell.Confirmation;
import customers.cli.shell.Shell;
import customers.v1.DeleteMemberRequest;
import customers.v1.MemberServiceGrpc;
import customers.v1.MemberServiceGrpc.MemberServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code member delete}. */
@Command(name = "delete", description = "Takes a member out of an org. The login stays.")
final class DeleteMember implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedMember member;

    @Mixin
    private Confirmation confirmation;

    DeleteMember(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        DeleteMemberRequest request = DeleteMemberRequest.newBuilder()
                .setOrgId(member.orgId())
                .setMemberId(member.id())
                .build();
        confirmation.require("Member " + member.id() + " may do nothing in the org any more.");
        shell.printDone(
                MemberServiceGrpc::newBlockingStub,
                MemberServiceBlockingStub::deleteMember,
                request,
                "Member " + member.id() + " is deleted.");
    }
}
