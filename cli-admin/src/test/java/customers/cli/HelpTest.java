package customers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import customers.cli.exit.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help of every command documents all that it takes. */
class HelpTest {
    private final Cli cli = new Cli();

    static Stream<List<String>> commands() {
        try (Cli cli = new Cli()) {
            List<List<String>> paths = new ArrayList<>();
            collect(cli.commandLine(), List.of(), paths);
            return paths.stream();
        }
    }

    private static void collect(CommandLine command, List<String> path, List<List<String>> paths) {
        paths.add(path);
        command.getSubcommands().forEach((name, child) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            collect(child, longer, paths);
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void documentsEveryOption(List<String> path) {
        List<String> args = new ArrayList<>(path);
        args.add("--help");
        Cli.Run run = cli.run(args.toArray(String[]::new));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        // A test is no terminal.
        assertThat(run.out()).startsWith("Usage: customers-admin").doesNotContain("\u001b");
        CommandSpec spec = spec(path);
        assertThat(spec.usageMessage().description()).isNotEmpty();
        spec.options().forEach(option -> assertThat(run.out()).contains(option.longestName()));
        Stream.<ArgSpec>concat(spec.options().stream(), spec.positionalParameters().stream())
                .forEach(arg -> assertThat(arg.description()).as(arg.toString()).isNotEmpty());
    }

    private CommandSpec spec(List<String> path) {
        CommandLine command = cli.commandLine();
        for (String name : path) {
            command = command.getSubcommands().get(name);
        }
        return command.getCommandSpec();
    }

    @Test
    void listsTheExitCodes() throws Exception {
        String codes = cli.run("--help").out().split("Exit codes:\n", 2)[1].split("\n\n", 2)[0];

        assertThat(codes.lines().map(line -> line.strip().split("\\s+", 2)))
                .containsExactly(Arrays.stream(ExitCode.values())
                        .map(code -> new String[] {String.valueOf(code.number()), code.meaning()})
                        .toArray(String[][]::new));
        String readme = Files.readString(Path.of("README.md"));
        assertThat(ExitCode.values())
                .allSatisfy(
                        code -> assertThat(readme).contains("| " + code.number() + " | " + code.meaning() + " |\n"));
    }

    @Test
    void listsEveryCommandInTheReadme() throws Exception {
        String readme = Files.readString(Path.of("README.md"));

        cli.commandLine().getSubcommands().forEach((noun, command) -> {
            String cell = "`" + noun + "`";
            String row = readme.lines()
                    .filter(line -> line.startsWith("|") && line.contains(cell))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row of " + noun));
            command.getSubcommands().keySet().forEach(verb -> assertThat(row).contains("`" + verb + "`"));
        });
    }

    @Test
    void showsItsOwnVersion() {
        assertThat(cli.run("--version").out()).startsWith("customers-admin ");
        assertThat(cli.calls()).isEmpty();
    }

    @AfterEach
    void stop() {
        cli.close();
    }
}
