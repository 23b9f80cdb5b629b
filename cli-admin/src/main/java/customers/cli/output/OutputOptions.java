package customers.cli.output;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that say how answers are printed. They stand at the root, for every command. */
public final class OutputOptions {
    private final PrintWriter out;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = "How to print: ${COMPLETION-CANDIDATES}; table when not given. JSON is that of the REST API, "
                    + "YAML the same.")
    private @Nullable OutputFormat format;

    public OutputOptions(PrintWriter out) {
        this.out = out;
    }

    /** The output that the options ask for. */
    public Output output() {
        return new Output(format(), out);
    }

    public OutputFormat format() {
        return format != null ? format : OutputFormat.table;
    }
}
