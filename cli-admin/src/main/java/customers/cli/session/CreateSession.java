package customers.cli.session;

import customers.cli.shell.Shell;
import customers.v1.CreateSessionRequest;
import customers.v1.LoginCreds;
import customers.v1.SessionServiceGrpc;
import customers.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code session create}. */
@Command(name = "create", description = "Logs in, and prints the memberships and the session, this once.")
final class CreateSession implements Runnable {
    private final Shell shell;

    @Option(names = "--email", required = true, paramLabel = "EMAIL", description = "The email of the login.")
    private String email;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password; - for standard input. Asked for when not given.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--realm",
            paramLabel = "ORG",
            description = "The realm of the login; the master org when not given.")
    private @Nullable String realm;

    CreateSession(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(SessionServiceGrpc::newBlockingStub, SessionServiceBlockingStub::createSession, request());
    }

    private CreateSessionRequest request() {
        CreateSessionRequest.Builder request = CreateSessionRequest.newBuilder()
                .setCredentials(LoginCreds.newBuilder().setEmail(email).setPassword(password()));
        if (realm != null) {
            request.setRealmId(realm);
        }
        return request.build();
    }

    private String password() {
        return shell.secret(passwordFile, "--password-file", "password", "Password of " + email + ": ");
    }
}
