package customers.cli.org;

import customers.cli.shell.Confirmation;
import customers.cli.shell.Shell;
import customers.v1.DeleteOrgRequest;
import customers.v1.GetOrgRequest;
import customers.v1.Org;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code org delete}. */
@Command(name = "delete", description = "Deletes an org softly, with everything below it and all its subscriptions.")
final class DeleteOrg implements Runnable {
    private final Shell shell;

    @Option(
            names = "--org",
            required = true,
            paramLabel = "ORG",
            description = "The org, a UUID. Never taken from the environment.")
    private String org;

    @Mixin
    private Confirmation confirmation;

    DeleteOrg(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        confirmation.require(this::question);
        shell.printDone(
                OrgServiceGrpc::newBlockingStub,
                OrgServiceBlockingStub::deleteOrg,
                DeleteOrgRequest.newBuilder().setOrgId(org).build(),
                "Org " + org + " is deleted.");
    }

    /** The word is what will be destroyed, so it is asked of the server and not of the command line. */
    private Confirmation.Question question() {
        Org doomed = shell.call(
                        OrgServiceGrpc::newBlockingStub,
                        OrgServiceBlockingStub::getOrg,
                        GetOrgRequest.newBuilder().setOrgId(org).build())
                .getOrg();
        return new Confirmation.Question(
                "This deletes the org \"%s\", everything below it and its %d subscriptions."
                        .formatted(doomed.getName(), doomed.getSubscriptionsCount()),
                doomed.getName());
    }
}
