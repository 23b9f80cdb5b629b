package customers.cli.org;

import customers.cli.quota.VerifyLedger;
import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.cli.shell.Verbs;
import customers.v1.LifecycleStatus;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.OrgUpdate;
import customers.v1.UpdateOrgRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The noun {@code org}. */
@Command(
        name = "org",
        description = "One org of the tree.",
        synopsisSubcommandLabel = "VERB",
        addMethodSubcommands = false)
@Verbs({
    GetOrg.class,
    UpdateOrg.class,
    DeleteOrg.class,
    SetOrgOwner.class,
    RemoveOrgOwner.class,
    GetBranding.class,
    ShowTree.class,
    VerifyLedger.class
})
public final class OrgCommand {
    private final Shell shell;

    OrgCommand(Shell shell) {
        this.shell = shell;
    }

    @Command(name = "suspend", description = "Suspends an org: it and everything below it may read but not write.")
    void suspend(@Mixin NamedOrg org, @Mixin IfMatch ifMatch) {
        set(org, ifMatch, LifecycleStatus.LIFECYCLE_STATUS_SUSPENDED, "suspended");
    }

    @Command(name = "lift", description = "Lifts the suspension of an org.")
    void lift(@Mixin NamedOrg org, @Mixin IfMatch ifMatch) {
        set(org, ifMatch, LifecycleStatus.LIFECYCLE_STATUS_ACTIVE, "active");
    }

    @Command(name = "restore", description = "Brings a deleted org back, with all that its delete took along.")
    void restore(@Mixin NamedOrg org, @Mixin IfMatch ifMatch) {
        set(org, ifMatch, LifecycleStatus.LIFECYCLE_STATUS_ACTIVE, "active");
    }

    private void set(NamedOrg org, IfMatch ifMatch, LifecycleStatus status, String word) {
        shell.printDone(
                OrgServiceGrpc::newBlockingStub,
                OrgServiceBlockingStub::updateOrg,
                ifMatch.in(UpdateOrgRequest.newBuilder()
                        .setOrgId(org.id())
                        .setOrg(OrgUpdate.newBuilder().setStatus(status))
                        .build()),
                "Org " + org.id() + " is " + word + ".");
    }
}
