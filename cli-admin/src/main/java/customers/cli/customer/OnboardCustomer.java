package customers.cli.customer;

import customers.cli.login.NewPassword;
import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.CustomerOnboarding;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.LoginInfo;
import customers.v1.OnboardCustomerRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code customer onboard}. */
@Command(
        name = "onboard",
        description =
                "Creates a customer with its owner and its first subscription, all or nothing, and prints the ids."
                        + " Without --password-file the owner is invited by mail to set a password.")
final class OnboardCustomer implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Mixin
    private NewCustomerOptions options;

    @Option(
            names = "--owner-email",
            required = true,
            paramLabel = "EMAIL",
            description = "The owner's email, unique among the customers of the org.")
    private String ownerEmail;

    @Option(names = "--owner-name", required = true, paramLabel = "NAME", description = "The owner's name.")
    private String ownerName;

    @Mixin
    private NewPassword password;

    @Option(names = "--plan", required = true, paramLabel = "PLAN", description = "One of the org's own plans.")
    private long plan;

    @Option(
            names = "--friendly-name",
            paramLabel = "NAME",
            description = "What people call the subscription; the plan's name when not given.")
    private @Nullable String friendlyName;

    OnboardCustomer(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(CustomerServiceGrpc::newBlockingStub, CustomerServiceBlockingStub::onboardCustomer, request());
    }

    private OnboardCustomerRequest request() {
        LoginInfo.Builder owner = LoginInfo.newBuilder().setEmail(ownerEmail).setName(ownerName);
        password.given().ifPresent(owner::setPassword);
        CustomerOnboarding.Builder customer = CustomerOnboarding.newBuilder()
                .setName(options.name())
                .setOwner(owner)
                .setPlanId(plan);
        String externalId = options.externalId();
        if (externalId != null) {
            customer.setExternalId(externalId);
        }
        if (friendlyName != null) {
            customer.setFriendlyName(friendlyName);
        }
        return OnboardCustomerRequest.newBuilder()
                .setOrgId(org.id())
                .setCustomer(customer)
                .build();
    }
}
