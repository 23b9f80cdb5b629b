package customers.cli.customer;

import customers.cli.shell.OrgOption;
import customers.cli.shell.Shell;
import customers.v1.CreateCustomerRequest;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.NewCustomer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code customer create}. */
@Command(name = "create", description = "Creates a customer org below an org, and prints its id.")
final class CreateCustomer implements Runnable {
    private final Shell shell;

    @Mixin
    private OrgOption org;

    @Mixin
    private NewCustomerOptions options;

    CreateCustomer(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.print(CustomerServiceGrpc::newBlockingStub, CustomerServiceBlockingStub::createCustomer, request());
    }

    private CreateCustomerRequest request() {
        NewCustomer.Builder customer = NewCustomer.newBuilder().setName(options.name());
        String externalId = options.externalId();
        if (externalId != null) {
            customer.setExternalId(externalId);
        }
        return CreateCustomerRequest.newBuilder()
                .setOrgId(org.id())
                .setCustomer(customer)
                .build();
    }
}
