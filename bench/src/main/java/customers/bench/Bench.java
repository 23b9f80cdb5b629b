package customers.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmark. */
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures the built system against the bare database.",
        subcommands = {Load.class})
public final class Bench {
    private Bench() {}

    /** Runs a command; 0 when all went well, 1 when not, 2 when it was called wrongly. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench());
    }
}
