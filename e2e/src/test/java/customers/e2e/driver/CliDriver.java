package customers.e2e.driver;

import static org.assertj.core.api.Assertions.assertThat;

import customers.cli.CustomersAdmin;
import customers.cli.connection.Channels;
import customers.cli.shell.Surroundings;
import customers.cli.shell.Terminal;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The command line, run in this JVM as its main would run it. What no command can say, a plan of a negative size for
 * example, is said over gRPC instead, so that every scenario can run through this door; `OperationTest` holds that each
 * operation has its command.
 */
public final class CliDriver implements Driver {
    private final Turns<String> targets;
    private final Driver fallback;

    /** Calls the servers at these targets; the fallback is closed with this driver. */
    public CliDriver(List<String> targets, Driver fallback) {
        this.targets = new Turns<>(targets);
        this.fallback = fallback;
    }

    @Override
    public Answer call(Credential credential, Operation operation, ObjectNode request) {
        var command = CliCommand.of(operation, request);
        return command.isPresent()
                ? run(credential, operation, command.get())
                : fallback.call(credential, operation, request);
    }

    /** Performs an operation with `--dry-run` and answers what was told of it. */
    public JsonNode tried(Credential credential, Operation operation, ObjectNode request) {
        var command = CliCommand.of(operation, request).orElseThrow();
        var arguments = new ArrayList<>(List.of("--dry-run"));
        arguments.addAll(command.arguments());
        return run(credential, operation, new CliCommand(arguments, command.input()))
                .body();
    }

    @Override
    public void close() {
        fallback.close();
    }

    private Answer run(Credential credential, Operation operation, CliCommand command) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(
                variables(credential),
                new Terminal(false, new BufferedReader(new StringReader(command.input())), new PrintWriter(err)),
                new PrintWriter(out),
                new PrintWriter(err),
                Channels::netty);
        var arguments = command.arguments().toArray(String[]::new);
        int exit = CustomersAdmin.commandLine(surroundings).execute(arguments);
        if (exit != 0) {
            assertThat(out.toString()).as("standard output of %s", command).isEmpty();
            throw CliRefusal.read(operation, exit, err.toString());
        }
        assertThat(err.toString()).as("standard error of %s", command).isEmpty();
        return answer(operation, out.toString());
    }

    private static Answer answer(Operation operation, String out) {
        JsonNode body = out.isBlank() ? JsonNodeFactory.instance.nullNode() : Json.parse(out);
        // A command line has no cookie, so the session is printed beside the memberships.
        return operation == Operation.LOGIN || operation == Operation.FOLLOW_LINK
                ? Answer.withEtagInside(
                        body.path("loginMemberships"),
                        body.path("sessionSecret").asString())
                : Answer.withEtagInside(body, "");
    }

    private Map<String, String> variables(Credential credential) {
        var variables = new HashMap<String, String>();
        variables.put("CUSTOMERS_GRPC", targets.next());
        switch (credential.kind()) {
            case TOKEN -> variables.put("CUSTOMERS_TOKEN", credential.secret());
            case SESSION -> variables.put("CUSTOMERS_SESSION", credential.secret());
            case NONE -> {}
        }
        return variables;
    }
}
