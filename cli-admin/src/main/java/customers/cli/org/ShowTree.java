package customers.cli.org;

import customers.cli.connection.Connection;
import customers.cli.exit.RefusedException;
import customers.cli.output.Document;
import customers.cli.output.Lines;
import customers.cli.output.Looks;
import customers.cli.output.OutputFormat;
import customers.cli.output.UsageBars;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.LifecycleStatus;
import customers.v1.Org;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code org tree}. */
@Command(
        name = "tree",
        description = {
            "Shows an org and all below it as a tree, and under each reseller how full its reseller subscription is.",
            "A node is printed as it is read. -o json prints a document a line, -o csv a row for each resource."
        })
final class ShowTree implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "So many levels below the org at most, 0 for none; all when not given.")
    private @Nullable Integer depth;

    @Option(
            names = "--resource",
            paramLabel = "NAME",
            split = ",",
            description = "Only this, for example websites; may be repeated. All when not given.")
    private Set<String> resources = new LinkedHashSet<>();

    ShowTree(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        if (depth != null && depth < 0) {
            throw RefusedException.usage("The depth must be 0 or more.");
        }
        String id = org.id();
        Looks looks = shell.looks();
        Lines lines = shell.outputOptions().output().lines();
        try (Connection connection = shell.connectionOptions().open(shell.writeOptions())) {
            new OrgTree(connection, depth, looks).walk(id, (node, place) -> print(node, place, looks, lines));
        }
    }

    private boolean print(Node node, OrgTree.Place place, Looks looks, Lines lines) {
        OutputFormat format = shell.outputOptions().format();
        if (format == OutputFormat.csv) {
            return node.rows(resources).stream().allMatch(row -> lines.add(Node.COLUMNS, row));
        } else if (format != OutputFormat.table) {
            return lines.add(Node.COLUMNS, node.document(resources));
        }
        Org shown = node.org();
        String status = shown.getStatus() == LifecycleStatus.LIFECYCLE_STATUS_ACTIVE
                ? ""
                : "  "
                        + looks.coloured(
                                Looks.Colour.RED,
                                String.valueOf(Document.fields(shown).get("status")));
        boolean read =
                lines.add(place.branch() + Lines.plain(shown.getName()) + "  " + Lines.plain(shown.getId()) + status);
        for (String bar : UsageBars.of(node.resources(resources), looks)) {
            read = read && lines.add(place.margin() + bar);
        }
        return read;
    }
}
