package customers.cli.quota;

import customers.cli.connection.Connection;
import customers.cli.connection.WriteOptions;
import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.exit.Shortage;
import customers.cli.shell.Shell;
import customers.v1.CreateCustomerSubscriptionRequest;
import customers.v1.CustomerServiceGrpc;
import customers.v1.DryRun;
import customers.v1.GetPlanRequest;
import customers.v1.NewSubscription;
import customers.v1.Org;
import customers.v1.Plan;
import customers.v1.PlanServiceGrpc;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code quota explain}. */
@Command(
        name = "explain",
        description = {
            "Tells whether a plan could be sold to a customer now, and what would be drawn from whose subscription; or which"
                    + " ancestor runs short, by how much, and who could give it more. Sells nothing.",
            "Ends with exit code 0 when it fits, with 7 when it does not, and as the sale would when something else is in"
                    + " its way."
        })
final class ExplainSale implements Callable<Integer> {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "CUSTOMER", description = "Who would buy, a UUID; its parent would sell.")
    private String customerId;

    @Parameters(index = "1", paramLabel = "PLAN", description = "One of the plans of the customer's parent.")
    private long planId;

    ExplainSale(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (Connection connection = shell.connectionOptions().open(WriteOptions.tried())) {
            Ancestors ancestors = new Ancestors(connection);
            Org customer = ancestors.org(customerId);
            if (!customer.hasParentId()) {
                throw RefusedException.usage("The master org buys from nobody; name one of its customers.");
            }
            Org seller = ancestors.org(customer.getParentId());
            Plan plan = connection
                    .stub(PlanServiceGrpc::newBlockingStub)
                    .getPlan(GetPlanRequest.newBuilder()
                            .setOrgId(seller.getId())
                            .setPlanId(planId)
                            .build())
                    .getPlan();
            List<Draw> draws = draws(connection, seller, ancestors);
            new Explanation(customer, plan, seller, draws).print(shell);
            return (draws.stream().anyMatch(draw -> !draw.fits()) ? ExitCode.QUOTA_EXCEEDED : ExitCode.OK).number();
        }
    }

    /** What would be drawn from the seller; of what it is short of, also from those above it. */
    private List<Draw> draws(Connection connection, Org seller, Ancestors ancestors) {
        try {
            DryRun told = sell(connection, seller);
            return told.getDrawsList().stream()
                    .map(draw -> Draw.of(seller, draw))
                    .toList();
        } catch (StatusRuntimeException refused) {
            List<Shortage> shortages = Shortage.of(refused);
            if (shortages.isEmpty()) {
                throw refused;
            }
            List<Draw> draws = new ArrayList<>();
            for (Shortage shortage : shortages) {
                Draw draw = Draw.of(seller, shortage);
                draws.add(draw);
                draws.addAll(ancestors.makingGood(draw));
            }
            return draws;
        }
    }

    private DryRun sell(Connection connection, Org seller) {
        var unsold = connection
                .stub(CustomerServiceGrpc::newBlockingStub)
                .createCustomerSubscription(CreateCustomerSubscriptionRequest.newBuilder()
                        .setOrgId(seller.getId())
                        .setCustomerOrgId(customerId)
                        .setSubscription(NewSubscription.newBuilder().setPlanId(planId))
                        .build());
        return connection
                .dryRun()
                .orElseThrow(() -> new RefusedException(
                        ExitCode.FAILED, "The server sold it as subscription " + unsold.getId() + "; delete that."));
    }
}
