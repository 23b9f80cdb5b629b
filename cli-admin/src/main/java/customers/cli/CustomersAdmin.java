package customers.cli;

import customers.cli.connection.ConnectionOptions;
import customers.cli.connection.Settings;
import customers.cli.connection.TlsOptions;
import customers.cli.connection.WriteOptions;
import customers.cli.exit.ExitCode;
import customers.cli.exit.Failures;
import customers.cli.exit.WrongUsage;
import customers.cli.input.Moment;
import customers.cli.input.NameAndValue;
import customers.cli.input.TimeSpan;
import customers.cli.output.OutputOptions;
import customers.cli.shell.Shell;
import customers.cli.shell.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of the command line, and its main. */
@Command(
        name = "customers-admin",
        description = "Customers, plans and subscriptions of a tree of resellers, from the command line.",
        synopsisSubcommandLabel = "NOUN [VERB]",
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%nExample:%n",
        footer = "  customers-admin customer list --recursive --status active -o json")
@SuppressWarnings("UnusedVariable") // the fields are for picocli
public final class CustomersAdmin {
    @Mixin
    private final ConnectionOptions connectionOptions;

    @Mixin
    private final Settings settings;

    @Mixin
    private final TlsOptions tlsOptions;

    @Mixin
    private final WriteOptions writeOptions;

    @Mixin
    private final OutputOptions outputOptions;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version of this command; `version` asks the server for its own.")
    private boolean version;

    private CustomersAdmin(Shell shell) {
        this.connectionOptions = shell.connectionOptions();
        this.settings = shell.settings();
        this.tlsOptions = shell.tlsOptions();
        this.writeOptions = shell.writeOptions();
        this.outputOptions = shell.outputOptions();
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Surroundings process = Surroundings.ofProcess();
        int exitCode = commandLine(process, Named.by(args)).execute(args);
        process.out().flush();
        process.err().flush();
        System.exit(exitCode);
    }

    /** The command line as it stands in {@code surroundings}, with all commands. One is made for each run. */
    public static CommandLine commandLine(Surroundings surroundings) {
        return commandLine(surroundings, Named.EVERYTHING);
    }

    /** The same with these commands alone. */
    static CommandLine commandLine(Surroundings surroundings, Named named) {
        Shell shell = new Shell(surroundings);
        CommandFactory factory = new CommandFactory(shell);
        CommandLine root = new CommandLine(new CustomersAdmin(shell), factory);
        named.addTo(root, factory);
        root.getCommandSpec().usageMessage().exitCodeList(exitCodes());
        return root.setOut(surroundings.out())
                .setErr(surroundings.err())
                .registerConverter(Duration.class, new TimeSpan())
                .registerConverter(Instant.class, new Moment())
                .registerConverter(NameAndValue.class, new NameAndValue.Converter())
                .setExecutionExceptionHandler(
                        new Failures(shell.connectionOptions()::server, shell.connectionOptions()::timeout))
                .setParameterExceptionHandler(new WrongUsage());
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            meanings.put(String.valueOf(code.number()), code.meaning());
        }
        return meanings;
    }
}
