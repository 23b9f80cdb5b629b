package customers.cli.context;

import customers.cli.connection.ContextFile;
import customers.cli.output.Grid;
import customers.cli.output.Lines;
import customers.cli.output.OutputFormat;
import customers.cli.shell.Shell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code context}: what is kept in the config file. Calls no server. */
@Command(
        name = "context",
        description = "Several servers, each with a name, its credential and its org; kept in a config file.",
        synopsisSubcommandLabel = "VERB")
public final class ContextCommand {
    private static final List<String> COLUMNS = List.of("name", "current", "server", "org", "credential", "tls");

    private final Shell shell;

    ContextCommand(Shell shell) {
        this.shell = shell;
    }

    @Command(name = "list", description = "Lists the contexts. Tokens are not shown.")
    void list() {
        ContextFile file = file();
        Lines lines = shell.outputOptions().output().lines();
        List<Map<String, Object>> rows = new ArrayList<>();
        file.contexts().forEach((name, context) -> rows.add(row(file, name, context)));
        if (shell.outputOptions().format() != OutputFormat.table) {
            rows.forEach(row -> lines.add(COLUMNS, row));
            return;
        }
        List<List<String>> cells = new ArrayList<>(List.of(
                COLUMNS.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList()));
        rows.forEach(row -> cells.add(COLUMNS.stream()
                .map(column -> row.getOrDefault(column, "-").toString())
                .toList()));
        Grid.of(cells).forEach(lines::add);
    }

    private static Map<String, Object> row(ContextFile file, String name, Map<String, String> context) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("current", name.equals(file.current()));
        row.put("server", context.getOrDefault("server", "localhost:9090"));
        if (context.containsKey("org")) {
            row.put("org", context.get("org"));
        }
        String inFile = context.getOrDefault("sessionFile", context.getOrDefault("tokenFile", ""));
        row.put("credential", context.containsKey("token") ? "(token)" : inFile.isEmpty() ? "(asked for)" : inFile);
        boolean tls = context.getOrDefault("tls", "").equals("true")
                || context.containsKey("tlsCa")
                || context.containsKey("tlsCertificate");
        row.put("tls", tls);
        return row;
    }

    @Command(name = "use", description = "Makes a context the one that is used when none is named.")
    void use(@Parameters(paramLabel = "NAME", description = "The context.") String name) {
        ContextFile file = file();
        file.use(name);
        file.write();
        shell.note("The context is " + name + " from now on; `--context` names another.");
    }

    @Command(
            name = "set",
            description = {
                "Makes a context, or changes one: keeps what --server, --org, --token-file, --session-file and the options of"
                        + " TLS say here.",
                "The token stays in its own file, which must be readable by you alone."
            })
    void set(
            @Parameters(paramLabel = "NAME", description = "The context.") String name,
            @Option(names = "--org", paramLabel = "ORG", description = "The org of commands that name none.") @Nullable
                    String org) {
        ContextFile file = file();
        Map<String, String> context =
                new LinkedHashMap<>(file.contexts().getOrDefault(ContextFile.checkedName(name), Map.of()));
        shell.connectionOptions().addTo(context);
        if (org != null) {
            context.put("org", org);
        }
        file.contexts().put(name, context);
        if (file.current().isEmpty()) {
            file.use(name);
        }
        file.write();
        shell.note("Kept; `--context " + name + "` uses it, `context use " + name + "` always.");
    }

    @Command(name = "remove", description = "Forgets a context. Its files stay.")
    void remove(@Parameters(paramLabel = "NAME", description = "The context.") String name) {
        ContextFile file = file();
        file.remove(name);
        file.write();
        shell.note("Forgotten.");
    }

    private ContextFile file() {
        return ContextFile.read(shell.settings().path());
    }
}
