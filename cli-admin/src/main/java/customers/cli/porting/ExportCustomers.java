package customers.cli.porting;

import customers.cli.porting.kind.Customers;
import customers.cli.porting.kind.Desk;
import customers.cli.porting.kind.Kind;
import customers.cli.shell.Shell;
import picocli.CommandLine.Command;

/** {@code export customers}. */
@Command(name = "customers", description = "The direct customers of an org, all but the deleted: name, externalId.")
final class ExportCustomers extends Exporting {
    ExportCustomers(Shell shell) {
        super(shell);
    }

    @Override
    Kind<?> kind(Desk desk) {
        return new Customers(desk);
    }
}
