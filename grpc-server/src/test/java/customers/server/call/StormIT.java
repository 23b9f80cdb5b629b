package customers.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.RetryInfo;
import customers.server.Refusals;
import customers.server.RunningServer;
import customers.server.admission.Admission;
import customers.server.admission.Gate;
import customers.v1.CreateCustomerResponse;
import customers.v1.CustomerServiceGrpc;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Far more calls at once than are taken. */
class StormIT {
    private static final int CALLS = 200;
    private static final int ROUNDS = 3;

    @Test
    void whatIsAnsweredIsDoneWhatIsRefusedIsNotAndEveryPlaceComesBack() throws Exception {
        try (RunningServer server = RunningServer.start(
                "--customers.calls.at-once=4", "--customers.calls.waiting=8", "--customers.calls.patience=1m")) {
            Gate writes = server.get(Admission.class).writes();
            int answered = 0;
            for (int round = 0; round < ROUNDS; round++) {
                int ok = answeredOf(storm(server, round));
                assertThat(ok).as("of " + CALLS).isBetween(1, CALLS - 1);
                answered += ok;
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> writes.running() == 0 && writes.waiting() == 0);
            }
            assertThat(server.query("SELECT COUNT(*) FROM orgs WHERE name LIKE 'Kept %'"))
                    .isEqualTo(Integer.toString(answered));
            server.customers()
                    .withDeadlineAfter(20, TimeUnit.SECONDS)
                    .createCustomer(server.newCustomer("After the storm"));
        }
    }

    /** Of which every other is given up by its caller at once, at whatever point it is. */
    private static List<Future<CreateCustomerResponse>> storm(RunningServer server, int round) {
        String root = server.root();
        var stub = RunningServer.authorized(CustomerServiceGrpc.newFutureStub(server.channel()));
        List<Future<CreateCustomerResponse>> kept = new ArrayList<>();
        List<Future<CreateCustomerResponse>> left = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            kept.add(stub.createCustomer(server.newCustomerOf(root, "Kept " + round + "." + i)));
            left.add(stub.createCustomer(server.newCustomerOf(root, "Left " + round + "." + i)));
        }
        left.forEach(call -> call.cancel(true));
        return kept;
    }

    private static int answeredOf(List<Future<CreateCustomerResponse>> calls) throws Exception {
        int answered = 0;
        for (Future<CreateCustomerResponse> call : calls) {
            try {
                call.get(60, TimeUnit.SECONDS);
                answered++;
            } catch (ExecutionException e) {
                StatusRuntimeException refusal = (StatusRuntimeException) e.getCause();
                assertThat(refusal.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
                assertThat(Refusals.reason(refusal)).isEqualTo("UNAVAILABLE");
                assertThat(Refusals.detail(refusal, RetryInfo.class).hasRetryDelay())
                        .isTrue();
            } catch (CancellationException e) {
                throw new AssertionError("a call that nobody gave up", e);
            }
        }
        return answered;
    }
}
