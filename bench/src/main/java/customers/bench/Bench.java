package customers.bench;

import picocli.CommandLine;

/** The main of the benchmark. */
public final class Bench {
    private Bench() {}

    /** Runs a command; 0 when all went well, 1 when not, 2 when it was called wrongly. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Run());
    }
}
