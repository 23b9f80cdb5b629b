package customers.cli.porting;

import customers.cli.exit.ExitCode;
import customers.cli.exit.RefusedException;
import customers.cli.exit.Report;
import customers.cli.shell.Shell;
import customers.v1.CreateCustomerRequest;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.Org;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes a customer of a row. It may be done again after any end: of two customers with one name or one external id the
 * server refuses the second, and then it is looked up whether that one is the row's own.
 */
final class CustomerImport {
    /** Calls of one row that the server is too busy for, before the row counts as failed. */
    private static final int ATTEMPTS = 8;

    private static final long FIRST_WAIT_MILLIS = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Shell shell;
    private final CustomerServiceBlockingStub stub;
    private final String org;

    CustomerImport(Shell shell, CustomerServiceBlockingStub stub, String org) {
        this.shell = shell;
        this.stub = stub;
        this.org = org;
    }

    /** What became of a row; {@code id} and {@code reason} are empty where there is none. */
    record Outcome(String word, String id, String reason) {}

    /** Makes the row's customer. Throws what would be refused for every other row as well. */
    Outcome make(CustomerRow row) {
        for (int attempt = 1; ; attempt++) {
            try {
                return create(row);
            } catch (StatusRuntimeException e) {
                Report report = report(e);
                switch (report.exitCode()) {
                    case UNAUTHORIZED, FORBIDDEN -> throw e;
                    case UNAVAILABLE, RATE_LIMITED -> {
                        if (attempt == ATTEMPTS) {
                            return new Outcome("failed", "", report.reason());
                        }
                        shell.pause(wait(attempt, report.retryAfter()));
                    }
                    default -> {
                        return new Outcome("failed", "", report.reason());
                    }
                }
            }
        }
    }

    private Report report(StatusRuntimeException e) {
        return Report.of(
                e, shell.connectionOptions().server(), shell.connectionOptions().timeout());
    }

    private static Duration wait(int attempt, Duration asked) {
        Duration own = Duration.ofMillis(FIRST_WAIT_MILLIS << (attempt - 1));
        return own.compareTo(asked) > 0 ? own : asked;
    }

    private Outcome create(CustomerRow row) {
        CreateCustomerRequest request = CreateCustomerRequest.newBuilder()
                .setOrgId(org)
                .setCustomer(row.customer())
                .build();
        try {
            String id = stub.createCustomer(request).getId();
            if (!shell.writeOptions().isDryRun()) {
                return new Outcome("created", id, "");
            }
            if (!id.isEmpty()) {
                throw new RefusedException(
                        ExitCode.FAILED, "The server does not know of dry runs and has made customer " + id + ".");
            }
            return new Outcome("valid", "", "");
        } catch (StatusRuntimeException e) {
            if (report(e).exitCode() != ExitCode.CONFLICT) {
                throw e;
            }
            return existing(row)
                    .map(customer -> new Outcome("exists", customer.getId(), ""))
                    .orElseThrow(() -> e);
        }
    }

    /** The live customer of the org that is just what the row says. */
    private Optional<Org> existing(CustomerRow row) {
        GetOrgCustomersRequest.Builder request =
                GetOrgCustomersRequest.newBuilder().setOrgId(org).setLimit(LARGEST_PAGE);
        if (row.externalId().isEmpty()) {
            request.setSearch(row.name().strip());
        } else {
            request.setExternalId(row.externalId());
        }
        return stub.getOrgCustomers(request.build()).getItemsList().stream()
                .filter(customer -> customer.getName().equals(row.name().strip()))
                .findFirst();
    }
}
