package customers.e2e.cli;

import customers.e2e.installation.Installation;
import customers.e2e.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The executable jar of the command line as a process. */
record CommandProcess(int exit, String out, String err) {

    /** The variables of the quickstart, at this installation. */
    static Map<String, String> environment(Installation installation, World world) {
        return new HashMap<>(Map.of(
                "CUSTOMERS_GRPC", installation.grpcTarget(),
                "CUSTOMERS_TOKEN", Installation.TOKEN,
                "CUSTOMERS_ORG_ID", world.masterOrgId()));
    }

    /** Starts a command with these variables more than this JVM's. */
    static Process start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Installation.root()
                        .resolve("cli-admin/target/cli-admin-0.1.0-exec.jar")
                        .toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        // The JVM would announce it on standard error.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs a command that reads nothing. */
    static CommandProcess run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return piping("", environment, arguments);
    }

    /** Runs a command that reads this. */
    static CommandProcess piping(String input, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var process = start(environment, arguments);
        try (var typed = process.getOutputStream()) {
            typed.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandProcess(process.waitFor(), out, err);
    }
}
