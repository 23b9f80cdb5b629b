package customers.cli.porting;

import customers.cli.porting.kind.Customers;
import customers.cli.porting.kind.Desk;
import customers.cli.porting.kind.Kind;
import customers.cli.shell.Shell;
import picocli.CommandLine.Command;

/** {@code import customers}. */
@Command(name = "customers", description = "Makes customers of an org. Columns: name, externalId (may be empty).")
final class ImportCustomers extends Importing {
    ImportCustomers(Shell shell) {
        super(shell);
    }

    @Override
    Kind<?> kind(Desk desk) {
        return new Customers(desk);
    }
}
