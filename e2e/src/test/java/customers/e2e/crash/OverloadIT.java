package customers.e2e.crash;

import static customers.e2e.driver.Code.UNAVAILABLE;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Json;
import customers.e2e.driver.Operation;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import customers.e2e.installation.Invariants;
import customers.e2e.world.Actor;
import customers.e2e.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server that works on one write at once and lets one more wait, while the rows of the first are held. */
class OverloadIT {
    private static final Map<String, String> ONE_AND_ONE = Map.of(
            "CUSTOMERS_CALLS_AT_ONCE",
            "1",
            "CUSTOMERS_CALLS_WAITING",
            "1",
            // Rows may stay locked for as long as a slow machine takes to look at all of this.
            "SPRING_DATASOURCE_HIKARI_CONNECTIONINITSQL",
            HeldRows.PATIENT_SESSION);

    @Test
    void refusesTheThirdAtEveryDoorAndDoesTheOthers() {
        try (var installation = Installation.start("overload", ONE_AND_ONE);
                var world = new World(installation, Transport.GRPC);
                var rest = new RestDriver(installation.http())) {
            var reseller = world.reseller("customers", 5, "websites", 5);
            var customer = reseller.customer();
            var plan = reseller.plan("websites", 1);
            CompletableFuture<Long> first;
            CompletableFuture<Long> second;
            try (var held = new HeldRows(installation, reseller.subscriptionId())) {
                first = CompletableFuture.supplyAsync(() -> reseller.admin().sell(reseller.orgId(), customer, plan));
                held.awaitWaiter(first);
                second = CompletableFuture.supplyAsync(() -> reseller.admin().sell(reseller.orgId(), customer, plan));
                awaitAWaitingCall(installation);

                refused(UNAVAILABLE, () -> reseller.admin().sell(reseller.orgId(), customer, plan));
                refusesOverHttp(rest, reseller.admin(), reseller.orgId(), customer, plan);
                assertThat(reseller.usage("websites"))
                        .as("what reads is answered")
                        .isZero();
                awaitHealthOfGateway(installation);
                assertThat(first).isNotDone();
                assertThat(second).isNotDone();
            }
            assertThat(first.orTimeout(60, TimeUnit.SECONDS).join()).isPositive();
            assertThat(second.orTimeout(60, TimeUnit.SECONDS).join()).isPositive();
            assertThat(reseller.usage("websites")).isEqualTo(2);
            assertThat(reseller.admin().at(rest).sell(reseller.orgId(), customer, plan))
                    .as("the refused one, made again")
                    .isPositive();
            assertThat(reseller.usage("websites")).isEqualTo(3);
            Invariants.check(installation);
        }
    }

    private static void refusesOverHttp(RestDriver rest, Actor seller, String orgId, String customer, long plan) {
        refused(UNAVAILABLE, () -> seller.at(rest).sell(orgId, customer, plan));
        var sale = Json.object("orgId", orgId, "customerOrgId", customer, "subscription", Json.object("planId", plan));
        var answer = rest.send(rest.request(seller.credential(), Operation.SELL, sale));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).matches("[123]");
    }

    private static void awaitAWaitingCall(Installation installation) {
        var metrics = installation.grpcManagement().resolve("/metrics");
        Condition.await(
                Duration.ofSeconds(30),
                () -> get(metrics).body().contains("customers_calls_waiting{kind=\"writes\"} 1.0"),
                () -> "no call waits");
    }

    private static void awaitHealthOfGateway(Installation installation) {
        var health = installation.httpManagement().resolve("/actuator/health");
        Condition.await(Duration.ofSeconds(15), () -> get(health).statusCode() == 200, () -> "the gateway is not well");
    }

    private static HttpResponse<String> get(URI uri) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
