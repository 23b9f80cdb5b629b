package customers.cli.plan;

import customers.cli.shell.OrgOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The plan that a command is about. */
final class NamedPlan {
    @Parameters(index = "0", paramLabel = "PLAN", description = "The id of the plan.")
    private long id;

    @Mixin
    private OrgOption org;

    long id() {
        return id;
    }

    String orgId() {
        return org.id();
    }
}
