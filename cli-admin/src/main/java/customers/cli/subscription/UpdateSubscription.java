package customers.cli.subscription;

import customers.cli.exit.RefusedException;
import customers.cli.input.Fields;
import customers.cli.server.ServerOptions;
import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.v1.NewDedicatedServers;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import customers.v1.UpdateSubscriptionRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code subscription update}. */
@Command(
        name = "update",
        description = "Changes a subscription, all or nothing. What is not given stays as it is. Another plan draws the"
                + " difference from the vendor. Servers that are named replace all that it has for itself.")
final class UpdateSubscription implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedSubscription subscription;

    @Option(names = "--plan", paramLabel = "PLAN", description = "Another plan of the same vendor.")
    private @Nullable Long plan;

    @Option(
            names = "--friendly-name",
            paramLabel = "NAME",
            description = "What people call it from now on; empty for the plan's name.")
    private @Nullable String friendlyName;

    @Mixin
    private ServerOptions servers;

    @Option(names = "--no-servers", description = "It has no servers for itself from now on.")
    private boolean noServers;

    @Mixin
    private IfMatch ifMatch;

    UpdateSubscription(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.printDone(
                SubscriptionServiceGrpc::newBlockingStub,
                SubscriptionServiceBlockingStub::updateSubscription,
                ifMatch.in(request()),
                "Subscription " + subscription.id() + " is changed.");
    }

    private UpdateSubscriptionRequest request() {
        UpdateSubscriptionRequest.Builder request = subscription.change();
        var change = request.getSubscriptionBuilder();
        if (plan != null) {
            change.setPlanId(plan);
        }
        if (friendlyName != null) {
            change.setFriendlyName(friendlyName);
        }
        servers.given().ifPresent(change::setDedicatedServers);
        if (noServers) {
            if (change.hasDedicatedServers()) {
                throw Fields.contradicted("--no-servers");
            }
            change.setDedicatedServers(NewDedicatedServers.getDefaultInstance());
        }
        if (change.getAllFields().isEmpty()) {
            throw RefusedException.usage("There is nothing to change; give --plan, --friendly-name or servers.");
        }
        return request.build();
    }
}
