package customers.server.ledger;

import static customers.server.RunningServer.authorized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import customers.core.ledger.Verifications;
import customers.server.Refusals;
import customers.server.RunningServer;
import customers.v1.LedgerServiceGrpc;
import customers.v1.LedgerServiceGrpc.LedgerServiceBlockingStub;
import customers.v1.VerifyLedgerRequest;
import customers.v1.VerifyLedgerResponse;
import customers.v1.VerifyLedgerResponse.Violation;
import io.grpc.Status.Code;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Verifies as an rpc, on a server and a database that may go wrong. */
class LedgerIT {
    private static RunningServer server;
    private static LedgerServiceBlockingStub ledger;
    private static String customer;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        ledger = authorized(LedgerServiceGrpc.newBlockingStub(server.channel()));
        customer = server.customers()
                .createCustomer(server.newCustomer("Verified"))
                .getId();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void mend() throws SQLException {
        execute("UPDATE orgs SET websites_count = 0", "DELETE FROM ledger");
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = server.connect();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** As many wrong balances, of a subscription that nobody holds. */
    private static void falsify(int powerOfTwo) throws SQLException {
        execute(
                "INSERT INTO ledger (subscription_id, resource, amount, unlimited, balance, operation, actor, request_id,"
                        + " created_at) VALUES (999999, 'websites', 0, 0, 7, 'test', 'a', 'r', NOW())");
        for (int i = 0; i < powerOfTwo; i++) {
            execute("INSERT INTO ledger (subscription_id, resource, amount, unlimited, balance, operation, actor,"
                    + " request_id, created_at) SELECT subscription_id, resource, amount, unlimited, balance, operation,"
                    + " actor, request_id, created_at FROM ledger");
        }
    }

    private static VerifyLedgerRequest of(String org) {
        return VerifyLedgerRequest.newBuilder().setOrgId(org).build();
    }

    private static List<VerifyLedgerResponse> verify(String org) {
        List<VerifyLedgerResponse> answers = new ArrayList<>();
        ledger.verifyLedger(of(org)).forEachRemaining(answers::add);
        return answers;
    }

    private static double metric(String name) throws Exception {
        String page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.management("/metrics")))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return page.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsOfEachViolationAndHowFarItIs() throws Exception {
        List<VerifyLedgerResponse> clean = verify(customer);
        int rules = clean.size();
        assertThat(rules).isPositive();
        assertThat(clean).allMatch(VerifyLedgerResponse::hasProgress);
        assertThat(clean.get(rules - 1).getProgress().getChecked()).isEqualTo(rules);
        assertThat(clean.get(0).getProgress().getOf()).isEqualTo(rules);

        execute("UPDATE orgs SET websites_count = 3 WHERE root IS NULL");
        assertThat(verify(customer))
                .hasSize(rules + 1)
                .filteredOn(VerifyLedgerResponse::hasViolation)
                .extracting(VerifyLedgerResponse::getViolation)
                .containsExactly(Violation.newBuilder()
                        .setInvariant(5)
                        .setRule("websitesCount is the number of live websites")
                        .setOrgId(customer)
                        .setExpected("0")
                        .setFound("3")
                        .build());
    }

    @Test
    void theMetricTellsOfTheLastPassOverAll() throws Exception {
        verify(server.root());
        double clean = metric("customers_ledger_last_clean_seconds");
        assertThat(clean).isCloseTo(Instant.now().toEpochMilli() / 1000.0, within(60.0));
        assertThat(metric("customers_ledger_violations")).isZero();
        falsify(0);
        verify(server.root());
        assertThat(metric("customers_ledger_violations")).isEqualTo(1);
        assertThat(metric("customers_ledger_last_clean_seconds")).isEqualTo(clean);
        assertThat(metric("customers_ledger_last_pass_seconds")).isGreaterThan(clean);
    }

    @Test
    void aPassThatIsDueIsMade() throws Exception {
        LedgerWatch watch = server.get(LedgerWatch.class);
        execute("UPDATE verifications SET started_at = started_at - INTERVAL 25 HOUR, violations = 9");
        watch.look();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Long.valueOf(0)
                        .equals(server.get(Verifications.class).last().violations()));
        execute("UPDATE verifications SET violations = 9");
        watch.look();
        VerifyLedgerResponse last = verify(customer).get(0);
        assertThat(last.hasProgress()).isTrue();
        assertThat(server.get(Verifications.class).last().violations()).isEqualTo(9);
    }

    @Test
    void whoReadsSlowlyIsWaitedForAndWhoComesMeanwhileIsRefused() throws Exception {
        falsify(15);
        List<SlowReader> slow = List.of(new SlowReader(), new SlowReader());
        slow.forEach(SlowReader::begin);
        slow.forEach(reader ->
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> reader.received.getCount() == 0));
        assertThat(Refusals.of(() -> verify(customer)).getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
        assertThat(slow).noneMatch(reader -> reader.end.isDone());

        slow.get(0).readAll();
        assertThat(slow.get(0).end.get(60, TimeUnit.SECONDS)).isEqualTo(Code.OK);
        assertThat(slow.get(0).violations).isEqualTo(1 << 15);
        slow.get(1).cancel();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() ->
                        verify(customer).size() > 1 && verify(server.root()).size() > 1);
    }

    /** Takes one message and then no more until it is told. */
    private static final class SlowReader implements ClientResponseObserver<VerifyLedgerRequest, VerifyLedgerResponse> {
        private final CompletableFuture<Code> end = new CompletableFuture<>();
        private ClientCallStreamObserver<VerifyLedgerRequest> call;
        private final CountDownLatch received = new CountDownLatch(1);
        private volatile boolean all;
        private int violations;

        void begin() {
            authorized(LedgerServiceGrpc.newStub(server.channel())).verifyLedger(of(server.root()), this);
        }

        void readAll() {
            all = true;
            call.request(1);
        }

        void cancel() {
            call.cancel("enough", null);
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<VerifyLedgerRequest> stream) {
            call = stream;
            stream.disableAutoRequestWithInitial(1);
        }

        @Override
        public void onNext(VerifyLedgerResponse answer) {
            received.countDown();
            violations += answer.hasViolation() ? 1 : 0;
            if (all) {
                call.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            end.complete(io.grpc.Status.fromThrowable(failure).getCode());
        }

        @Override
        public void onCompleted() {
            end.complete(Code.OK);
        }
    }
}
