package customers.cli;

import customers.cli.shell.Surroundings;
import customers.cli.shell.Terminal;
import io.grpc.StatusRuntimeException;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The command line in a process that the test makes up, in front of a {@link FakeServer}. */
final class Cli implements AutoCloseable {
    static final String ORG = "00000000-0000-4000-8000-000000000001";
    static final String TOKEN = "secret-token";

    /** How one command ended. */
    record Run(int code, String out, String err) {}

    final FakeServer server = new FakeServer();
    final Map<String, String> variables = new HashMap<>(Map.of("CUSTOMERS_ORG_ID", ORG, "CUSTOMERS_TOKEN", TOKEN));
    private String typed = "";
    private boolean interactive;

    /** From now on somebody sits at the keyboard, and types this. */
    Cli typing(String text) {
        typed = text;
        interactive = true;
        return this;
    }

    /** From now on standard input is this, and nobody sits there. */
    Cli piping(String text) {
        typed = text;
        interactive = false;
        return this;
    }

    Cli refusing(StatusRuntimeException refusal) {
        server.refuse(refusal);
        return this;
    }

    Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = commandLine(out, err, Named.by(args)).execute(args);
        return new Run(code, out.toString(), err.toString());
    }

    CommandLine commandLine() {
        return commandLine(Named.EVERYTHING);
    }

    CommandLine commandLine(Named named) {
        return commandLine(new StringWriter(), new StringWriter(), named);
    }

    List<FakeServer.Call> calls() {
        return server.calls;
    }

    private CommandLine commandLine(StringWriter out, StringWriter err, Named named) {
        PrintWriter errors = new PrintWriter(err);
        Terminal terminal = new Terminal(interactive, new BufferedReader(new StringReader(typed)), errors);
        Surroundings surroundings =
                new Surroundings(variables, terminal, new PrintWriter(out), errors, (address, tls) -> server.channel());
        return CustomersAdmin.commandLine(surroundings, named);
    }

    @Override
    public void close() {
        server.close();
    }
}
