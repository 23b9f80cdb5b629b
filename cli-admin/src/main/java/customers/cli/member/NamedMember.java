package customers.cli.member;

import customers.cli.shell.OrgOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The member that a command is about. */
final class NamedMember {
    @Parameters(paramLabel = "MEMBER", description = "The id of the member, as `member list` shows it.")
    private String id;

    @Mixin
    private OrgOption org;

    String id() {
        return id;
    }

    String orgId() {
        return org.id();
    }
}
