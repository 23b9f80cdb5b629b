package customers.cli.quota;

import customers.cli.connection.Connection;
import customers.cli.exit.ExitCode;
import customers.cli.output.Lines;
import customers.cli.output.OutputFormat;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.LedgerServiceGrpc;
import customers.v1.VerifyLedgerRequest;
import customers.v1.VerifyLedgerResponse;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code quota verify} and {@code org verify}. */
@Command(
        name = "verify",
        description = {
            "Verifies that usage, ledger and facts of an org and of all below it agree; of the master org, of everything.",
            "Prints each violation as it is found, one a line, on a terminal also how far it is, and ends with exit code 13 when there is one. Nothing waits"
                    + " for it, however long it takes."
        })
public final class VerifyLedger implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    private long violations;

    VerifyLedger(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Lines lines = shell.outputOptions().output().lines();
        VerifyLedgerRequest request =
                VerifyLedgerRequest.newBuilder().setOrgId(org.id()).build();
        try (Connection connection = shell.connectionOptions().open(shell.writeOptions())) {
            Iterator<VerifyLedgerResponse> stream =
                    connection.stub(LedgerServiceGrpc::newBlockingStub).verifyLedger(request);
            boolean read = true;
            while (read && stream.hasNext()) {
                read = take(stream.next(), lines);
            }
        }
        shell.progress("");
        if (shell.outputOptions().format() == OutputFormat.table) {
            shell.note(violations + " violations");
        }
        return (violations == 0 ? ExitCode.OK : ExitCode.VIOLATIONS).number();
    }

    /** Answers whether somebody still reads. */
    private boolean take(VerifyLedgerResponse response, Lines lines) {
        if (response.hasProgress()) {
            shell.progress("%d of %d rules checked, %d violations"
                    .formatted(
                            response.getProgress().getChecked(),
                            response.getProgress().getOf(),
                            violations));
        }
        if (!response.hasViolation()) {
            return true;
        }
        violations++;
        shell.progress("");
        return lines.add(response.getViolation(), response.getViolation());
    }
}
