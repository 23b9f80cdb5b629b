package customers.cli.porting.kind;

import customers.cli.porting.file.Row;
import customers.v1.CreateCustomerRequest;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.NewCustomer;
import customers.v1.Org;
import io.grpc.StatusRuntimeException;
import java.util.List;

/**
 * The direct customers of an org. Of two with one name or one external id the server refuses the second, and then it is
 * looked up whether that one is the row's own.
 */
public final class Customers extends Kind<Org> {
    private static final String NAME = "name";
    private static final String EXTERNAL_ID = "externalId";

    private final Desk desk;
    private final CustomerServiceBlockingStub stub;
    private final CustomerLookup lookup;

    public Customers(Desk desk) {
        super(
                "customers",
                List.of(new Column<>(NAME, Org::getName), new Column<>(EXTERNAL_ID, Org::getExternalId)),
                List.of(List.of(NAME)));
        this.desk = desk;
        this.stub = desk.stub(CustomerServiceGrpc::newBlockingStub);
        this.lookup = new CustomerLookup(desk);
    }

    @Override
    public boolean isAllOrNothing() {
        return true;
    }

    @Override
    public Outcome make(Row row, int copy, String key) {
        NewCustomer.Builder customer = NewCustomer.newBuilder().setName(row.get(NAME));
        if (!row.get(EXTERNAL_ID).isEmpty()) {
            customer.setExternalId(row.get(EXTERNAL_ID));
        }
        try {
            return desk.made(stub.createCustomer(CreateCustomerRequest.newBuilder()
                            .setOrgId(desk.org())
                            .setCustomer(customer)
                            .build())
                    .getId());
        } catch (StatusRuntimeException e) {
            if (!desk.isConflict(e)) {
                throw e;
            }
            return existing(customer).stream()
                    .filter(other -> other.getName().equals(customer.getName().strip()))
                    .findFirst()
                    .map(other -> Outcome.exists(other.getId()))
                    .orElseThrow(() -> e);
        }
    }

    private List<Org> existing(NewCustomer.Builder customer) {
        return customer.hasExternalId()
                ? lookup.withExternalId(customer.getExternalId())
                : lookup.named(customer.getName().strip());
    }

    @Override
    List<Org> of(Org customer) {
        return List.of(customer);
    }
}
