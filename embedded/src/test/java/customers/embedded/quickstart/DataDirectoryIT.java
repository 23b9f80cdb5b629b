package customers.embedded.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryIT {
    @TempDir
    Path directory;

    /** Takes the directory and holds it until it is killed, or says why it cannot. */
    public static void main(String[] arguments) throws Exception {
        try {
            DataDirectory.take(Path.of(arguments[0]));
            System.out.println("taken");
            Thread.currentThread().join();
        } catch (Refusal e) {
            System.out.println(e.getMessage());
        }
    }

    @Test
    void isHeldByOneProcessAndFreeOnceThatWasKilled() throws Exception {
        Process holder = taker();
        assertThat(firstLine(holder)).isEqualTo("taken");
        Process second = taker();
        assertThat(firstLine(second))
                .isEqualTo("a quickstart already runs on " + directory + " (process " + holder.pid()
                        + "): stop it or set DATA_DIR to another directory");
        holder.destroyForcibly().waitFor();
        Process third = taker();
        assertThat(firstLine(third)).isEqualTo("taken");
        third.destroyForcibly().waitFor();
    }

    @Test
    void emptiesOnlyWhatTheQuickstartPutThere() throws Exception {
        Files.createDirectories(directory.resolve("mariadb/mysql"));
        Files.writeString(directory.resolve("credentials"), "token=x\n");
        Files.writeString(directory.resolve("thesis.txt"), "ten years of work");
        DataDirectory data = DataDirectory.take(directory);
        data.empty();
        data.release();
        assertThat(directory).isDirectoryContaining("glob:**/thesis.txt");
        assertThat(data.hasDatabase()).isFalse();
        assertThat(data.credentials()).doesNotExist();
    }

    @Test
    void keepsSecretsFromOthersAndOverRestarts() throws Exception {
        Path file = directory.resolve("credentials");
        Credentials made = Credentials.in(file);
        assertThat(Credentials.in(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.token()).hasSize(64);
        assertThat(Credentials.in(directory.resolve("other")).token()).isNotEqualTo(made.token());
    }

    private Process taker() throws IOException {
        return new ProcessBuilder(
                        Java.COMMAND.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DataDirectoryIT.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        return output.readLine();
    }
}
