package customers.cli.login;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.CreateLoginRequest;
import customers.v1.LoginInfo;
import customers.v1.LoginServiceGrpc;
import customers.v1.LoginServiceGrpc.LoginServiceBlockingStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code login create}. */
@Command(
        name = "create",
        description = "Creates a login for a person who is to be a member of an org, and prints its id. Without"
                + " --password-file the person is invited by mail to set a password.")
final class CreateLogin implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Option(
            names = "--email",
            required = true,
            paramLabel = "EMAIL",
            description = "The email, unique among the customers of the org's parent.")
    private String email;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The person's name.")
    private String name;

    @Mixin
    private NewPassword password;

    CreateLogin(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        CreateLoginRequest.Builder request = CreateLoginRequest.newBuilder()
                .setOrgId(org.id())
                .setLogin(LoginInfo.newBuilder().setEmail(email).setName(name));
        password.given().ifPresent(request.getLoginBuilder()::setPassword);
        shell.print(LoginServiceGrpc::newBlockingStub, LoginServiceBlockingStub::createLogin, request.build());
    }
}
