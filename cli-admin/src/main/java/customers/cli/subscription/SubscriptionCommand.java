package customers.cli.subscription;

import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.cli.shell.Verbs;
import customers.v1.LifecycleStatus;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import customers.v1.UpdateSubscriptionRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The noun {@code subscription}. */
@Command(
        name = "subscription",
        description = "What is sold to customers.",
        synopsisSubcommandLabel = "VERB",
        addMethodSubcommands = false)
@Verbs({
    CreateSubscription.class,
    ListSubscriptions.class,
    GetSubscription.class,
    UpdateSubscription.class,
    DeleteSubscription.class,
    RecountSubscription.class,
    ListLedger.class
})
public final class SubscriptionCommand {
    private final Shell shell;

    SubscriptionCommand(Shell shell) {
        this.shell = shell;
    }

    @Command(name = "suspend", description = "Suspends a subscription: nothing new is created from it.")
    void suspend(@Mixin NamedSubscription subscription, @Mixin IfMatch ifMatch) {
        set(subscription, ifMatch, LifecycleStatus.LIFECYCLE_STATUS_SUSPENDED, "suspended");
    }

    @Command(name = "lift", description = "Lifts the suspension of a subscription.")
    void lift(@Mixin NamedSubscription subscription, @Mixin IfMatch ifMatch) {
        set(subscription, ifMatch, LifecycleStatus.LIFECYCLE_STATUS_ACTIVE, "active");
    }

    @Command(name = "restore", description = "Brings a deleted subscription back, with all that its delete took along.")
    void restore(@Mixin NamedSubscription subscription, @Mixin IfMatch ifMatch) {
        set(subscription, ifMatch, LifecycleStatus.LIFECYCLE_STATUS_ACTIVE, "active");
    }

    private void set(NamedSubscription subscription, IfMatch ifMatch, LifecycleStatus status, String word) {
        UpdateSubscriptionRequest.Builder request = subscription.change();
        request.getSubscriptionBuilder().setStatus(status);
        shell.printDone(
                SubscriptionServiceGrpc::newBlockingStub,
                SubscriptionServiceBlockingStub::updateSubscription,
                ifMatch.in(request.build()),
                "Subscription " + subscription.id() + " is " + word + ".");
    }
}
