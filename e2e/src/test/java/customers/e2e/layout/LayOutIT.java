package customers.e2e.layout;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import customers.embedded.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code build/lay-out}: what it lays out starts, and starts from the archive that it made. */
class LayOutIT {
    /** The virtual machine ends at once when it cannot read the archive. */
    private static final String ARCHIVE_OR_NOTHING =
            Runtime.version().feature() >= 25 ? "-XX:AOTMode=on" : "-Xshare:on";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"grpc-server", "rest-gateway"})
    void startsFromItsArchive(String module) throws Exception {
        var layout = directory.resolve(module);
        var jar = Installation.root().resolve(module).resolve("target").resolve(module + "-0.1.0-exec.jar");
        var layOut = start("lay-out", Map.of(), Installation.root().resolve("build/lay-out"), jar, layout);
        assertThat(layOut.waitFor()).as(output("lay-out")).isZero();

        var started = start(
                "start",
                Map.of(
                        "JAVA_OPTS", ARCHIVE_OR_NOTHING + " -Xmx384m",
                        "CUSTOMERS_DB_URL", TestDatabase.freshUrl(),
                        "GRPC_PORT", "0",
                        "HTTP_PORT", "0",
                        "MANAGEMENT_PORT", "0"),
                layout.resolve("start"));
        try {
            Condition.await(
                    Duration.ofMinutes(2),
                    () -> !started.isAlive() || output("start").contains(": Started "),
                    () -> output("start"));
            assertThat(started.isAlive()).as(output("start")).isTrue();
        } finally {
            started.destroy();
            if (!started.waitFor(1, TimeUnit.MINUTES)) {
                started.destroyForcibly();
            }
        }
    }

    private Process start(String name, Map<String, String> environment, Path... command) throws IOException {
        var words = Arrays.stream(command).map(Path::toString).toList();
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String output(String name) {
        try {
            return Files.readString(directory.resolve(name + ".log"));
        } catch (IOException e) {
            return "no output of " + name + ": " + e.getMessage();
        }
    }
}
