package customers.cli.org;

import customers.cli.exit.RefusedException;
import customers.cli.shell.IfMatch;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.OrgUpdate;
import customers.v1.UpdateOrgRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code org update}. */
@Command(name = "update", description = "Changes an org. What is not given stays as it is.")
final class UpdateOrg implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(names = "--name", paramLabel = "NAME", description = "The new name.")
    private @Nullable String name;

    @Option(names = "--locale", paramLabel = "TAG", description = "The new language tag, for example pt-BR.")
    private @Nullable String locale;

    @Option(
            names = "--slack-webhook",
            paramLabel = "URL",
            description = "Where notices are sent from now on; empty for nowhere.")
    private @Nullable String slackWebhook;

    @Mixin
    private IfMatch ifMatch;

    UpdateOrg(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.printDone(
                OrgServiceGrpc::newBlockingStub,
                OrgServiceBlockingStub::updateOrg,
                ifMatch.in(request()),
                "Org " + org.id() + " is changed.");
    }

    private UpdateOrgRequest request() {
        OrgUpdate.Builder change = OrgUpdate.newBuilder();
        if (name != null) {
            change.setName(name);
        }
        if (locale != null) {
            change.setLocale(locale);
        }
        if (slackWebhook != null) {
            change.setSlackNotificationWebhookUrl(slackWebhook);
        }
        if (change.getAllFields().isEmpty()) {
            throw RefusedException.usage("There is nothing to change; give --name, --locale or --slack-webhook.");
        }
        return UpdateOrgRequest.newBuilder().setOrgId(org.id()).setOrg(change).build();
    }
}
