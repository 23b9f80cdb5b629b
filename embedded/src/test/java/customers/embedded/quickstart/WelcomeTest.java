package customers.embedded.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {
    private static final Credentials CREDENTIALS = new Credentials("owner@example.com", "it's", "secret", "db", "key");

    @TempDir
    Path directory;

    private Welcome welcome;

    @BeforeEach
    void remember() {
        Settings settings = new Settings(directory, "1", directory, "127.0.0.1", 8080, 9090, false);
        Remembered example = new Remembered(directory.resolve("example"));
        for (String name : WorkedExample.IDS) {
            example.put(name, name);
        }
        welcome = new Welcome(settings, CREDENTIALS, example, "jdbc:mysql://u:p@127.0.0.1:1/customers");
    }

    @Test
    void writesAFileThatAShellExportsAndOnlyTheOwnerReads() throws Exception {
        Path file = directory.resolve("env");
        welcome.writeEnvironment(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String script = ". " + file + "; /bin/sh -c 'echo \"$CUSTOMERS_URL|$CUSTOMERS_GRPC|$CUSTOMERS_DB_URL|"
                + "$CUSTOMERS_ORG_ID|$CUSTOMERS_TOKEN|$CUSTOMERS_OWNER_PASSWORD\"'";
        Process shell = new ProcessBuilder("/bin/sh", "-c", script).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("http://localhost:8080|localhost:9090|jdbc:mysql://u:p@127.0.0.1:1/customers|masterOrgId|"
                        + "secret|it's\n");
    }

    @Test
    void printsFourCommandsThatNeedNothingAround() {
        assertThat(welcome.text().lines().filter(line -> line.startsWith("curl ")))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line)
                        .contains("'Authorization: Bearer secret'")
                        .contains("http://localhost:8080/orgs/")
                        .doesNotContain("$CUSTOMERS"));
    }
}
