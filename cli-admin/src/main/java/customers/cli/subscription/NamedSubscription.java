package customers.cli.subscription;

import customers.v1.GetSubscriptionRequest;
import customers.v1.UpdateSubscriptionRequest;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subscription that a command is about. */
final class NamedSubscription {
    @Parameters(paramLabel = "SUBSCRIPTION", description = "The id of the subscription.")
    private long id;

    @Option(names = "--customer", required = true, paramLabel = "ORG", description = "The org that holds it.")
    private String customer;

    long id() {
        return id;
    }

    String orgId() {
        return customer;
    }

    /** The request that shows it. */
    GetSubscriptionRequest get() {
        return GetSubscriptionRequest.newBuilder()
                .setOrgId(customer)
                .setSubscriptionId(id)
                .build();
    }

    /** The beginning of a change of it. */
    UpdateSubscriptionRequest.Builder change() {
        return UpdateSubscriptionRequest.newBuilder().setOrgId(customer).setSubscriptionId(id);
    }
}
