package customers.cli.bootstrap;

import customers.cli.login.NewPassword;
import customers.cli.output.OutputFormat;
import customers.cli.shell.Shell;
import customers.v1.BootstrapRequest;
import customers.v1.BootstrapResponse;
import customers.v1.BootstrapServiceGrpc;
import customers.v1.BootstrapServiceGrpc.BootstrapServiceBlockingStub;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bootstrap}. */
@Command(
        name = "bootstrap",
        description = {
            "Begins an empty installation: its master org, the owner's login, and a first SuperAdmin token, which is printed"
                    + " this once.",
            "Takes the setup key that a server without a master org prints to its log when it starts. The key works once,"
                    + " and stays good where the command is refused. Needs no credential."
        },
        footerHeading = "%nExample:%n",
        footer = "  customers-admin bootstrap --server customers.internal:9090 --org-name Acme --owner-email"
                + " you@acme.example --save-context acme")
public final class BootstrapCommand implements Runnable {
    private final Shell shell;

    @Option(names = "--org-name", required = true, paramLabel = "NAME", description = "The name of the master org.")
    private String orgName;

    @Option(
            names = "--owner-email",
            required = true,
            paramLabel = "EMAIL",
            description = "The email that its owner is to log in with.")
    private String ownerEmail;

    @Option(
            names = "--setup-key-file",
            paramLabel = "FILE",
            description =
                    "A file whose first line is the setup key; - for standard input, read before the password. Asked"
                            + " for when not given.")
    private @Nullable Path keyFile;

    @Mixin
    private NewPassword password;

    @Option(names = "--no-token", description = "Make no token; the owner logs in with `session create`.")
    private boolean noToken;

    @Option(
            names = "--save-context",
            paramLabel = "CONTEXT",
            description =
                    "A new context in the config file to keep the server, the org and the token in; it becomes the"
                            + " one in use where there is none.")
    private @Nullable String context;

    BootstrapCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        NewContext kept = context == null ? null : NewContext.of(shell, context, !noToken);
        String key = shell.secret(keyFile, "--setup-key-file", "setup key", "Setup key, from the log of the server: ");
        BootstrapRequest request = BootstrapRequest.newBuilder()
                .setSetupKey(key)
                .setOrgName(orgName)
                .setOwnerEmail(ownerEmail)
                .setOwnerPassword(password.required())
                .setWithToken(!noToken)
                .build();
        BootstrapResponse begun =
                shell.call(BootstrapServiceGrpc::newBlockingStub, BootstrapServiceBlockingStub::bootstrap, request);
        shell.outputOptions().output().print(begun);
        if (kept != null) {
            kept.keep(begun.getOrgId(), begun.getUnencryptedToken());
        } else if (shell.outputOptions().format() == OutputFormat.table) {
            shell.note(next(begun.getOrgId()));
        }
    }

    private String next(String org) {
        String server = shell.connectionOptions().server();
        return noToken
                ? "Next: `customers-admin session create --server " + server + " --email " + ownerEmail + "`."
                : "Next: put the token into a file that you alone can read, then `customers-admin context set NAME --server "
                        + server + " --org " + org + " --token-file FILE`.";
    }
}
