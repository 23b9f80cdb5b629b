package customers.cli.exit;

import io.grpc.StatusRuntimeException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one place where a failed command becomes words on standard error and an exit code. */
public final class Failures implements IExecutionExceptionHandler {
    private final Supplier<String> server;
    private final Supplier<Duration> timeout;

    public Failures(Supplier<String> server, Supplier<Duration> timeout) {
        this.server = server;
        this.timeout = timeout;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof StatusRuntimeException refused) {
            Report report = Report.of(refused, server.get(), timeout.get());
            print(report.lines(), command.getErr());
            return report.exitCode().number();
        }
        if (failure instanceof RefusedException refused) {
            print(List.of("Error: " + refused.getMessage()), command.getErr());
            return refused.exitCode().number();
        }
        print(
                List.of("Error: customers-admin itself failed (" + failure
                        + "); this is a bug: report it with the command that was run."),
                command.getErr());
        return ExitCode.FAILED.number();
    }

    /** What a server sends is not let at the terminal's control characters. */
    private static void print(List<String> lines, PrintWriter err) {
        for (String line : lines) {
            err.println(line.codePoints()
                    .mapToObj(c -> Character.isISOControl(c) ? " " : Character.toString(c))
                    .collect(Collectors.joining()));
        }
    }
}
