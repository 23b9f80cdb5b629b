package customers.cli.porting;

import customers.cli.porting.kind.Desk;
import customers.cli.porting.kind.Kind;
import customers.cli.porting.kind.Subscriptions;
import customers.cli.shell.Shell;
import picocli.CommandLine.Command;

/** {@code export subscriptions}. */
@Command(
        name = "subscriptions",
        description =
                "What an org has sold to its direct customers: customerExternalId, customerName, planName, friendlyName, externalId. Not the servers that are dedicated, nor what is suspended.")
final class ExportSubscriptions extends Exporting {
    ExportSubscriptions(Shell shell) {
        super(shell);
    }

    @Override
    Kind<?> kind(Desk desk) {
        return new Subscriptions(desk);
    }
}
