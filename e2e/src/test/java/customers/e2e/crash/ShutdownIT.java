package customers.e2e.crash;

import static customers.e2e.driver.Code.UNAVAILABLE;
import static customers.e2e.driver.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Credential;
import customers.e2e.driver.Operation;
import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import customers.e2e.installation.Invariants;
import customers.e2e.installation.JarProcess;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An installation of its own, whose processes are ended in every way. */
class ShutdownIT {
    private static final int SELLERS = 8;
    private static final int ENOUGH = 40;

    private static final Map<String, String> SETTINGS = Map.of(
            "CUSTOMERS_DRAIN_DELAY",
            "500ms",
            // A call may wait for its row for as long as a slow machine takes to close its ports.
            "CUSTOMERS_GATEWAY_DEADLINE",
            "50s",
            "SPRING_DATASOURCE_HIKARI_CONNECTIONINITSQL",
            HeldRows.PATIENT_SESSION);

    private static Installation installation;

    private World overGrpc;
    private World overRest;

    @BeforeAll
    static void start() {
        installation = Installation.start("shutdown", SETTINGS);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @BeforeEach
    void enter() {
        overGrpc = new World(installation, Transport.GRPC);
        overRest = new World(installation, Transport.REST);
    }

    @AfterEach
    void leave() {
        overGrpc.close();
        overRest.close();
        Invariants.check(installation);
    }

    @Test
    void finishesTheCallInFlightWhenTheServerIsAskedToEnd() {
        assertThat(sellWhileEnding(overGrpc, installation.grpcServer(), installation.grpcTarget()))
                .isPositive();
        installation.restartGrpcServer();
    }

    @Test
    void finishesTheCallInFlightWhenTheGatewayIsAskedToEnd() {
        assertThat(sellWhileEnding(
                        overRest, installation.gateway(), installation.http().getAuthority()))
                .isPositive();
        installation.restartGateway();
    }

    @Test
    void saysUnavailableWhileTheServerIsDownAndComesBackWithIt() {
        var reseller = overRest.reseller("customers", 5);
        installation.grpcServer().kill();

        refused(UNAVAILABLE, () -> reseller.admin().org(reseller.orgId()));
        refused(UNAVAILABLE, () -> reseller.admin().createCustomer(reseller.orgId(), "Nobody"));
        refused(UNAVAILABLE, () -> overRest.nobody().call(Operation.STATUS));
        assertThat(healthOfGateway()).isEqualTo(503);

        installation.restartGrpcServer();
        Condition.await(Duration.ofMinutes(1), () -> healthOfGateway() == 200, () -> "the gateway is not well");
        assertThat(reseller.admin().customers(reseller.orgId()).path("total").asLong())
                .isZero();
    }

    @Test
    void keepsWhatItAnsweredAndNothingHalfDoneWhenKilledUnderLoad() {
        var reseller = overRest.reseller("customers", 5, "websites", null, "mailboxes", 1_000_000);
        var customer = reseller.customer();
        var plan = reseller.plan("websites", 1, "mailboxes", 3);
        var answered = new ConcurrentLinkedQueue<Long>();
        var sellers = Executors.newFixedThreadPool(SELLERS);
        var finished = IntStream.range(0, SELLERS)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> {
                            while (true) {
                                answered.add(reseller.admin().sell(reseller.orgId(), customer, plan));
                            }
                        },
                        sellers))
                .toList();
        Condition.await(Duration.ofMinutes(1), () -> answered.size() >= ENOUGH, () -> answered.size() + " sales");

        installation.grpcServer().kill();
        finished.forEach(seller -> refused(UNAVAILABLE, () -> outcome(seller)));
        sellers.shutdown();
        installation.restartGrpcServer();

        var sold = soldTo(reseller, customer);
        assertThat(sold).containsAll(answered);
        assertThat(reseller.usage("mailboxes")).isEqualTo(3L * sold.size());
    }

    /** Starts a sale that has to wait, asks the process to end, lets the sale go on and answers what it answered. */
    private static long sellWhileEnding(World world, JarProcess process, String address) {
        var reseller = world.reseller("customers", 5, "websites", 5);
        var customer = reseller.customer();
        var plan = reseller.plan("websites", 2);
        CompletableFuture<Long> sale;
        try (var held = new HeldRows(installation, reseller.subscriptionId())) {
            sale = CompletableFuture.supplyAsync(() -> reseller.admin().sell(reseller.orgId(), customer, plan));
            held.awaitWaiter(sale);
            process.terminate();
            Condition.await(
                    Duration.ofSeconds(20), () -> !listens(address), () -> address + " still takes connections");
            assertThat(process.alive()).as("ended before its last call did").isTrue();
        }
        var sold = outcome(sale);
        process.awaitExit(40);
        return sold;
    }

    private static <T> T outcome(CompletableFuture<T> call) {
        try {
            return call.orTimeout(90, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static boolean listens(String address) {
        var authority = URI.create("tcp://" + address);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(authority.getHost(), authority.getPort()), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Set<Long> soldTo(Reseller reseller, String customer) {
        var ids = new TreeSet<Long>();
        int offset = 0;
        while (true) {
            var page = reseller.admin().sold(reseller.orgId(), customer, "offset", offset);
            page.path("items").forEach(item -> ids.add(item.path("id").asLong()));
            offset += 1000;
            if (offset >= page.path("total").asLong()) {
                return ids;
            }
        }
    }

    private static int healthOfGateway() {
        var management = new RestDriver(installation.httpManagement());
        return management
                .send(management.to(Credential.NONE, "/actuator/health").build())
                .status();
    }
}
