package customers.cli.quota;

import customers.cli.connection.Connection;
import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.output.Document;
import customers.cli.output.Lines;
import customers.cli.output.OutputFormat;
import customers.cli.output.UsageBars;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.Subscription;
import customers.v1.SubscriptionServiceGrpc;
import customers.v1.UsedResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code quota show}. */
@Command(name = "show", description = "Shows what an org may sell from, its reseller subscription, and how full it is.")
final class ShowQuota implements Runnable {
    private static final List<String> COLUMNS = List.of("subscriptionId", "name", "usage", "total");

    private final Shell shell;

    @Mixin
    private OrgOption org;

    ShowQuota(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        Lines lines = shell.outputOptions().output().lines();
        Subscription held = held();
        if (shell.outputOptions().format() == OutputFormat.table) {
            lines.add("subscription " + held.getId() + ", " + Lines.plain(held.getPlanName()));
            UsageBars.of(held.getResourcesList(), shell.looks()).forEach(lines::add);
        } else {
            held.getResourcesList().forEach(resource -> lines.add(COLUMNS, row(held, resource)));
        }
    }

    private Subscription held() {
        String id = org.id();
        try (Connection connection = shell.connectionOptions().open(shell.writeOptions())) {
            return ResellerSubscription.of(id, connection.stub(SubscriptionServiceGrpc::newBlockingStub))
                    .orElseThrow(() -> new RefusedException(
                            ExitCode.NOT_FOUND,
                            "The org " + id + " has no reseller subscription: it is the master org, which sells without"
                                    + " limits, or no reseller; `org tree` shows who is."));
        }
    }

    private static Map<String, Object> row(Subscription held, UsedResource resource) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("subscriptionId", held.getId());
        row.putAll(Document.fields(resource));
        return row;
    }
}
