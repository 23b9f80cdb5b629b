package customers.cli.login;

import customers.cli.shell.Shell;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A password that a login is to have. */
public final class NewPassword {
    private final Shell shell;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the new password; - for standard input, or to be asked.")
    private @Nullable Path file;

    NewPassword(Shell shell) {
        this.shell = shell;
    }

    boolean isGiven() {
        return file != null;
    }

    /** The password; empty when no file was named. */
    public Optional<String> given() {
        return file == null ? Optional.empty() : Optional.of(required());
    }

    /** The password, asked for when no file was named. */
    public String required() {
        return shell.newSecret(file, "--password-file", "new password", "New password: ");
    }
}
