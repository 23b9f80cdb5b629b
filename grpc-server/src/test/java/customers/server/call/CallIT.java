package customers.server.call;

import static customers.server.RunningServer.TOKEN;
import static customers.server.RunningServer.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import customers.server.Refusals;
import customers.server.RunningServer;
import customers.v1.CreateCustomerRequest;
import customers.v1.CreatePlanRequest;
import customers.v1.CreateSessionRequest;
import customers.v1.CustomerServiceGrpc;
import customers.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import customers.v1.DeleteCurrentSessionRequest;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.GetOrgCustomersResponse;
import customers.v1.GetStatusRequest;
import customers.v1.GetVersionRequest;
import customers.v1.ListPlansRequest;
import customers.v1.LoginCreds;
import customers.v1.NewCustomer;
import customers.v1.NewPlan;
import customers.v1.PlanResource;
import customers.v1.PlanServiceGrpc;
import customers.v1.Role;
import customers.v1.SessionServiceGrpc;
import customers.v1.SystemServiceGrpc;
import io.grpc.ClientInterceptors;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallIT {
    private final RunningServer server = RunningServer.shared();

    private CustomerServiceBlockingStub anonymous() {
        return CustomerServiceGrpc.newBlockingStub(server.channel());
    }

    private GetOrgCustomersResponse list(CustomerServiceBlockingStub stub) {
        return stub.getOrgCustomers(
                GetOrgCustomersRequest.newBuilder().setOrgId(server.root()).build());
    }

    private String newSession() {
        return SessionServiceGrpc.newBlockingStub(server.channel())
                .createSession(CreateSessionRequest.newBuilder()
                        .setCredentials(LoginCreds.newBuilder()
                                .setEmail(RunningServer.EMAIL)
                                .setPassword(RunningServer.PASSWORD))
                        .build())
                .getSessionSecret();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
    void aBearerTokenSuffices(String scheme) {
        assertThat(list(with(anonymous(), "authorization", scheme + TOKEN)).getTotal())
                .isNotNegative();
    }

    @Test
    void aSessionSufficesUntilItIsEnded() {
        String session = newSession();
        CustomerServiceBlockingStub calls = with(anonymous(), "x-session", session);
        list(calls);
        list(with(calls, "authorization", "Bearer nonsense"));
        with(SessionServiceGrpc.newBlockingStub(server.channel()), "x-session", session)
                .deleteCurrentSession(DeleteCurrentSessionRequest.getDefaultInstance());
        StatusRuntimeException refusal = Refusals.of(() -> list(calls));
        assertThat(Refusals.reason(refusal)).isEqualTo("UNAUTHORIZED");
        list(with(calls, "authorization", "Bearer " + TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer ", "Basic dXNlcjpwYXNz", TOKEN, "Bearer"})
    void aBadCredentialIsRefused(String value) {
        StatusRuntimeException refusal = Refusals.of(() -> list(with(anonymous(), "authorization", value)));
        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(Refusals.reason(refusal)).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void noCredentialIsRefusedBeforeTheRequestIsLookedAt() {
        StatusRuntimeException refusal =
                Refusals.of(() -> anonymous().createCustomer(CreateCustomerRequest.getDefaultInstance()));
        assertThat(Refusals.reason(refusal)).isEqualTo("UNAUTHORIZED");
        assertThat(refusal.getStatus().getDescription())
                .isEqualTo("The call needs a credential: a bearer token or a session.");
    }

    @Test
    void someRpcsNeedNoCredentialAndIgnoreABadOne() {
        var system = SystemServiceGrpc.newBlockingStub(server.channel());
        var status = system.getStatus(GetStatusRequest.getDefaultInstance());
        assertThat(status.getStatus()).isEqualTo("ok");
        assertThat(status.getSchemaVersion()).matches("\\d+").isEqualTo(status.getSchemaExpected());
        assertThat(status.getTime().getSeconds()).isPositive();
        assertThat(system.getVersion(GetVersionRequest.getDefaultInstance()).getVersion())
                .matches("\\d+\\.\\d+\\.\\d+.*");
        var plans = with(PlanServiceGrpc.newBlockingStub(server.channel()), "authorization", "Bearer nonsense");
        ListPlansRequest all =
                ListPlansRequest.newBuilder().setOrgId(server.root()).build();
        assertThat(plans.listPlans(all).getTotal()).isNotNegative();
        StatusRuntimeException refusal = Refusals.of(() -> plans.createPlan(CreatePlanRequest.getDefaultInstance()));
        assertThat(Refusals.reason(refusal)).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void theRequestIdIsEchoedWithEveryAnswer() {
        AtomicReference<Metadata> headers = new AtomicReference<>();
        AtomicReference<Metadata> trailers = new AtomicReference<>();
        var channel = ClientInterceptors.intercept(
                server.channel(), MetadataUtils.newCaptureMetadataInterceptor(headers, trailers));
        list(with(RunningServer.authorized(CustomerServiceGrpc.newBlockingStub(channel)), "x-request-id", "my-id/1"));
        assertThat(trailers.get().get(Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER)))
                .isEqualTo("my-id/1");
        StatusRuntimeException refusal = Refusals.of(() -> list(with(anonymous(), "x-request-id", "my-id/2")));
        assertThat(Refusals.requestId(refusal)).isEqualTo("my-id/2");
        assertThat(Refusals.reason(refusal)).isEqualTo("UNAUTHORIZED");
        StatusRuntimeException invalid = Refusals.of(
                () -> with(server.customers(), "x-request-id", "my-id/3").createCustomer(server.newCustomer("")));
        assertThat(Refusals.reason(invalid)).isEqualTo("INVALID_INPUT");
        assertThat(Refusals.requestId(invalid)).isEqualTo("my-id/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "with space", "x\u0001y"})
    void aRequestIdThatCannotBeUsedIsReplaced(String id) {
        StatusRuntimeException refusal = Refusals.of(() -> list(with(anonymous(), "x-request-id", id)));
        assertThat(UUID.fromString(Refusals.requestId(refusal))).isNotNull();
        StatusRuntimeException tooLong = Refusals.of(() -> list(with(anonymous(), "x-request-id", "x".repeat(129))));
        assertThat(UUID.fromString(Refusals.requestId(tooLong))).isNotNull();
    }

    @Test
    void everyFieldThatBreaksARuleIsNamedBeforeTheDomainIsAsked() {
        String before = server.query("SELECT COUNT(*) FROM plans");
        var plans = RunningServer.authorized(PlanServiceGrpc.newBlockingStub(server.channel()));
        StatusRuntimeException refusal = Refusals.of(() -> plans.createPlan(CreatePlanRequest.newBuilder()
                .setOrgId("nonsense")
                .setPlan(NewPlan.newBuilder()
                        .setName(" ")
                        .addResources(PlanResource.newBuilder().setName("websites"))
                        .addResources(
                                PlanResource.newBuilder().setName("No words").setTotal(-1)))
                .build()));
        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(Refusals.reason(refusal)).isEqualTo("INVALID_INPUT");
        assertThat(Refusals.detail(refusal, BadRequest.class).getFieldViolationsList())
                .extracting(BadRequest.FieldViolation::getField)
                .containsExactlyInAnyOrder("org_id", "plan.name", "plan.resources[1].name", "plan.resources[1].total");
        assertThat(server.query("SELECT COUNT(*) FROM plans")).isEqualTo(before);
    }

    @Test
    void whatAnOrgOutOfReachIsIsNotTold() {
        String support = server.newToken(Role.ROLE_SUPPORT);
        var stub = with(anonymous(), "authorization", "Bearer " + support);
        GetOrgCustomersRequest unknown = GetOrgCustomersRequest.newBuilder()
                .setOrgId(UUID.randomUUID().toString())
                .build();
        assertThat(Refusals.reason(Refusals.of(() -> stub.getOrgCustomers(unknown))))
                .isEqualTo("NOT_FOUND");
        assertThat(Refusals.reason(Refusals.of(() -> stub.createCustomer(CreateCustomerRequest.newBuilder()
                        .setOrgId(server.root())
                        .setCustomer(NewCustomer.newBuilder().setName("No"))
                        .build()))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void healthIsToldToAnybody() {
        // Watched, for the first scheduled check may come after the first question.
        try (Context.CancellableContext watching = Context.current().withCancellation()) {
            watching.run(() -> {
                Iterator<HealthCheckResponse> answers = HealthGrpc.newBlockingStub(server.channel())
                        .withDeadlineAfter(Duration.ofSeconds(20))
                        .watch(HealthCheckRequest.getDefaultInstance());
                ServingStatus status = answers.next().getStatus();
                while (status != ServingStatus.SERVING) {
                    status = answers.next().getStatus();
                }
                assertThat(status).isEqualTo(ServingStatus.SERVING);
            });
        }
    }
}
