package customers.cli.subscription;

import customers.cli.server.ServerOptions;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.CreateCustomerSubscriptionRequest;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.NewSubscription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code subscription create}. */
@Command(
        name = "create",
        description =
                "Sells a plan of an org to one of its customers, and prints the id of the subscription. Servers of its own are for the master org to give.")
final class CreateSubscription implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(
            names = "--customer",
            required = true,
            paramLabel = "ORG",
            description = "The buyer, a direct customer of the org.")
    private String customer;

    @Option(names = "--plan", required = true, paramLabel = "PLAN", description = "One of the org's own plans.")
    private long plan;

    @Option(
            names = "--friendly-name",
            paramLabel = "NAME",
            description = "What people call it; the plan's name when not given.")
    private @Nullable String friendlyName;

    @Option(
            names = "--external-id",
            paramLabel = "ID",
            description = "What your own books call it, unique among what the org has sold.")
    private @Nullable String externalId;

    @Mixin
    private ServerOptions dedicatedServers;

    CreateSubscription(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                CustomerServiceGrpc::newBlockingStub,
                CustomerServiceBlockingStub::createCustomerSubscription,
                request());
    }

    private CreateCustomerSubscriptionRequest request() {
        NewSubscription.Builder subscription = NewSubscription.newBuilder().setPlanId(plan);
        if (friendlyName != null) {
            subscription.setFriendlyName(friendlyName);
        }
        if (externalId != null) {
            subscription.setExternalId(externalId);
        }
        dedicatedServers.given().ifPresent(subscription::setDedicatedServers);
        return CreateCustomerSubscriptionRequest.newBuilder()
                .setOrgId(org.id())
                .setCustomerOrgId(customer)
                .setSubscription(subscription)
                .build();
    }
}
