package customers.cli.system;

import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.output.Lines;
import customers.cli.shell.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code man}. */
@Command(
        name = "man",
        description = {
            "Prints the manual page of a command, in roff: customers-admin man quota explain | man -l -",
            "With --directory it writes the pages of all commands, for example into /usr/local/share/man/man1."
        })
public final class ManCommand implements Runnable {
    private final Shell shell;

    @Spec
    private CommandSpec spec;

    @Option(names = "--directory", paramLabel = "DIR", description = "Write all pages into this directory.")
    private @Nullable Path directory;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The noun and the verb; none for the whole.")
    private List<String> words = List.of();

    ManCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        Path target = directory;
        if (target == null) {
            Lines lines = shell.outputOptions().output().lines();
            ManPage.of(find(root)).forEach(lines::add);
        } else {
            write(root, target);
        }
    }

    private CommandSpec find(CommandLine root) {
        CommandLine found = root;
        for (String word : words) {
            found = found.getSubcommands().get(word);
            if (found == null) {
                throw RefusedException.usage(
                        "There is no command \"" + String.join(" ", words) + "\"; --help lists them.");
            }
        }
        return found.getCommandSpec();
    }

    private void write(CommandLine command, Path target) {
        Path page = target.resolve(ManPage.name(command.getCommandSpec()) + ".1");
        try {
            Files.createDirectories(target);
            Files.write(page, ManPage.of(command.getCommandSpec()));
        } catch (IOException e) {
            throw new RefusedException(
                    ExitCode.FAILED, "The page " + page + " cannot be written; check that the directory is yours.");
        }
        command.getSubcommands().values().forEach(child -> write(child, target));
    }
}
