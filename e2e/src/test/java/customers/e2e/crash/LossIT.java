package customers.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import customers.e2e.installation.Invariants;
import customers.e2e.installation.Node;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two servers behind two gateways, of which one is always lost: killed, and in the end asked to stop, by turns. Whoever reads
 * notices nothing; what is written with a key is done once.
 */
class LossIT {
    private static final int KILLS_OF_EACH = 2;
    private static final int WRITERS = 2;
    private static final int PLENTY = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Gateways try every second to find a server again, and do not tell when they have; who restarts all by turns has to
     * leave them that.
     */
    private static final long FOUND_AGAIN = TimeUnit.SECONDS.toNanos(15);

    private static Installation installation;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<Retries.Round> written = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() {
        // What is late on a slow machine is not lost.
        installation = Installation.start("loss", Map.of("CUSTOMERS_GATEWAY_DEADLINE", "30s"), 2);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void failsNoReadAndDoesEachKeyedWriteOnceWhicheverServerIsLost() {
        try (var world = new World(installation, Transport.GRPC)) {
            var rest = new RestDriver(
                    installation.gateways().stream().map(Node::http).toList(), Transport.GRPC.open(installation));
            var seller = world.reseller("customers", PLENTY, "websites", PLENTY);
            var retries = new Retries(rest, seller, seller.plan("websites", 1));
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> write(retries)))
                    .toList();
            var readers = new Readers(world, rest);
            try (readers) {
                assertThat(readers.reads()).isGreaterThan(25);
                loseOneAfterTheOther(readers, writers);
            } finally {
                over.set(true);
                writers.forEach(CompletableFuture::join);
            }

            assertThat(readers.failures()).as("failed reads").isEmpty();
            expectEffects(seller, retries);
        }
    }

    private void loseOneAfterTheOther(Readers readers, List<CompletableFuture<Void>> writers) {
        for (int kill = 0; kill < KILLS_OF_EACH; kill++) {
            for (var server : installation.servers()) {
                lose(server, readers, writers, server.process()::kill);
            }
        }
        for (var server : installation.servers()) {
            lose(server, readers, writers, () -> {
                server.process().terminate();
                assertThat(server.process().awaitExit(20)).isEqualTo(143);
            });
        }
    }

    /** Both are there, one goes, all is read and written without it, it comes back. */
    private void lose(Node server, Readers readers, List<CompletableFuture<Void>> writers, Runnable loss) {
        awaitRound(readers, writers);
        loss.run();
        awaitRound(readers, writers);
        installation.restart(server);
        LockSupport.parkNanos(FOUND_AGAIN);
    }

    private void awaitRound(Readers readers, List<CompletableFuture<Void>> writers) {
        long read = readers.rounds() + 2;
        int wrote = written.size() + 2;
        Condition.await(
                PATIENCE,
                () -> (readers.rounds() >= read && written.size() >= wrote)
                        || writers.stream().anyMatch(CompletableFuture::isCompletedExceptionally),
                () -> readers.rounds() + " rounds read, " + written.size() + " written, " + readers.failures());
    }

    private void write(Retries retries) {
        while (!over.get()) {
            written.add(retries.round(numbers.incrementAndGet()));
        }
    }

    private void expectEffects(Reseller seller, Retries retries) {
        assertThat(written).extracting(Retries.Round::subscription).doesNotHaveDuplicates();
        assertThat(written).extracting(Retries.Round::customer).doesNotHaveDuplicates();
        assertThat(seller.usage("customers")).isEqualTo(written.size());
        assertThat(seller.usage("websites")).isEqualTo(written.size());
        written.forEach(round -> assertThat(retries.again(round)).isEqualTo(round));
        assertThat(seller.usage("customers")).isEqualTo(written.size());
        assertThat(seller.world()
                        .master()
                        .customers(seller.orgId())
                        .path("total")
                        .asInt())
                .isEqualTo(written.size());
        Invariants.check(installation);
    }
}
