package customers.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import customers.e2e.driver.RestDriver;
import customers.e2e.driver.Transport;
import customers.e2e.feed.Consumer;
import customers.e2e.installation.Condition;
import customers.e2e.installation.Installation;
import customers.e2e.installation.Invariants;
import customers.e2e.world.Reseller;
import customers.e2e.world.World;
import customers.v1.Event;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Thousands of requests with keys over HTTP, while the server is killed at any moment and started again, time after time.
 * Each is repeated with its key until it has an answer; in the end each has had exactly one effect.
 */
class RetriesIT {
    private static final int KILLS = 8;
    private static final int CALLERS = 6;
    private static final int ROUNDS = 720;

    /** Of so many sales as there are rounds; the rest is refused. */
    private static final int SALES = 500;

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static Installation installation;

    private final Random random = new Random();

    @BeforeAll
    static void start() {
        installation = Installation.start("retries");
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void doEachRequestOnceHoweverOftenTheServerIsKilled() throws SQLException {
        var channel = installation.channel();
        try (var world = new World(installation, Transport.REST)) {
            var seller = world.reseller("customers", ROUNDS + 2, "websites", SALES);
            var retries = new Retries((RestDriver) world.door(), seller, seller.plan("websites", 1));
            var consumer = new Consumer(channel, world.master().credential(), seller.orgId()).open();

            var answered = underFire(retries);

            assertThat(retries.answers()).isEqualTo(3 * ROUNDS);
            expectEffects(seller, answered);
            answered.forEach(round -> assertThat(retries.again(round)).isEqualTo(round));
            expectEffects(seller, answered);
            expectEvents(world, seller, consumer, answered);
            Invariants.check(installation);
        } finally {
            channel.shutdownNow();
        }
    }

    /** All rounds, by several callers, and the kills spread over them. */
    private List<Retries.Round> underFire(Retries retries) {
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            var rounds = IntStream.range(0, ROUNDS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> retries.round(number), callers))
                    .toList();
            for (int kill = 1; kill <= KILLS; kill++) {
                int after = kill * 3 * ROUNDS / (KILLS + 1);
                Condition.await(
                        PATIENCE,
                        () -> retries.answers() >= after
                                || rounds.stream().anyMatch(CompletableFuture::isCompletedExceptionally),
                        () -> retries.answers() + " answers");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(100)));
                installation.grpcServer().kill();
                installation.restartGrpcServer();
            }
            return new ArrayList<>(rounds.stream().map(CompletableFuture::join).toList());
        } finally {
            callers.shutdownNow();
        }
    }

    /** What is in the database is what was answered: not a row more, not a row less, each under the id that was told. */
    private static void expectEffects(Reseller seller, List<Retries.Round> rounds) throws SQLException {
        assertThat(read("SELECT LOWER(CONCAT_WS('-', LEFT(HEX(o.id), 8), MID(HEX(o.id), 9, 4), MID(HEX(o.id), 13, 4),"
                        + " MID(HEX(o.id), 17, 4), RIGHT(HEX(o.id), 12))), CONCAT_WS(' ', o.name, o.locale)"
                        + " FROM orgs o JOIN orgs p ON p.id = o.parent_id WHERE o.name LIKE 'Round %'"))
                .isEqualTo(rounds.stream()
                        .collect(Collectors.toMap(Retries.Round::customer, round -> round.name() + " de")));
        var sold = rounds.stream().filter(round -> round.subscription() > 0).toList();
        assertThat(sold).as("sold all there was, and nothing twice").hasSize(SALES);
        assertThat(read("SELECT id, friendly_name FROM subscriptions WHERE friendly_name LIKE 'Round %'"))
                .isEqualTo(sold.stream()
                        .collect(Collectors.toMap(round -> Long.toString(round.subscription()), Retries.Round::name)));
        assertThat(seller.usage("customers")).isEqualTo(ROUNDS);
        assertThat(seller.usage("websites")).isEqualTo(SALES);
    }

    /** The feed tells each of them once, those of a round in their order, and of nothing else. */
    private static void expectEvents(World world, Reseller seller, Consumer consumer, List<Retries.Round> rounds) {
        world.master().createCustomer(seller.orgId(), "Last");
        consumer.followUntil(event -> event.getObject().getName().equals("Last"), () -> Integer.MAX_VALUE);
        var events = consumer.taken().stream()
                .filter(event -> event.getObject().getName().startsWith("Round "))
                .toList();
        assertThat(events.stream().map(Event::getId)).doesNotHaveDuplicates();
        var told = events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.getObject().getName(),
                        Collectors.mapping(
                                event -> event.getKind() + " "
                                        + event.getObject().getId(),
                                Collectors.toList())));
        assertThat(told).isEqualTo(rounds.stream().collect(Collectors.toMap(Retries.Round::name, RetriesIT::eventsOf)));
    }

    private static List<String> eventsOf(Retries.Round round) {
        var events = new ArrayList<>(List.of("customer.create " + round.customer(), "org.update " + round.customer()));
        if (round.subscription() > 0) {
            events.add("subscription.create " + round.subscription());
        }
        return events;
    }

    private static Map<String, String> read(String query) throws SQLException {
        try (var connection = installation.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var read = new TreeMap<String, String>();
            while (rows.next()) {
                read.put(rows.getString(1), rows.getString(2));
            }
            return read;
        }
    }
}
