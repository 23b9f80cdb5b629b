package customers.bench.wire;

import customers.bench.load.Call;
import customers.bench.load.Client;
import customers.bench.load.Refused;
import customers.bench.load.Way;
import customers.bench.system.Ledger;
import customers.v1.CreateCustomerRequest;
import customers.v1.CreateCustomerSubscriptionRequest;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.GetCustomerSubscriptionsRequest;
import customers.v1.GetOrgRequest;
import customers.v1.GetPlanRequest;
import customers.v1.NewCustomer;
import customers.v1.NewSubscription;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.PlanServiceGrpc;
import customers.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;

/** Over gRPC: all clients share one connection, as those of a service of the house would. */
public final class GrpcWay implements Way, AutoCloseable {
    private static final int LARGEST_ANSWER = 64 << 20;
    private static final ClientInterceptor CREDENTIAL =
            MetadataUtils.newAttachHeadersInterceptor(Ledger.authorization());

    private final ManagedChannel channel;

    /** To the server on a port of this machine. */
    public GrpcWay(int port) {
        channel = NettyChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .directExecutor()
                .maxInboundMessageSize(LARGEST_ANSWER)
                .build();
    }

    @Override
    public String name() {
        return "gRPC";
    }

    /** With the credential in each call. */
    public static CustomerServiceBlockingStub customers(Channel channel) {
        return CustomerServiceGrpc.newBlockingStub(channel).withInterceptors(CREDENTIAL);
    }

    /** The same for orgs. */
    public static OrgServiceBlockingStub orgs(Channel channel) {
        return OrgServiceGrpc.newBlockingStub(channel).withInterceptors(CREDENTIAL);
    }

    /** The connection. */
    public ManagedChannel channel() {
        return channel;
    }

    @Override
    public Client connect() {
        return new Stubs(
                customers(channel),
                orgs(channel),
                PlanServiceGrpc.newBlockingStub(channel).withInterceptors(CREDENTIAL));
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private record Stubs(
            CustomerServiceBlockingStub customers, OrgServiceBlockingStub orgs, PlanServiceBlockingStub plans)
            implements Client {
        @Override
        public void send(Call call) throws Refused {
            try {
                answer(call);
            } catch (StatusRuntimeException e) {
                Status.Code code = e.getStatus().getCode();
                if (code == Status.Code.UNAVAILABLE || code == Status.Code.RESOURCE_EXHAUSTED) {
                    throw new Refused(e.getStatus().toString());
                }
                throw e;
            }
        }

        private void answer(Call call) {
            if (call instanceof Call.Sale sale) {
                customers.createCustomerSubscription(CreateCustomerSubscriptionRequest.newBuilder()
                        .setOrgId(sale.vendor().toString())
                        .setCustomerOrgId(sale.customer().toString())
                        .setSubscription(NewSubscription.newBuilder().setPlanId(sale.plan()))
                        .build());
            } else if (call instanceof Call.Creation creation) {
                customers.createCustomer(CreateCustomerRequest.newBuilder()
                        .setOrgId(creation.parent().toString())
                        .setCustomer(NewCustomer.newBuilder().setName(creation.name()))
                        .build());
            } else {
                read(call);
            }
        }

        private void read(Call call) {
            if (call instanceof Call.Listing listing) {
                customers.getOrgCustomers(listing.query()
                        .request()
                        .setOrgId(listing.org().toString())
                        .build());
            } else if (call instanceof Call.ReadOrg read) {
                orgs.getOrg(GetOrgRequest.newBuilder()
                        .setOrgId(read.org().toString())
                        .build());
            } else if (call instanceof Call.Subscriptions read) {
                customers.getCustomerSubscriptions(GetCustomerSubscriptionsRequest.newBuilder()
                        .setOrgId(read.vendor().toString())
                        .setCustomerOrgId(read.customer().toString())
                        .build());
            } else if (call instanceof Call.ReadPlan read) {
                plans.getPlan(GetPlanRequest.newBuilder()
                        .setOrgId(read.vendor().toString())
                        .setPlanId(read.plan())
                        .build());
            }
        }

        @Override
        public void close() {
            // The connection is everybody's.
        }
    }
}
