package customers.cli.porting;

import customers.cli.porting.kind.Desk;
import customers.cli.porting.kind.Kind;
import customers.cli.porting.kind.Logins;
import customers.cli.shell.Shell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code import logins}. */
@Command(
        name = "logins",
        description = {
            "Makes persons members of the customers of an org, with a login for those who have none. Columns: customerId,"
                    + " customerExternalId or customerName; email; name; roles (separated by blanks); password (may be"
                    + " empty).",
            "A password is the person's own, 8 characters at least: hashes of other systems cannot be taken over. With"
                    + " --dry-run the membership of a login that is new is not tried."
        })
final class ImportLogins extends Importing {
    private final Shell shell;

    @Option(
            names = "--invite",
            description = "Send a mail to each new person who comes without a password, to choose one. Without it such"
                    + " rows fail.")
    private boolean invite;

    ImportLogins(Shell shell) {
        super(shell);
        this.shell = shell;
    }

    @Override
    Kind<?> kind(Desk desk) {
        if (invite && !shell.writeOptions().isDryRun()) {
            shell.note("Each new person who comes without a password is sent a mail.");
        }
        return new Logins(desk, invite);
    }
}
