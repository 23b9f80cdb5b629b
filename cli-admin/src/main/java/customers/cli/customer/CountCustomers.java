package customers.cli.customer;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.GetCustomersAddedRequest;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.TimeInterval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code customer stats}. */
@Command(
        name = "stats",
        description =
                "Counts the direct customers that were added to an org: in each hour of the last 24, each day of the"
                        + " last 30 or each month of the last 12.")
final class CountCustomers implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(
            names = "--interval",
            required = true,
            paramLabel = "INTERVAL",
            converter = TimeIntervalWords.class,
            completionCandidates = TimeIntervalWords.class,
            description = "What is counted together: ${COMPLETION-CANDIDATES}.")
    private TimeInterval interval;

    CountCustomers(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                OrgServiceGrpc::newBlockingStub,
                OrgServiceBlockingStub::getCustomersAdded,
                GetCustomersAddedRequest.newBuilder()
                        .setOrgId(org.id())
                        .setTimeInterval(interval)
                        .build());
    }
}
