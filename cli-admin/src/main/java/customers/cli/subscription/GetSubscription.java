package customers.cli.subscription;

import customers.cli.shell.Shell;
import customers.v1.GetSubscriptionRequest;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code subscription get}. */
@Command(name = "get", description = "Shows a subscription of the org that holds it, with what is used of it.")
final class GetSubscription implements Runnable {
    private final Shell shell;

    @Parameters(paramLabel = "SUBSCRIPTION", description = "The id of the subscription.")
    private long subscription;

    @Option(names = "--customer", required = true, paramLabel = "ORG", description = "The org that holds it.")
    private String customer;

    GetSubscription(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        GetSubscriptionRequest request = GetSubscriptionRequest.newBuilder()
                .setOrgId(customer)
                .setSubscriptionId(subscription)
                .build();
        shell.print(
                SubscriptionServiceGrpc::newBlockingStub, SubscriptionServiceBlockingStub::getSubscription, request);
    }
}
