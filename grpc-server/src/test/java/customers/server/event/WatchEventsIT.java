package customers.server.event;

import static org.assertj.core.api.Assertions.assertThat;

import customers.server.Refusals;
import customers.server.RunningServer;
import customers.v1.AccessTokenServiceGrpc;
import customers.v1.CreateAccessTokenRequest;
import customers.v1.CreateAccessTokenResponse;
import customers.v1.CreateCustomerRequest;
import customers.v1.EventServiceGrpc;
import customers.v1.EventServiceGrpc.EventServiceBlockingStub;
import customers.v1.NewAccessToken;
import customers.v1.NewCustomer;
import customers.v1.OrgServiceGrpc;
import customers.v1.OrgServiceGrpc.OrgServiceBlockingStub;
import customers.v1.OrgUpdate;
import customers.v1.RevokeAccessTokenRequest;
import customers.v1.Role;
import customers.v1.UpdateOrgRequest;
import customers.v1.WatchEventsRequest;
import customers.v1.WatchEventsResponse;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams as a client sees them, of a server that is in a hurry to say how far it is. */
class WatchEventsIT {
    private static final int MOST = 3;
    private static RunningServer server;

    private String org = "";

    @BeforeAll
    static void start() {
        server = RunningServer.start(
                "--customers.feed.every=10ms",
                "--customers.feed.heartbeat=50ms",
                "--customers.feed.recheck=50ms",
                "--customers.feed.watchers=" + MOST);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void aCustomerAndNoStreams() {
        org = server.customers()
                .createCustomer(server.newCustomer("Watched " + UUID.randomUUID()))
                .getId();
        Awaitility.await().until(() -> server.get(Watchers.class).count() == 0);
    }

    private static EventServiceBlockingStub events() {
        return RunningServer.authorized(EventServiceGrpc.newBlockingStub(server.channel()));
    }

    private static OrgServiceBlockingStub orgs() {
        return RunningServer.authorized(OrgServiceGrpc.newBlockingStub(server.channel()));
    }

    private WatchEventsRequest.Builder request() {
        return WatchEventsRequest.newBuilder().setOrgId(org);
    }

    /** Opened: what is done from now on is told, and nothing of what was done before. */
    private Watch watch(WatchEventsRequest.Builder request) {
        Awaitility.await()
                .until(() -> server.query("SELECT 1 FROM activities WHERE position IS NULL LIMIT 1")
                        .isEmpty());
        Watch watch = new Watch(events(), request.build());
        assertThat(watch.next().hasEvent()).isFalse();
        return watch;
    }

    private void rename(String name) {
        orgs().updateOrg(UpdateOrgRequest.newBuilder()
                .setOrgId(org)
                .setOrg(OrgUpdate.newBuilder().setName(name))
                .build());
    }

    private CreateAccessTokenResponse newToken() {
        return RunningServer.authorized(AccessTokenServiceGrpc.newBlockingStub(server.channel()))
                .createAccessToken(CreateAccessTokenRequest.newBuilder()
                        .setOrgId(org)
                        .setAccessToken(NewAccessToken.newBuilder().addRoles(Role.ROLE_SUPPORT))
                        .build());
    }

    @Test
    void tellsWhatIsDoneFromNowOnInItsOrder() {
        rename("Before");
        try (Watch watch = watch(request())) {
            rename("First");
            rename("Second");

            customers.v1.Event first = watch.nextEvent();
            assertThat(first.getKind()).isEqualTo("org.update");
            assertThat(first.getOrgId()).isEqualTo(org);
            assertThat(first.getObject().getName()).isEqualTo("Before");
            assertThat(first.getActor()).startsWith("token:");
            assertThat(watch.nextEvent().getObject().getName()).isEqualTo("First");
        }
    }

    @Test
    void goesOnBehindAToken() {
        String token;
        try (Watch watch = watch(request())) {
            rename("First");
            token = watch.nextWithEvent().getResumeToken();
        }
        rename("Second");
        rename("Third");
        try (Watch watch = watch(request().setResumeToken(token))) {
            assertThat(watch.nextEvent().getObject().getName()).isEqualTo("First");
            assertThat(watch.nextEvent().getObject().getName()).isEqualTo("Second");
        }
    }

    @Test
    void tellsAllThatEverWasFromTheStart() {
        try (Watch watch = watch(request().setFromStart(true));
                Watch all = watch(request().setOrgId(server.root()).setFromStart(true))) {
            rename("Later");
            assertThat(watch.nextEvent().getKind()).isEqualTo("org.update");
            String first = server.query("SELECT kind FROM activities ORDER BY position LIMIT 1");
            assertThat(all.nextEvent().getKind()).isEqualTo(first);
        }
    }

    @Test
    void tellsOnlyTheKindsAskedFor() {
        try (Watch watch = watch(request().addKinds("token.create").addKinds("token.revoke"))) {
            rename("Not told");
            newToken();
            assertThat(watch.nextEvent().getKind()).isEqualTo("token.create");
        }
    }

    @Test
    void movesTheTokenOnWhileThereIsNothingToTell() {
        try (Watch watch = watch(request())) {
            String first = watch.next().getResumeToken();
            server.customers().createCustomer(server.newCustomer("Elsewhere " + UUID.randomUUID()));

            WatchEventsResponse later = watch.next();
            while (later.getResumeToken().equals(first)) {
                later = watch.next();
            }
            assertThat(later.hasEvent()).isFalse();
        }
    }

    @Test
    void refusesWhatIsNoTokenOfThisFeed() {
        String ahead = new customers.core.feed.ResumeToken(Long.MAX_VALUE).toString();
        String ofOtherVersion = "Ag" + ahead.substring(2);
        for (String token : List.of("x", "AQ", "%", "AQAAAAAAAAAA=", "Ä", ahead, ofOtherVersion, "x".repeat(65))) {
            try (Watch watch =
                    new Watch(events(), request().setResumeToken(token).build())) {
                StatusRuntimeException refusal = watch.end();
                assertThat(refusal.getStatus().getCode()).as(token).isEqualTo(Code.INVALID_ARGUMENT);
                assertThat(refusal.getStatus().getDescription()).as(token).contains("resume_token");
            }
        }
    }

    @Test
    void refusesATokenTogetherWithTheStart() {
        String token = new customers.core.feed.ResumeToken(0).toString();
        try (Watch watch = new Watch(
                events(), request().setResumeToken(token).setFromStart(true).build())) {
            StatusRuntimeException refusal = watch.end();
            assertThat(refusal.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
            assertThat(refusal.getStatus().getDescription()).contains("from_start");
        }
    }

    @Test
    void endsWhenTheCredentialIsRevoked() {
        CreateAccessTokenResponse token = newToken();
        EventServiceBlockingStub stub = RunningServer.with(
                EventServiceGrpc.newBlockingStub(server.channel()),
                "authorization",
                "Bearer " + token.getUnencryptedToken());
        try (Watch watch = new Watch(stub, request().build())) {
            watch.next();
            RunningServer.authorized(AccessTokenServiceGrpc.newBlockingStub(server.channel()))
                    .revokeAccessToken(RevokeAccessTokenRequest.newBuilder()
                            .setOrgId(org)
                            .setTokenId(token.getId())
                            .build());
            StatusRuntimeException refusal = watch.end();
            assertThat(refusal.getStatus().getCode()).isEqualTo(Code.UNAUTHENTICATED);
            assertThat(Refusals.reason(refusal)).isEqualTo("UNAUTHORIZED");
        }
    }

    @Test
    void endsWithItsDeadline() {
        Watch watch = new Watch(
                events().withDeadlineAfter(300, TimeUnit.MILLISECONDS),
                request().build());
        assertThat(watch.end().getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
        Awaitility.await().until(() -> server.get(Watchers.class).count() == 0);
    }

    @Test
    void servesAsManyAsItMayAndNoMoreUntilOneGoes() {
        List<Watch> watches =
                Stream.generate(() -> watch(request())).limit(MOST).toList();
        try (Watch oneTooMany = new Watch(events(), request().build())) {
            StatusRuntimeException refusal = oneTooMany.end();
            assertThat(refusal.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
            assertThat(Refusals.reason(refusal)).isEqualTo("UNAVAILABLE");
        }
        watches.forEach(Watch::close);
        Awaitility.await().until(() -> server.get(Watchers.class).count() < MOST);
        watch(request()).close();
    }

    @Test
    void tellsHowFarTheFeedIsBehind() throws Exception {
        rename("Told of");
        Awaitility.await().until(() -> metrics().lines().anyMatch("customers_feed_waiting_events 0.0"::equals));
        assertThat(metrics().lines()).contains("customers_feed_lag_seconds 0.0", "customers_feed_watchers 0.0");
    }

    private static String metrics() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.management("/metrics")))
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Test
    void endsAllStreamsWhenTheServerStops() {
        try (RunningServer other = RunningServer.start()) {
            EventServiceBlockingStub stub = RunningServer.authorized(EventServiceGrpc.newBlockingStub(other.channel()));
            WatchEventsRequest ofAll =
                    WatchEventsRequest.newBuilder().setOrgId(other.root()).build();
            try (Watch watch = new Watch(stub, ofAll)) {
                watch.next();
                other.stop();
                StatusRuntimeException refusal = watch.end();
                assertThat(refusal.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
                assertThat(Refusals.reason(refusal)).isEqualTo("UNAVAILABLE");
            }
        }
    }

    @Test
    void tellsOfACustomerBelow() {
        try (Watch watch = watch(request().setOrgId(server.root()).addKinds("customer.create"))) {
            String name = "Told of " + UUID.randomUUID();
            server.customers()
                    .createCustomer(CreateCustomerRequest.newBuilder()
                            .setOrgId(server.root())
                            .setCustomer(NewCustomer.newBuilder().setName(name))
                            .build());
            assertThat(watch.nextEvent().getObject().getName()).isEqualTo(name);
        }
    }
}
