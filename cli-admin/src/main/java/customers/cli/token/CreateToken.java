package customers.cli.token;

import customers.cli.input.Moment;
import customers.cli.input.RoleWords;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.AccessTokenServiceGrpc;
import customers.v1.AccessTokenServiceGrpc.AccessTokenServiceBlockingStub;
import customers.v1.CreateAccessTokenRequest;
import customers.v1.NewAccessToken;
import customers.v1.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code token create}. */
@Command(name = "create", description = "Creates an access token of an org, and prints it, this once.")
final class CreateToken implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            converter = RoleWords.class,
            completionCandidates = RoleWords.class,
            split = ",",
            description = "What it may do: ${COMPLETION-CANDIDATES}. May be repeated.")
    private List<Role> roles;

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            description = "When it ends, for example 2027-01-31T09:30:00Z; never when not given.")
    private @Nullable Instant expires;

    @Option(names = "--friendly-name", paramLabel = "NAME", description = "What it is for.")
    private @Nullable String friendlyName;

    CreateToken(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(
                AccessTokenServiceGrpc::newBlockingStub, AccessTokenServiceBlockingStub::createAccessToken, request());
    }

    private CreateAccessTokenRequest request() {
        NewAccessToken.Builder token = NewAccessToken.newBuilder().addAllRoles(roles);
        if (expires != null) {
            token.setTokenExpires(Moment.sent(expires));
        }
        if (friendlyName != null) {
            token.setFriendlyName(friendlyName);
        }
        return CreateAccessTokenRequest.newBuilder()
                .setOrgId(org.id())
                .setAccessToken(token)
                .build();
    }
}
