package customers.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.RetryInfo;
import customers.server.Refusals;
import customers.server.RunningServer;
import customers.v1.CreateSessionRequest;
import customers.v1.CreateSessionResponse;
import customers.v1.GetOrgCustomersRequest;
import customers.v1.LoginCreds;
import customers.v1.SessionServiceGrpc;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** With the defaults: two passwords at once, 64 calls that wait. */
class HashThreadsIT {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 64;

    private static final CreateSessionRequest CREDENTIALS = CreateSessionRequest.newBuilder()
            .setCredentials(
                    LoginCreds.newBuilder().setEmail(RunningServer.EMAIL).setPassword(RunningServer.PASSWORD))
            .build();

    private static final StreamObserver<Object> NOBODY = new StreamObserver<>() {
        @Override
        public void onNext(Object value) {}

        @Override
        public void onError(Throwable thrown) {}

        @Override
        public void onCompleted() {}
    };

    @Test
    void otherCallsAreAnsweredWhileAllThatHashAreBusy() throws Exception {
        try (RunningServer server = RunningServer.start()) {
            HashThreads hashing = server.get(HashThreads.class);
            CountDownLatch busy = new CountDownLatch(AT_ONCE);
            CountDownLatch released = new CountDownLatch(1);
            for (int i = 0; i < AT_ONCE; i++) {
                hashing.run(NOBODY, () -> {
                    busy.countDown();
                    await(released);
                });
            }
            await(busy);
            Future<CreateSessionResponse> waiting =
                    SessionServiceGrpc.newFutureStub(server.channel()).createSession(CREDENTIALS);
            Awaitility.await().until(() -> hashing.waiting() == 1);
            for (int i = 1; i < WAITING; i++) {
                hashing.run(NOBODY, () -> {});
            }
            StatusRuntimeException refusal = Refusals.of(
                    () -> SessionServiceGrpc.newBlockingStub(server.channel()).createSession(CREDENTIALS));
            assertThat(refusal.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
            assertThat(Refusals.reason(refusal)).isEqualTo("UNAVAILABLE");
            assertThat(Refusals.detail(refusal, RetryInfo.class).hasRetryDelay())
                    .isTrue();
            assertThat(server.customers()
                            .withDeadlineAfter(20, TimeUnit.SECONDS)
                            .getOrgCustomers(GetOrgCustomersRequest.newBuilder()
                                    .setOrgId(server.root())
                                    .build())
                            .getTotal())
                    .isZero();
            assertThat(waiting.isDone()).isFalse();
            released.countDown();
            assertThat(waiting.get(20, TimeUnit.SECONDS).getSessionSecret()).hasSize(43);
        }
    }

    @Test
    void whatIsThrownThereIsAnsweredAsAnywhere() {
        StatusRuntimeException refusal = Refusals.of(
                () -> SessionServiceGrpc.newBlockingStub(RunningServer.shared().channel())
                        .createSession(CreateSessionRequest.newBuilder()
                                .setCredentials(LoginCreds.newBuilder()
                                        .setEmail("nobody@example.com")
                                        .setPassword("wrong"))
                                .build()));
        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(Refusals.reason(refusal)).isEqualTo("UNAUTHORIZED");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
