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

/** The executable jar of the command line, as a process. */
final class AdminJar {
    private AdminJar() {}

    /** How a process ended. */
    record Run(int exit, String out, String err) {}

    /** The variables of the quickstart, at this installation. */
    static Map<String, String> environment(Installation installation, World world) {
        var environment = new HashMap<String, String>();
        environment.put("CUSTOMERS_GRPC", installation.grpcTarget());
        environment.put("CUSTOMERS_TOKEN", Installation.TOKEN);
        environment.put("CUSTOMERS_ORG_ID", world.masterOrgId());
        return environment;
    }

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

    static Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var process = start(environment, arguments);
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }
}
