package customers.cli.session;

import customers.cli.shell.Shell;
import customers.v1.OpenSsoSessionRequest;
import customers.v1.SessionServiceGrpc;
import customers.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code session sso}. */
@Command(
        name = "sso",
        description =
                "Opens a session by a link of `member sso-link`, which is used up, and prints the session, this once."
                        + " Needs no credential.")
final class OpenSsoSession implements Runnable {
    private static final Pattern OTP = Pattern.compile("[?&]otp=([^&#]*)");

    private final Shell shell;

    @Option(
            names = "--link-file",
            paramLabel = "FILE",
            description =
                    "A file whose first line is the link, or its one-time password alone; - for standard input. Asked"
                            + " for when not given.")
    private @Nullable Path linkFile;

    OpenSsoSession(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        String link = shell.secret(linkFile, "--link-file", "link", "Link: ");
        var otp = OTP.matcher(link);
        shell.print(
                SessionServiceGrpc::newBlockingStub,
                SessionServiceBlockingStub::openSsoSession,
                OpenSsoSessionRequest.newBuilder()
                        .setOtp(otp.find() ? otp.group(1) : link)
                        .build());
    }
}
