package customers.cli;

import com.google.protobuf.Timestamp;
import customers.cli.exit.ExitCode;
import customers.cli.output.OutputFormat;
import customers.cli.shell.Surroundings;
import customers.v1.CustomerServiceGrpc.CustomerServiceImplBase;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.GetOrgRequest;
import customers.v1.GetOrgResponse;
import customers.v1.LifecycleStatus;
import customers.v1.Org;
import customers.v1.OrgServiceGrpc.OrgServiceImplBase;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * What {@code build/install-cli} runs for the virtual machine to note which classes a start loads: calls that are answered,
 * printed in every format, one that is not, and the help. It answers itself, for an installation has no server yet.
 */
final class Training {
    private static final String ORG = "00000000-0000-7000-8000-000000000000";

    private Training() {}

    /** Ends the process with 0 when everything ended as it should. */
    public static void main(String[] args) throws IOException {
        // First, for the command's own way of starting Netty, and not the server's.
        run(ExitCode.UNAVAILABLE.number(), "org", "get", "--org", ORG, "--server", "localhost:1");
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new Orgs())
                .addService(new Customers())
                .build()
                .start();
        String address = "localhost:" + server.getPort();
        for (OutputFormat format : OutputFormat.values()) {
            run(0, "org", "get", "--org", ORG, "--server", address, "-o", format.name());
            run(0, "customer", "list", "--org", ORG, "--server", address, "-o", format.name());
        }
        run(0, "--help");
        System.exit(0);
    }

    private static void run(int expected, String... args) {
        Surroundings process = Surroundings.ofProcess();
        int code = CustomersAdmin.commandLine(process, Named.by(args)).execute(args);
        process.out().flush();
        process.err().flush();
        if (code != expected) {
            throw new IllegalStateException(String.join(" ", args) + " ended with " + code);
        }
    }

    private static Org org() {
        return Org.newBuilder()
                .setId(ORG)
                .setName("Example")
                .setStatus(LifecycleStatus.LIFECYCLE_STATUS_ACTIVE)
                .setCreatedAt(Timestamp.newBuilder().setSeconds(1_769_851_800))
                .build();
    }

    private static <A> void answer(StreamObserver<A> caller, A answer) {
        caller.onNext(answer);
        caller.onCompleted();
    }

    private static final class Orgs extends OrgServiceImplBase {
        @Override
        public void getOrg(GetOrgRequest request, StreamObserver<GetOrgResponse> caller) {
            answer(caller, GetOrgResponse.newBuilder().setOrg(org()).build());
        }
    }

    private static final class Customers extends CustomerServiceImplBase {
        @Override
        public void getOrgCustomers(GetOrgCustomersRequest request, StreamObserver<GetOrgCustomersResponse> caller) {
            answer(
                    caller,
                    GetOrgCustomersResponse.newBuilder()
                            .addItems(org())
                            .setTotal(1)
                            .build());
        }
    }
}
