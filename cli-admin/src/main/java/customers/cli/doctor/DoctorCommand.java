package customers.cli.doctor;

import customers.cli.connection.Address;
import customers.cli.connection.Connection;
import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.exit.Report;
import customers.cli.output.Lines;
import customers.cli.output.OutputFormat;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.GetStatusResponse;
import customers.v1.LedgerServiceGrpc;
import customers.v1.VerifyLedgerRequest;
import customers.v1.VerifyLedgerResponse;
import io.grpc.StatusRuntimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}. */
@Command(
        name = "doctor",
        description = {
            "Checks the connection, the server's health, version, clock and migrations, the credential and, when asked, the"
                    + " ledger; says of each what to do.",
            "Ends with exit code 0 when nothing failed, with 14 when something did."
        })
public final class DoctorCommand implements Callable<Integer> {
    private final Shell shell;
    private boolean failed;

    @Mixin
    private OrgOption org;

    @Option(
            names = "--verify",
            description = "Verify the ledger of the org and of all below it too; that may take long.")
    private boolean verify;

    DoctorCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Lines lines = shell.outputOptions().output().lines();
        try (Connection connection = shell.connectionOptions().open(shell.writeOptions())) {
            ServerChecks server = new ServerChecks(connection);
            Check version = looked("connection", () -> server.version(Shell.version()));
            if (version.failed()) {
                tell(version, lines);
            } else {
                tell(secured(), lines);
                tell(version, lines);
                tell(looked("health", server::health), lines);
                tellOfStatus(server, lines);
                tell(looked("credential", () -> credential(connection)), lines);
                tell(looked("ledger", () -> ledger(connection)), lines);
            }
        }
        return (failed ? ExitCode.UNHEALTHY : ExitCode.OK).number();
    }

    /** The server's answer gives two checks, or one that failed. */
    private void tellOfStatus(ServerChecks server, Lines lines) {
        try {
            Instant asked = Instant.now();
            GetStatusResponse status = server.status();
            Instant answered = Instant.now();
            tell(Check.ok("database", "the server reaches it"), lines);
            tell(ServerChecks.clock(status, asked, answered), lines);
            tell(ServerChecks.migrations(status), lines);
        } catch (StatusRuntimeException e) {
            tell(failure("database", e), lines);
        }
    }

    private Check secured() {
        String server = shell.connectionOptions().server();
        if (shell.connectionOptions().tls().isPresent()) {
            return Check.ok("connection", server + " answers, over TLS");
        }
        boolean here = Address.parse(server).host().matches("localhost|127\\..*|\\[::1]");
        return here
                ? Check.ok("connection", server + " answers, in the clear on this machine")
                : Check.warn(
                        "connection",
                        server + " answers, in the clear: whoever is on the way can read the token",
                        "Use --tls where the server has a certificate.");
    }

    private Check credential(Connection connection) {
        CredentialCheck check = new CredentialCheck(connection);
        return shell.connectionOptions().hasSession()
                ? check.session()
                : check.token(org.id(), shell.connectionOptions().firstFive());
    }

    private Check ledger(Connection connection) {
        if (!verify) {
            return Check.skip("ledger", "not verified", "`doctor --verify` does, or `quota verify`.");
        }
        Iterator<VerifyLedgerResponse> answers = connection
                .stub(LedgerServiceGrpc::newBlockingStub)
                .verifyLedger(
                        VerifyLedgerRequest.newBuilder().setOrgId(org.id()).build());
        long violations = 0;
        while (answers.hasNext()) {
            violations += answers.next().hasViolation() ? 1 : 0;
        }
        return violations == 0
                ? Check.ok("ledger", "verified, it adds up")
                : Check.fail("ledger", violations + " violations", "`quota verify` lists them.");
    }

    private Check looked(String name, Supplier<Check> look) {
        try {
            return look.get();
        } catch (StatusRuntimeException e) {
            return failure(name, e);
        } catch (RefusedException e) {
            return Check.fail(name, String.valueOf(e.getMessage()), "");
        }
    }

    private Check failure(String name, StatusRuntimeException e) {
        return Check.fail(
                name,
                Report.of(
                                e,
                                shell.connectionOptions().server(),
                                shell.connectionOptions().timeout())
                        .sentence(),
                "");
    }

    private void tell(Check check, Lines lines) {
        failed |= check.failed();
        if (shell.outputOptions().format() == OutputFormat.table) {
            check.text(shell.looks()).forEach(lines::add);
        } else {
            lines.add(Check.COLUMNS, check.document());
        }
    }
}
