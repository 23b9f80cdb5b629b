package customers.cli.porting;

import customers.cli.porting.kind.Desk;
import customers.cli.porting.kind.Kind;
import customers.cli.porting.kind.Subscriptions;
import customers.cli.shell.Shell;
import picocli.CommandLine.Command;

/** {@code import subscriptions}. */
@Command(
        name = "subscriptions",
        description = {
            "Sells plans of an org to its customers. Columns: customerId, customerExternalId or customerName; planId or"
                    + " planName; friendlyName and externalId (may be empty).",
            "A row without an external id gets one made from the row, by which it is known again. What a customer holds"
                    + " without an external id, of the row's plan and friendly name, counts as the row's."
        })
final class ImportSubscriptions extends Importing {
    ImportSubscriptions(Shell shell) {
        super(shell);
    }

    @Override
    Kind<?> kind(Desk desk) {
        return new Subscriptions(desk);
    }
}
