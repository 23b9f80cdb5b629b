package customers.cli.subscription;

import customers.cli.shell.Shell;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code subscription get}. */
@Command(name = "get", description = "Shows a subscription of the org that holds it, with what is used of it.")
final class GetSubscription implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedSubscription subscription;

    GetSubscription(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                SubscriptionServiceGrpc::newBlockingStub,
                SubscriptionServiceBlockingStub::getSubscription,
                subscription.get());
    }
}
