package customers.cli.subscription;

import customers.cli.shell.Confirmation;
import customers.cli.shell.Force;
import customers.cli.shell.IfMatch;
import customers.cli.shell.Shell;
import customers.v1.DeleteSubscriptionRequest;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code subscription delete}. */
@Command(
        name = "delete",
        description = "Deletes a subscription softly, with its websites and, if it makes a reseller, its customers.")
final class DeleteSubscription implements Runnable {
    private final Shell shell;

    @Mixin
    private NamedSubscription subscription;

    @Mixin
    private Force force;

    @Mixin
    private Confirmation confirmation;

    @Mixin
    private IfMatch ifMatch;

    DeleteSubscription(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        confirmation.require(this::question);
        DeleteSubscriptionRequest.Builder request = DeleteSubscriptionRequest.newBuilder()
                .setOrgId(subscription.orgId())
                .setSubscriptionId(subscription.id());
        if (force.isGiven()) {
            request.setForce(true);
        }
        shell.printDone(
                SubscriptionServiceGrpc::newBlockingStub,
                SubscriptionServiceBlockingStub::deleteSubscription,
                ifMatch.in(request.build()),
                "Subscription " + subscription.id() + " is deleted" + force.words() + ".");
    }

    private Confirmation.Question question() {
        String name = shell.call(
                        SubscriptionServiceGrpc::newBlockingStub,
                        SubscriptionServiceBlockingStub::getSubscription,
                        subscription.get())
                .getSubscription()
                .getFriendlyName();
        return new Confirmation.Question(
                "This deletes the subscription \"%s\" with its websites and, if it makes a reseller, its customers%s."
                        .formatted(name, force.words()),
                name);
    }
}
