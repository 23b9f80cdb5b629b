package customers.bench.wire;

import customers.bench.data.Population;
import customers.v1.CreateCustomerRequest;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.DeleteOrgRequest;
import customers.v1.NewCustomer;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import io.grpc.Channel;
import java.util.UUID;

/** A change below the org that has a fifth of all, after which nothing counts that was found out of its listings. */
public final class HubChange {
    private final CustomerServiceBlockingStub customers;
    private final OrgServiceBlockingStub orgs;
    private final String hub;

    /** On the server. */
    public HubChange(Channel channel, Population population) {
        customers = GrpcWay.customers(channel);
        orgs = GrpcWay.orgs(channel);
        hub = population.ids().org(population.tree(), population.tree().hub()).toString();
    }

    /** Creates a customer and deletes it: what is added alone would be counted in. */
    public void make() {
        String customer = customers
                .createCustomer(CreateCustomerRequest.newBuilder()
                        .setOrgId(hub)
                        .setCustomer(NewCustomer.newBuilder().setName("Bench " + UUID.randomUUID()))
                        .build())
                .getId();
        orgs.deleteOrg(DeleteOrgRequest.newBuilder().setOrgId(customer).build());
    }
}
