package customers.e2e.feed;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.Code;
import customers.e2e.driver.Refusal;
import customers.e2e.driver.Transport;
import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.v1.Event;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Writers, a consumer that hangs up again and again, and a server that is killed again and again. */
class CrashedFeedIT {
    private static final int KILLS = 3;
    private static final int WRITERS = 4;
    private static final int WRITES_BETWEEN = 60;
    private static Installation installation;

    @BeforeAll
    static void start() {
        installation = Installation.start("feed");
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void aConsumerSeesEachEventOnceAndInOrderWhateverHappens() throws Exception {
        var channel = installation.channel();
        try (var world = new World(installation, Transport.REST)) {
            var reseller = world.reseller("customers", null, "websites", null);
            Positions.awaitAll(installation);
            long from = head();
            var consumer = new Consumer(channel, world.master().credential(), reseller.orgId()).open();
            var random = new Random(20261124);
            var last = "Last " + reseller.orgId();
            var following = CompletableFuture.runAsync(() ->
                    consumer.followUntil(event -> event.getObject().getName().equals(last), () -> random.nextInt(40)));
            writeWhileKilling(world, reseller);
            world.master().createCustomer(reseller.orgId(), last);
            following.get(2, TimeUnit.MINUTES);

            var expected = expected(from, reseller.orgId());
            assertThat(expected).hasSizeGreaterThan(KILLS * WRITES_BETWEEN);
            assertThat(consumer.taken().stream().map(Event::getId)).containsExactlyElementsOf(expected);
            assertThat(consumer.calls()).isGreaterThan(KILLS);
        } finally {
            channel.shutdownNow();
        }
    }

    /** It would wait 25 s for the calls under way, and a stream is under way for ever. */
    @Test
    void aServerThatIsAskedToEndWaitsForNoStream() throws Exception {
        var channel = installation.channel();
        try (var world = new World(installation, Transport.GRPC)) {
            var reseller = world.reseller("customers", null);
            var consumer = new Consumer(channel, world.master().credential(), reseller.orgId()).open();
            var last = "Last " + reseller.orgId();
            var following = CompletableFuture.runAsync(() ->
                    consumer.followUntil(event -> event.getObject().getName().equals(last), () -> Integer.MAX_VALUE));
            world.master().createCustomer(reseller.orgId(), "First " + reseller.orgId());
            Condition.await(Duration.ofMinutes(1), () -> !consumer.taken().isEmpty(), () -> "nothing was told");
            installation.grpcServer().terminate();
            installation.grpcServer().awaitExit(20);
            installation.restartGrpcServer();
            world.master().createCustomer(reseller.orgId(), last);
            following.get(2, TimeUnit.MINUTES);
        } finally {
            channel.shutdownNow();
        }
    }

    private static void writeWhileKilling(World world, Reseller reseller) {
        var over = new AtomicBoolean();
        var written = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(WRITERS);
        try {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> CompletableFuture.runAsync(
                            () -> {
                                while (!over.get()) {
                                    write(world, reseller, number, written);
                                }
                            },
                            pool))
                    .toList();
            for (int kill = 1; kill <= KILLS; kill++) {
                int enough = kill * WRITES_BETWEEN;
                Condition.await(Duration.ofMinutes(1), () -> written.get() >= enough, () -> written + " writes");
                installation.grpcServer().kill();
                installation.restartGrpcServer();
            }
            over.set(true);
            writers.forEach(writer -> writer.orTimeout(1, TimeUnit.MINUTES).join());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Of two kinds, in the org and below it; what the kill cut may have been done or not. */
    private static void write(World world, Reseller reseller, int number, AtomicInteger written) {
        try {
            if (number % 2 == 0) {
                world.masterAtDoor().update(reseller.orgId(), "name", world.name("Renamed"));
            } else {
                var customer = world.masterAtDoor().createCustomer(reseller.orgId(), world.name("Customer"));
                world.masterAtDoor().update(customer, "locale", "de");
            }
            written.incrementAndGet();
        } catch (Refusal down) {
            assertThat(down.code()).isEqualTo(Code.UNAVAILABLE);
        }
    }

    private static long head() {
        return Long.parseLong(column("SELECT position FROM feed").get(0));
    }

    /** What the database has of the org and all below it, in order. */
    private static List<String> expected(long from, String orgId) {
        var org = "UNHEX(REPLACE('" + orgId + "', '-', ''))";
        return column("SELECT LOWER(INSERT(INSERT(INSERT(INSERT(HEX(a.id), 21, 0, '-'), 17, 0, '-'), 13, 0, '-'), 9, 0,"
                + " '-')) FROM activities a JOIN org_tree t ON t.descendant_id = a.org_id AND t.ancestor_id = " + org
                + " WHERE a.position > " + from + " ORDER BY a.position");
    }

    private static List<String> column(String query) {
        try (var connection = installation.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
