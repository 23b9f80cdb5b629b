package customers.cli.system;

import customers.cli.shell.Shell;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}. */
@Command(
        name = "completion",
        description = {
            "Prints a script that teaches bash or zsh to complete this command's words.",
            "For this shell: source <(customers-admin completion)"
        })
public final class CompletionCommand implements Runnable {
    private final Shell shell;

    @Spec
    private CommandSpec spec;

    CompletionCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.outputOptions()
                .output()
                .lines()
                .add(AutoComplete.bash("customers-admin", spec.root().commandLine()));
    }
}
