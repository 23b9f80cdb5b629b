package customers.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import customers.server.Refusals;
import customers.server.RunningServer;
import customers.v1.CreateCustomerRequest;
import customers.v1.CreateCustomerResponse;
import customers.v1.NewCustomer;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProtocolIT {
    private final RunningServer server = RunningServer.shared();

    @Test
    void aMethodThatDoesNotExistIsUnimplemented() {
        MethodDescriptor<CreateCustomerRequest, CreateCustomerResponse> unknown =
                MethodDescriptor.<CreateCustomerRequest, CreateCustomerResponse>newBuilder()
                        .setType(MethodType.UNARY)
                        .setFullMethodName("customers.v1.CustomerService/EatCustomer")
                        .setRequestMarshaller(ProtoUtils.marshaller(CreateCustomerRequest.getDefaultInstance()))
                        .setResponseMarshaller(ProtoUtils.marshaller(CreateCustomerResponse.getDefaultInstance()))
                        .build();
        StatusRuntimeException refusal = Refusals.of(() -> ClientCalls.blockingUnaryCall(
                server.channel(), unknown, CallOptions.DEFAULT, CreateCustomerRequest.getDefaultInstance()));
        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.UNIMPLEMENTED);
    }

    @Test
    void aMessageThatIsTooLargeIsRefusedAndNothingIsWritten() {
        String before = server.query("SELECT COUNT(*) FROM orgs");
        StatusRuntimeException refusal =
                Refusals.of(() -> server.customers().createCustomer(server.newCustomer("x".repeat(3 << 20))));
        assertThat(refusal.getStatus().getCode()).isIn(Code.RESOURCE_EXHAUSTED, Code.CANCELLED);
        StatusRuntimeException large = Refusals.of(() -> server.customers()
                .createCustomer(CreateCustomerRequest.newBuilder()
                        .setOrgId(server.root())
                        .setCustomer(NewCustomer.newBuilder().setName("x".repeat(1 << 20)))
                        .build()));
        assertThat(Refusals.reason(large)).isEqualTo("INVALID_INPUT");
        assertThat(server.query("SELECT COUNT(*) FROM orgs")).isEqualTo(before);
    }

    @Test
    void reflectionListsTheServices() throws Exception {
        CompletableFuture<List<String>> services = new CompletableFuture<>();
        StreamObserver<ServerReflectionRequest> requests = ServerReflectionGrpc.newStub(server.channel())
                .serverReflectionInfo(new StreamObserver<>() {
                    @Override
                    public void onNext(ServerReflectionResponse response) {
                        services.complete(response.getListServicesResponse().getServiceList().stream()
                                .map(ServiceResponse::getName)
                                .toList());
                    }

                    @Override
                    public void onError(Throwable error) {
                        services.completeExceptionally(error);
                    }

                    @Override
                    public void onCompleted() {}
                });
        requests.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        assertThat(services.get(20, TimeUnit.SECONDS))
                .contains(
                        "customers.v1.CustomerService",
                        "customers.v1.OrgService",
                        "customers.v1.PlanService",
                        "customers.v1.SubscriptionService",
                        "customers.v1.AccessTokenService",
                        "customers.v1.SessionService",
                        "customers.v1.ServerService",
                        "customers.v1.SystemService",
                        "grpc.health.v1.Health");
        requests.onCompleted();
    }
}
