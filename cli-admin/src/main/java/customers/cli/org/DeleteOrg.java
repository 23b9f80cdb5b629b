package customers.cli.org;

import customers.cli.shell.Confirmation;
import customers.cli.shell.Force;
import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.v1.DeleteOrgRequest;
import customers.v1.GetOrgRequest;
import customers.v1.Org;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code org delete}. */
@Command(name = "delete", description = "Deletes an org softly, with everything below it and all its subscriptions.")
final class DeleteOrg implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedOrg org;

    @Mixin
    private Force force;

    @Mixin
    private Confirmation confirmation;

    @Mixin
    private IfMatch ifMatch;

    DeleteOrg(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        confirmation.require(this::question);
        DeleteOrgRequest.Builder request = DeleteOrgRequest.newBuilder().setOrgId(org.id());
        if (force.isGiven()) {
            request.setForce(true);
        }
        shell.printDone(
                OrgServiceGrpc::newBlockingStub,
                OrgServiceBlockingStub::deleteOrg,
                ifMatch.in(request.build()),
                "Org " + org.id() + " is deleted" + force.words() + ".");
    }

    /** The word is what will be destroyed, so it is asked of the server and not of the command line. */
    private Confirmation.Question question() {
        Org doomed = shell.call(
                        OrgServiceGrpc::newBlockingStub,
                        OrgServiceBlockingStub::getOrg,
                        GetOrgRequest.newBuilder().setOrgId(org.id()).build())
                .getOrg();
        return new Confirmation.Question(
                "This deletes the org \"%s\", everything below it and its %d subscriptions%s."
                        .formatted(doomed.getName(), doomed.getSubscriptionsCount(), force.words()),
                doomed.getName());
    }
}
