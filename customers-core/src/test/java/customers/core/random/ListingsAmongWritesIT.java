package customers.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import customers.core.OwnCore;
import customers.core.cache.Caches;
import customers.core.census.Census;
import customers.core.customer.Listings;
import customers.core.feed.Sequencer;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listings answer exactly what there is, though they remember what they found: from the top and from the master org, after
 * every one of a random sequence of all operations, while others write and while nobody does.
 */
class ListingsAmongWritesIT {
    private static final Logger LOG = LoggerFactory.getLogger(ListingsAmongWritesIT.class);
    private static final int SEQUENCES = 6;
    private static final int STEPS = 150;
    private static final int READS = 8;

    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void areExact(int threads) throws Exception {
        long seed = Long.getLong("customers.seed", System.nanoTime());
        try (OwnCore core = OwnCore.begun("spring.datasource.hikari.maximum-pool-size=16")) {
            Cache<?, ?> remembered =
                    Objects.requireNonNull(core.get(Caches.class).measured().get("listings"));
            for (int sequence = 0; sequence < SEQUENCES; sequence++) {
                Random random = new Random(seed + sequence);
                List<Step> steps =
                        Stream.generate(() -> Step.draw(random)).limit(STEPS).toList();
                Listings listings = new Listings(core);
                AtomicInteger step = new AtomicInteger();
                Play play = new Play(core, (world, done) -> read(core, listings, world, done, step.incrementAndGet()));
                assertThat(play.perform(steps, threads))
                        .as("seed %d", seed + sequence)
                        .isEmpty();
            }
            LOG.info("{} listings told, {} not, {}", told, missed, remembered.stats());
            assertThat(told.get()).isGreaterThan(SEQUENCES * 50);
            assertThat(remembered.stats().hitCount()).isGreaterThan(told.get() / 4);
        }
    }

    private void read(OwnCore core, Listings listings, World world, Step done, int number) {
        if (done.amount() % 4 == 0) {
            core.get(Sequencer.class).advance();
            core.get(Census.class).fold();
        }
        Random random = new Random(number % 5);
        OrgId org = random.nextBoolean() ? core.root() : world.top().subscriber();
        PlanId plan = world.offer().plan();
        for (int i = 0; i < READS; i++) {
            String wrong = listings.wrong(org, plan, random);
            (wrong == null ? missed : told).incrementAndGet();
            if (wrong != null && !wrong.isEmpty()) {
                throw new IllegalStateException("after " + done + ": " + wrong);
            }
        }
    }
}
