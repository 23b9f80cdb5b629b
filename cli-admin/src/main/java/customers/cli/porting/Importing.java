package customers.cli.porting;

import customers.cli.connection.Connection;
import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.porting.file.FileFormat;
import customers.cli.porting.file.RowReader;
import customers.cli.porting.kind.Desk;
import customers.cli.porting.kind.Kind;
import customers.cli.porting.mapping.Mapping;
import customers.cli.porting.mapping.MappingFile;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the imports of all kinds have in common. */
abstract class Importing implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Parameters(
            paramLabel = "FILE",
            description = "The file, in UTF-8: CSV whose first line names the columns, or a JSON object on each line.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What the file is: ${COMPLETION-CANDIDATES}; by its ending (.jsonl, .ndjson) when not given,"
                    + " else csv.")
    private @Nullable FileFormat format;

    @Option(
            names = "--mapping",
            paramLabel = "MAPPING",
            description =
                    "How the columns and words of another system become ours: fossbilling, whmcs, or a YAML file with"
                            + " columns, set, values, only and skip for each kind. May be repeated; the later one counts.")
    private List<String> mappings = List.of();

    @Option(
            names = "--map",
            paramLabel = "OURS=THEIRS",
            description =
                    "What the file calls one of our columns. Columns that are none of ours are then left out. May be"
                            + " repeated.")
    private Map<String, String> columns = Map.of();

    @Option(
            names = "--set",
            paramLabel = "OURS=TEXT",
            description = "What stands in one of our columns in all rows. May be repeated.")
    private Map<String, String> constants = Map.of();

    @Option(names = "--results", paramLabel = "FILE", description = "Append what became of each row to this file.")
    private @Nullable Path results;

    @Option(names = "--resume", description = "Pass over the rows that --results says are done.")
    private boolean resume;

    @Option(names = "--stop-on-error", description = "Begin no further row after one has failed.")
    private boolean stopOnError;

    @Option(names = "--parallel", paramLabel = "N", description = "Rows at the same time, 1 to 64; 8 when not given.")
    private int parallel = 8;

    Importing(Shell shell) {
        this.shell = shell;
    }

    /** What is made of the rows. */
    abstract Kind<?> kind(Desk desk);

    @Override
    public Integer call() {
        checkOptions();
        Set<String> done = resume && results != null ? Results.done(results) : Set.of();
        try (RowReader rows = FileFormat.of(file, format).reader(file);
                Connection connection = shell.connectionOptions().open(shell.writeOptions())) {
            Desk desk = new Desk(shell, connection, org.id());
            Kind<?> kind = kind(desk);
            Mapping mapping = mapping(kind);
            rows.headings().ifPresent(headings -> mapping.check(headings, kind.needed()));
            long size = file.toFile().length(); // 0 of a pipe
            Tally tally = new Tally(shell, new Progress(shell, () -> size == 0 ? 0 : rows.position() / (double) size));
            try (Results written = new Results(results)) {
                new Rows(desk, kind, mapping, written, tally, done).make(rows, parallel, stopOnError);
            } finally {
                tally.print();
            }
            return (tally.hasFailed() ? ExitCode.FAILED : ExitCode.OK).number();
        }
    }

    private void checkOptions() {
        if (resume && results == null) {
            throw RefusedException.usage("--resume needs the file that --results names.");
        }
        if (parallel < 1 || parallel > 64) {
            throw RefusedException.usage("--parallel must be 1 to 64.");
        }
        if (shell.writeOptions().hasKey()) {
            throw RefusedException.usage("An import makes a key of each row; leave --idempotency-key out.");
        }
    }

    private Mapping mapping(Kind<?> kind) {
        Mapping mapping = new Mapping(kind.columns());
        mappings.forEach(name -> MappingFile.of(name).addTo(mapping, kind.name()));
        columns.forEach((ours, theirs) -> mapping.column(ours, List.of(theirs)));
        constants.forEach(mapping::constant);
        return mapping;
    }
}
