package customers.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.OwnCore;
import customers.core.census.Census;
import customers.core.feed.Sequencer;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Several threads do a long random sequence of all operations in one tree; after each sequence the invariants are
 * checked. A sequence that breaks one is made small, on a new installation for each try, and printed.
 *
 * <p>{@code -Dcustomers.seed=…} repeats a run as far as threads can be repeated; {@code -Dcustomers.sequences=…} makes it
 * longer.
 */
class RandomLifecycleIT {
    private static final Logger LOG = LoggerFactory.getLogger(RandomLifecycleIT.class);
    private static final int THREADS = 6;
    private static final int STEPS = 150;

    @Test
    void leavesTheInvariantsTrue() throws Exception {
        long seed = Long.getLong("customers.seed", System.nanoTime());
        int sequences = Integer.getInteger("customers.sequences", 25);
        Set<Deed> succeeded = EnumSet.noneOf(Deed.class);
        try (OwnCore core = OwnCore.begun("spring.datasource.hikari.maximum-pool-size=16")) {
            for (int sequence = 0; sequence < sequences; sequence++) {
                long own = seed + sequence;
                Random random = new Random(own);
                List<Step> steps =
                        Stream.generate(() -> Step.draw(random)).limit(STEPS).toList();
                Play play = new Play(core, step -> fold(core, step));
                List<String> wrong = play.perform(steps, THREADS);
                LOG.info("seed {}: {}", own, play.summary());
                assertThat(wrong)
                        .as(() -> "seed " + own + ", and the smallest that fails alike:\n" + smallest(steps))
                        .isEmpty();
                succeeded.addAll(play.succeeded());
            }
        }
        assertThat(succeeded)
                .as("deeds that succeeded at least once, seed %d", seed)
                .containsAll(EnumSet.allOf(Deed.class));
    }

    /** As servers do all the time; here now and then. */
    private static void fold(OwnCore core, Step step) {
        if (step.amount() % 8 == 0) {
            core.get(Sequencer.class).advance();
            core.get(Census.class).fold();
        }
    }

    /** What fails among threads is tried three times before a candidate is believed not to fail. */
    private static String smallest(List<Step> failing) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        return new Shrinking(60)
                        .smallest(
                                failing,
                                steps -> System.nanoTime() < end
                                        && Stream.of(1, 2, 3).anyMatch(any -> fails(steps)))
                        .stream()
                        .map(Step::toString)
                        .collect(Collectors.joining("\n"));
    }

    private static boolean fails(List<Step> steps) {
        try (OwnCore core = OwnCore.begun("spring.datasource.hikari.maximum-pool-size=16")) {
            return !new Play(core, step -> fold(core, step))
                    .perform(steps, THREADS)
                    .isEmpty();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void findsAViolationAndMakesItSmall() throws Exception {
        try (OwnCore core = OwnCore.begun("spring.datasource.hikari.maximum-pool-size=16")) {
            JdbcTemplate sql = core.get(JdbcTemplate.class);
            Random random = new Random(1);
            List<Step> steps =
                    Stream.generate(() -> Step.draw(random)).limit(STEPS).toList();
            Predicate<List<Step>> fails = some -> {
                sql.update("UPDATE orgs SET subscriptions_count = 0 WHERE root = 1");
                try {
                    return new Play(core, step -> sabotage(sql, step))
                            .perform(some, 1).stream().anyMatch(wrong -> wrong.contains("org " + core.root()));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            };
            assertThat(fails.test(steps)).isTrue();
            assertThat(new Shrinking(60).smallest(steps, fails))
                    .extracting(Step::deed)
                    .containsExactly(Deed.DELETE_WEBSITE, Deed.RESTORE_WEBSITE);
        }
    }

    private static void sabotage(JdbcTemplate sql, Step step) {
        if (step.deed() == Deed.RESTORE_WEBSITE) {
            sql.update("UPDATE orgs SET subscriptions_count = 1 WHERE root = 1");
        }
    }
}
