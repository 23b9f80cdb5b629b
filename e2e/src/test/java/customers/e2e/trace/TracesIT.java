package customers.e2e.trace;

import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Code;
import customers.e2e.driver.Credential;
import customers.e2e.driver.GrpcDriver;
import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import customers.e2e.installation.JarProcess;
import customers.e2e.world.World;
import customers.v1.OrgServiceGrpc;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators see of requests who let both processes send them every trace. */
class TracesIT {
    private static final String SALE = "/orgs/{org_id}/customers/{customer_org_id}/subscriptions";
    private static final String SELL = "customers.v1.CustomerService/CreateCustomerSubscription";
    private static final String CALLER = "b7ad6b7169203331";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Collector collector;
    private static Installation installation;
    private static World world;

    @BeforeAll
    static void start() {
        collector = new Collector(false);
        installation = Installation.start("traces", settings(collector));
        world = new World(installation, Transport.REST);
    }

    @AfterAll
    static void stop() {
        world.close();
        installation.close();
        collector.close();
    }

    static Map<String, String> settings(Collector collector) {
        return Map.of(
                "CUSTOMERS_TRACING_ENDPOINT",
                collector.endpoint(),
                "CUSTOMERS_TRACING_RATIO",
                "1",
                "LOG_FORMAT",
                "json");
    }

    /** Sells over HTTP as part of a trace of the caller's. */
    private static void sell(String traceId, String orgId, String customerId, long planId, int status) {
        var driver = new RestDriver(installation.http());
        var request =
                Json.object("orgId", orgId, "customerOrgId", customerId, "subscription", Json.object("planId", planId));
        var plain = driver.request(Credential.token(Installation.TOKEN), Operation.SELL, request);
        var traced = java.net.http.HttpRequest.newBuilder(plain, (name, value) -> true)
                .header("traceparent", "00-" + traceId + "-" + CALLER + "-01")
                .build();
        assertThat(driver.send(traced).status()).isEqualTo(status);
    }

    private static Span only(List<Span> trace, String process, String name) {
        var found = trace.stream()
                .filter(span -> span.process().equals(process) && span.name().equals(name))
                .toList();
        assertThat(found).as("%s of %s in %s", name, process, trace).hasSize(1);
        return found.get(0);
    }

    @Test
    void aSaleIsOneTraceFromTheCallersSpanToItsStatements() {
        var reseller = world.reseller("customers", 5, "websites", 5);
        var traceId = "0af7651916cd43dd8448eb211c80319c";
        sell(traceId, reseller.orgId(), reseller.customer(), reseller.plan("websites", 1), 201);

        var trace = collector.trace(traceId, "POST " + SALE);
        var request = only(trace, "rest-gateway", "POST " + SALE);
        var asked = only(trace, "rest-gateway", SELL);
        var answered = only(trace, "customers-grpc-server", SELL);
        assertThat(request.parentId()).isEqualTo(CALLER);
        assertThat(asked.parentId()).isEqualTo(request.id());
        assertThat(answered.parentId()).isEqualTo(asked.id());
        assertThat(request.attribute("uri")).isEqualTo(SALE);
        assertThat(answered.attribute("grpc.status_code")).isEqualTo("OK");
        assertThat(trace.stream().filter(Span::isStatement))
                .allSatisfy(statement -> assertThat(statement.parentId()).isEqualTo(answered.id()))
                .extracting(Span::name)
                .contains("INSERT subscriptions", "INSERT subscription_resources", "INSERT ledger");
        assertThat(trace.stream().filter(span -> span.name().equals("connection")))
                .anyMatch(connection -> connection.events().contains("commit"));
    }

    @Test
    void aRefusalTellsItsReasonAndIsInTheLogByItsTrace() {
        var reseller = world.reseller("customers", 5, "websites", 5);
        var traceId = "1af7651916cd43dd8448eb211c80319c";
        var plan = reseller.plan("websites", 5);
        reseller.admin().sell(reseller.orgId(), reseller.customer(), plan);
        sell(traceId, reseller.orgId(), reseller.customer(), plan, 400);

        var trace = collector.trace(traceId, "POST " + SALE);
        assertThat(only(trace, "rest-gateway", "POST " + SALE).attribute("customers.reason"))
                .isEqualTo("QUOTA_EXCEEDED");
        var answered = only(trace, "customers-grpc-server", SELL);
        assertThat(answered.attribute("customers.reason")).isEqualTo("QUOTA_EXCEEDED");
        assertThat(answered.whole()).doesNotContain("too little left");
        assertThat(installation.grpcServer().output().lines())
                .anyMatch(line -> line.contains("FAILED_PRECONDITION")
                        && line.contains("\"traceId\":\"" + traceId + "\"")
                        && line.contains("\"spanId\":\"" + answered.id() + "\"")
                        && line.contains("\"requestId\""));
    }

    @Test
    void aGrpcCallersTraceIsContinued() {
        var traceId = "2af7651916cd43dd8448eb211c80319c";
        var headers = GrpcDriver.headers(Credential.token(Installation.TOKEN));
        headers.put(
                Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER),
                "00-" + traceId + "-" + CALLER + "-01");
        var channel = installation.channel();
        try {
            OrgServiceGrpc.newBlockingStub(channel)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                    .getOrg(customers.v1.GetOrgRequest.newBuilder()
                            .setOrgId(world.masterOrgId())
                            .build());
        } finally {
            channel.shutdownNow();
        }

        var trace = collector.trace(traceId, "customers.v1.OrgService/GetOrg");
        assertThat(only(trace, "customers-grpc-server", "customers.v1.OrgService/GetOrg")
                        .parentId())
                .isEqualTo(CALLER);
    }

    @Test
    void whatIsDoneOnTheThreadsForPasswordsHangsBelowItsCall() {
        world.owner();
        Condition.await(
                PATIENCE,
                () -> collector.spans().stream().anyMatch(TracesIT::isLogin),
                () -> "no login among " + collector.spans());
        var login =
                collector.spans().stream().filter(TracesIT::isLogin).findFirst().orElseThrow();
        assertThat(collector.spans())
                .filteredOn(span -> span.parentId().equals(login.id()) && span.isStatement())
                .extracting(Span::name)
                .contains("INSERT sessions");
    }

    private static boolean isLogin(Span span) {
        return span.process().equals("customers-grpc-server")
                && span.name().equals("customers.v1.SessionService/CreateSession");
    }

    /** Also where the database itself quotes what was given, in the message of a key that is taken. */
    @Test
    void nothingThatWasGivenIsTold() {
        var reseller = world.reseller("customers", 5, "websites", 5);
        var name = world.name("Quoted");
        var given = Json.object("name", name, "externalId", "external-4711");
        world.masterAtDoor().call(Operation.CREATE_CUSTOMER, "orgId", reseller.orgId(), "customer", given);
        refused(
                Code.ALREADY_EXISTS,
                () -> world.masterAtDoor()
                        .call(Operation.CREATE_CUSTOMER, "orgId", reseller.orgId(), "customer", given));
        var last = "3af7651916cd43dd8448eb211c80319c";
        sell(last, reseller.orgId(), reseller.customer(), reseller.plan("websites", 1), 201);
        collector.trace(last, "POST " + SALE);

        assertThat(collector.spans())
                .anyMatch(span -> span.attribute("customers.reason").equals("ALREADY_EXISTS"))
                .allSatisfy(span -> assertThat(span.whole())
                        .doesNotContain(
                                Installation.TOKEN,
                                Installation.OWNER_EMAIL,
                                Installation.OWNER_PASSWORD,
                                name,
                                "external-4711",
                                reseller.orgId()));
    }

    @Test
    void neitherProbesNorThreadsOfTheServerLeaveTraces() {
        var last = "4af7651916cd43dd8448eb211c80319c";
        var reseller = world.reseller("customers", 5, "websites", 5);
        sell(last, reseller.orgId(), reseller.customer(), reseller.plan("websites", 1), 201);
        var calls = new HashMap<String, Span>();
        collector.trace(last, "POST " + SALE);
        collector.spans().forEach(span -> calls.put(span.id(), span));
        assertThat(calls.values())
                .noneMatch(
                        span -> span.name().startsWith("grpc.") || span.name().contains("/actuator"))
                .allSatisfy(
                        span -> assertThat(span.isStatement() && span.parentId().isEmpty())
                                .isFalse());
    }

    @Test
    void whoNamesNobodySendsNothing() {
        try (var deaf = new Collector(false)) {
            try (var untraced = Installation.start(
                            "untraced",
                            Map.of(
                                    "OTEL_EXPORTER_OTLP_ENDPOINT",
                                    deaf.endpoint(),
                                    "OTEL_TRACES_SAMPLER",
                                    "always_on"));
                    var other = new World(untraced, Transport.REST)) {
                assertThat(other.masterAtDoor().org(other.masterOrgId()).isEmpty())
                        .isFalse();
            }
            assertThat(deaf.wasAsked()).as("after the processes have ended").isFalse();
        }
    }

    @Test
    void whoNeverTakesSpansHoldsUpNoCallAndNoEnd() {
        try (var stalling = new Collector(true);
                var held = Installation.start("traces-held", settings(stalling));
                var other = new World(held, Transport.REST)) {
            Condition.await(PATIENCE, stalling::wasAsked, () -> "nobody brought spans");
            var reseller = other.reseller("customers", 5, "websites", 50);
            for (int sale = 0; sale < 5; sale++) {
                assertThat(reseller.admin().sell(reseller.orgId(), reseller.customer(), reseller.plan("websites", 1)))
                        .isPositive();
            }
            List.of(held.gateway(), held.grpcServer()).forEach(TracesIT::end);
        }
    }

    private static void end(JarProcess process) {
        process.terminate();
        assertThat(process.awaitExit(60)).isIn(0, 143);
    }
}
