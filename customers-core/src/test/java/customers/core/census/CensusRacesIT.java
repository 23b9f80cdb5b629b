package customers.core.census;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.Race;
import customers.core.error.Reason;
import customers.core.id.OrgId;
import customers.core.tree.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All that changes a count at once, with two that fold and with readers that count the rows in the same moment. */
class CensusRacesIT extends WithCensus {
    private static final int WRITERS = 5;
    private static final int STEPS = 40;
    private static final Set<Reason> REFUSALS =
            Set.of(Reason.NOT_FOUND, Reason.FORBIDDEN, Reason.FAILED_PRECONDITION, Reason.UNAVAILABLE);

    private final List<OrgId> tree = new CopyOnWriteArrayList<>();
    private final AtomicInteger writing = new AtomicInteger(WRITERS);
    private final AtomicInteger compared = new AtomicInteger();

    private Callable<Boolean> writer(long seed) {
        return () -> {
            Random random = new Random(seed);
            try {
                for (int i = 0; i < STEPS; i++) {
                    Race.Outcome<Boolean> outcome =
                            Race.run(1, () -> step(random)).get(0);
                    assertThat(outcome.won() || REFUSALS.contains(outcome.reason()))
                            .isTrue();
                }
                return true;
            } finally {
                writing.decrementAndGet();
            }
        };
    }

    private boolean step(Random random) {
        OrgId org = tree.get(random.nextInt(tree.size()));
        switch (random.nextInt(10)) {
            case 0 -> suspend(root(), org, true);
            case 1 -> suspend(root(), org, false);
            case 2 -> deletions.deleteOrg(admin(), org);
            case 3, 4 -> restore(org);
            case 5 -> erase(org);
            default -> tree.add(reseller(org, unlimited("customers")).org());
        }
        return true;
    }

    /** Not what much hangs below, or the rest would find nothing to do. */
    private void erase(OrgId org) {
        if (lineages.of(org).nodes().size() > 3) {
            erasures.eraseOrg(admin(), org);
        }
    }

    private Callable<Boolean> whileAnyWrites(Runnable work) {
        return () -> {
            while (writing.get() > 0) {
                work.run();
            }
            return true;
        };
    }

    /** In one moment of the database the census and the rows say the same. */
    private void compare() {
        OrgId org = tree.get(ThreadLocalRandom.current().nextInt(tree.size()));
        for (OrgId ancestor : List.of(org, root())) {
            for (@Nullable Status status : new Status[] {null, Status.ACTIVE, Status.SUSPENDED, Status.DELETED}) {
                Integer depth = List.of(1, 2, 1000).get(compared.incrementAndGet() % 3);
                List<Long> both = transactions.snapshot(
                        null, () -> List.of(census.count(ancestor, depth, status), counted(ancestor, depth, status)));
                assertThat(both.get(0)).isEqualTo(both.get(1));
            }
        }
    }

    private void race(List<Callable<Boolean>> others) throws Exception {
        OrgId top = reseller(root(), unlimited("customers")).org();
        for (int i = 0; i < 4; i++) {
            tree.add(reseller(top, unlimited("customers")).org());
        }
        long seed = System.nanoTime();
        List<Callable<Boolean>> works = new ArrayList<>(others);
        for (int i = 0; i < WRITERS; i++) {
            works.add(writer(seed + i));
        }
        works.add(whileAnyWrites(sequencer::advance));
        works.add(whileAnyWrites(this::compare));
        assertThat(Race.run(works)).as("seed %d", seed).allMatch(Race.Outcome::won);
        assertThat(compared.get()).isPositive();
        assertThat(invariants.check()).isEmpty();
        foldAll();
        assertThat(number("SELECT COUNT(*) FROM subtree_changes")).isZero();
        assertThat(number("SELECT COUNT(*) FROM subtree_counts c LEFT JOIN orgs o ON o.id = c.ancestor_id"
                        + " WHERE c.orgs <= 0 OR o.id IS NULL"))
                .isZero();
    }

    @Test
    void everyCountIsWhatTheRowsSayAtEveryMoment() throws Exception {
        race(List.of(whileAnyWrites(census::fold), whileAnyWrites(census::fold)));
    }

    /** What is wrong at the beginning is right at the end, and what is right is left alone. */
    @Test
    void whileAllIsMadeRightNothingIsMadeWrong() throws Exception {
        race(List.of(whileAnyWrites(census::fold), whileAnyWrites(this::correctNothing)));
    }

    private void correctNothing() {
        assertThat(census.correct(null)).isZero();
    }
}
