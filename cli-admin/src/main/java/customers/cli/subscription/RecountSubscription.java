package customers.cli.subscription;

import customers.cli.shell.Shell;
import customers.v1.CalculateResourceUsageRequest;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code subscription recount}. */
@Command(
        name = "recount",
        description = "Counts again what is used of a subscription, sets it right should it differ, and shows it.")
final class RecountSubscription implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedSubscription subscription;

    RecountSubscription(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                SubscriptionServiceGrpc::newBlockingStub,
                SubscriptionServiceBlockingStub::calculateResourceUsage,
                CalculateResourceUsageRequest.newBuilder()
                        .setOrgId(subscription.orgId())
                        .setSubscriptionId(subscription.id())
                        .build());
    }
}
