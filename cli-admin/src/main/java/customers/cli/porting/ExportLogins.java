package customers.cli.porting;

import customers.cli.porting.kind.Desk;
import customers.cli.porting.kind.Kind;
import customers.cli.porting.kind.Logins;
import customers.cli.shell.Shell;
import picocli.CommandLine.Command;

/** {@code export logins}. */
@Command(
        name = "logins",
        description =
                "The members of an org's direct customers, one row for each: customerExternalId, customerName, email, name, roles. No passwords, and not the websites that a member may see.")
final class ExportLogins extends Exporting {
    ExportLogins(Shell shell) {
        super(shell);
    }

    @Override
    Kind<?> kind(Desk desk) {
        return new Logins(desk, false);
    }
}
