package customers.core.backup;

import static org.assertj.core.api.Assertions.assertThat;

import customers.embedded.MariaDb;
import customers.embedded.MariaDbClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the commands of docs/operations.md, as they are written there, in a directory of their own. */
final class Commands {
    private final Path directory;
    private final String page;

    Commands(Path directory, MariaDb server, String password) throws IOException {
        this.directory = directory;
        this.page = Files.readString(Path.of(System.getProperty("customers.root"), "docs/operations.md"));
        MariaDbClient.unpacked(directory, "mariadb-dump");
        MariaDbClient.unpacked(directory, "mariadb");
        // The embedded server has no TLS.
        Files.writeString(
                directory.resolve("customers.cnf"),
                "[client]\nhost = 127.0.0.1\nport = " + server.port() + "\nuser = " + MariaDb.USER + "\npassword = "
                        + password + "\nskip-ssl\n");
    }

    /**
     * Runs the block of this name.
     *
     * @param name what stands behind {@code ```sh}
     */
    void run(String name) throws Exception {
        Matcher block = Pattern.compile("```sh " + name + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(page);
        assertThat(block.find()).as("a block " + name).isTrue();
        ProcessBuilder shell = new ProcessBuilder("sh", "-eu", "-c", block.group(1))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        shell.environment().merge("PATH", directory.toString(), (before, own) -> own + ":" + before);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
