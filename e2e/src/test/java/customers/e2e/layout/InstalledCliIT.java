package customers.e2e.layout;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.installation.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code build/install-cli}: what it installs runs, from the archive that it made, with its pages and completion. */
class InstalledCliIT {
    @TempDir
    private Path directory;

    @Test
    void runsFromItsArchive() throws Exception {
        var prefix = directory.resolve("a prefix");
        for (int i = 0; i < 2; i++) {
            var install =
                    run(List.of(Installation.root().resolve("build/install-cli").toString(), prefix.toString()));
            assertThat(install.code()).as("install %s: %s", i, install.output()).isZero();
        }
        var link = Files.createSymbolicLink(directory.resolve("linked"), prefix.resolve("bin/customers-admin"));

        var version = run(List.of(link.toString(), "--version"));
        assertThat(version.code()).as(version.output()).isZero();
        assertThat(version.output()).as("and nothing else").matches("customers-admin \\S+\\R");
        var call = run(List.of(link.toString(), "status", "--server", "localhost:1"));
        assertThat(call.code()).as(call.output()).isEqualTo(10);
        assertThat(call.output()).contains("No customers server answers at localhost:1");

        assertThat(prefix.resolve("share/man/man1/customers-admin-quota-explain.1"))
                .isNotEmptyFile();
        assertThat(prefix.resolve("share/bash-completion/completions/customers-admin"))
                .content()
                .contains("quota");
        for (var installed : Files.readAllLines(prefix.resolve("lib/customers-admin/files.txt"))) {
            assertThat(prefix.resolve(installed)).exists();
        }
    }

    /** The virtual machine ends at once when it cannot read the archive. */
    private Run run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CUSTOMERS_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("CUSTOMERS_ADMIN_JAVA_OPTS", "-Xshare:on");
        builder.environment().put("CUSTOMERS_TOKEN", "none");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private record Run(int code, String output) {}
}
