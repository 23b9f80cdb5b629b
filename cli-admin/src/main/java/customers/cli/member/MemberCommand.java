package customers.cli.member;

import customers.cli.shell.Verbs;
import picocli.CommandLine.Command;

/** The noun {@code member}. */
@Command(name = "member", description = "Logins in an org, with their roles.", synopsisSubcommandLabel = "VERB")
@Verbs({
    CreateMember.class,
    ListMembers.class,
    GetMember.class,
    UpdateMember.class,
    DeleteMember.class,
    CreateSsoLink.class
})
public final class MemberCommand {}
