package customers.cli.shell;

import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The consent to a command that destroys: typed on a terminal, or given with {@code --yes}. */
public final class Confirmation {
    private final Shell shell;

    @Option(names = "--yes", description = "Do not ask. Needed where nobody can be asked.")
    private boolean yes;

    Confirmation(Shell shell) {
        this.shell = shell;
    }

    /** What is asked, and the word that says yes. */
    public record Question(String warning, String word) {}

    /** Returns when the command may go on, having said what it does to somebody who can be asked. */
    public void require(String warning) {
        require(() -> new Question(warning, "yes"));
    }

    /** Returns when the command may go on. The question is only made when somebody is asked. */
    public void require(Supplier<Question> question) {
        if (yes || shell.writeOptions().isDryRun()) {
            return;
        }
        if (!shell.terminal().isInteractive()) {
            throw RefusedException.usage("This cannot be undone and nobody is here to confirm it; add --yes to go on.");
        }
        Question asked = question.get();
        String typed = shell.terminal().ask(asked.warning() + " Type \"" + asked.word() + "\" to go on: ");
        if (!typed.equals(asked.word())) {
            throw new RefusedException(
                    ExitCode.FAILED, "Not confirmed and nothing changed; repeat the command to be asked again.");
        }
    }
}
