package customers.cli.porting;

import customers.cli.connection.Connection;
import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.output.OutputFormat;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.CustomerServiceGrpc;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}. */
@Command(
        name = "import",
        description = {
            "Makes customers of an org from a CSV file with the columns name and externalId.",
            "It may be run again: what is there already is not made twice. With --dry-run each row is tried and nothing"
                    + " changed. Ends with exit code 1 when a row failed."
        })
public final class ImportCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Parameters(paramLabel = "FILE", description = "The file: CSV in UTF-8, its first line names the columns.")
    private Path file;

    @Option(
            names = "--map",
            paramLabel = "OURS=THEIRS",
            description = "What the file calls the column name or externalId. All others are then left out.")
    private Map<String, String> columns = Map.of();

    @Option(names = "--results", paramLabel = "FILE", description = "Append what became of each row to this file.")
    private @Nullable Path results;

    @Option(names = "--resume", description = "Pass over the rows that --results says are done.")
    private boolean resume;

    @Option(names = "--stop-on-error", description = "Begin no further row after one has failed.")
    private boolean stopOnError;

    @Option(names = "--parallel", paramLabel = "N", description = "Rows at the same time, 1 to 64; 8 when not given.")
    private int parallel = 8;

    ImportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        check();
        Set<String> done = resume && results != null ? Results.done(results) : Set.of();
        Tally tally = new Tally(shell);
        try (CustomerFile rows = new CustomerFile(file, columns);
                Results written = new Results(results);
                Connection connection = shell.connectionOptions().open(shell.writeOptions())) {
            CustomerImport customers =
                    new CustomerImport(shell, connection.stub(CustomerServiceGrpc::newBlockingStub), org.id());
            new Rows(org.id(), customers, written, tally, done).make(rows, parallel, stopOnError);
        } finally {
            boolean json = shell.outputOptions().format() == OutputFormat.json;
            tally.print(json);
        }
        return (tally.failed() == 0 ? ExitCode.OK : ExitCode.FAILED).number();
    }

    private void check() {
        if (resume && results == null) {
            throw RefusedException.usage("--resume needs the file that --results names.");
        }
        if (parallel < 1 || parallel > 64) {
            throw RefusedException.usage("--parallel must be 1 to 64.");
        }
        for (String ours : columns.keySet()) {
            if (!Set.of(CustomerFile.NAME, CustomerFile.EXTERNAL_ID).contains(ours)) {
                throw RefusedException.usage("--map: there is no column " + ours + "; there are name and externalId.");
            }
        }
    }
}
