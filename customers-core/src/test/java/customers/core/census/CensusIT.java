package customers.core.census;

import static org.assertj.core.api.Assertions.assertThat;

import customers.core.id.OrgId;
import customers.core.org.OrgMapper;
import customers.core.quota.Finding;
import customers.core.tree.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the census says after each change, before it is folded in and after. */
class CensusIT extends WithCensus {

    /** The same before folding and after. */
    private void assertCounts(OrgId org, long live, long direct, long active, long suspended, long deleted) {
        List<Long> counts = List.of(live, direct, active, suspended, deleted);
        assertThat(counts(org)).isEqualTo(counts);
        foldAll();
        assertThat(counts(org)).isEqualTo(counts);
        assertThat(invariants.check()).isEmpty();
    }

    private Reseller top() {
        return reseller(root(), unlimited("customers"), unlimited("websites"));
    }

    @Test
    void countsByDepthAndStatusThroughAllThatBecomesOfAnOrg() {
        OrgId top = top().org();
        assertCounts(top, 0, 0, 0, 0, 0);
        OrgId seller = reseller(top, unlimited("customers")).org();
        OrgId buyer = customer(seller);
        OrgId other = customer(seller);
        assertCounts(top, 3, 1, 3, 0, 0);
        suspend(top, buyer, true);
        suspend(root(), buyer, true);
        assertCounts(top, 3, 1, 2, 1, 0);
        assertCounts(seller, 2, 2, 1, 1, 0);
        deletions.deleteOrg(admin(), other);
        assertCounts(top, 2, 1, 1, 1, 1);
        deletions.deleteOrg(admin(), seller);
        assertCounts(top, 0, 0, 0, 0, 3);
        assertCounts(seller, 0, 0, 0, 0, 2);
        restore(seller);
        assertCounts(top, 2, 1, 1, 1, 1);
        suspend(root(), buyer, false);
        assertCounts(top, 2, 1, 2, 0, 1);
        erasures.eraseOrg(admin(), other);
        assertCounts(top, 2, 1, 2, 0, 0);
        erasures.eraseOrg(admin(), seller);
        assertCounts(top, 0, 0, 0, 0, 0);
        assertCounts(seller, 0, 0, 0, 0, 0);
    }

    @Test
    void countsTheCustomersThatGoAndComeWithAResellerSubscription() {
        Reseller top = top();
        Reseller seller = reseller(top.org(), unlimited("customers"));
        OrgId buyer = customer(seller.org());
        suspend(top.org(), customer(seller.org()), true);
        deletions.deleteSubscription(admin(), seller.org(), seller.subscription());
        assertCounts(top.org(), 1, 1, 1, 0, 2);
        assertCounts(seller.org(), 0, 0, 0, 0, 2);
        erasures.eraseSubscription(admin(), seller.org(), seller.subscription());
        assertCounts(top.org(), 1, 1, 1, 0, 0);
        assertThat(census.count(buyer, null, null)).isZero();
    }

    @Test
    void countsSoManyLevelsDown() {
        OrgId top = top().org();
        OrgId org = top;
        for (int level = 1; level <= 5; level++) {
            org = reseller(org, unlimited("customers")).org();
            customer(org);
        }
        for (int round = 0; round < 2; round++) {
            assertThat(census.count(top, 1, null)).isEqualTo(1);
            assertThat(census.count(top, 2, null)).isEqualTo(3);
            assertThat(census.count(top, 2, Status.ACTIVE)).isEqualTo(3);
            assertThat(census.count(top, 2, Status.DELETED)).isZero();
            assertThat(census.count(top, 6, null)).isEqualTo(10);
            assertThat(census.count(top, 100, null)).isEqualTo(10);
            foldAll();
        }
    }

    /** Also when the delete is folded in before the creation has a position, so that a count is below 0 for a while. */
    @Test
    void whatIsErasedLeavesNothing() {
        Reseller top = top();
        foldAll();
        OrgId seller = reseller(top.org(), unlimited("customers")).org();
        customer(seller);
        suspend(root(), seller, true);
        erasures.eraseOrg(admin(), seller);
        assertThat(counts(seller)).containsOnly(0L);
        while (census.fold()) {
            assertThat(census.count(top.org(), null, null)).isZero();
        }
        assertThat(number("SELECT COUNT(*) FROM subtree_counts WHERE orgs < 0")).isPositive();
        assertCounts(top.org(), 0, 0, 0, 0, 0);
        assertThat(number("SELECT COUNT(*) FROM subtree_changes")).isZero();
        assertThat(number(
                        "SELECT COUNT(*) FROM subtree_counts WHERE orgs <= 0 OR ancestor_id IN (?, ?)",
                        bytes(seller),
                        bytes(top.org())))
                .isZero();
    }

    /** The second half of one id and the first of the next are the id of a third org. */
    @Test
    void anIdThatLiesAcrossTwoOthersIsNotFoundThere() {
        OrgId parent = top().org();
        OrgId across = new OrgId(new UUID(
                parent.value().getLeastSignificantBits(), root().value().getMostSignificantBits()));
        orgMapper.insert(new OrgMapper.Row(across, root(), null, name("Across"), null, null, null, Instant.now()));
        orgMapper.insertIntoTree(across, root());
        assertThat(census.correct(null)).isEqualTo(1);
        customer(parent);
        assertCounts(across, 0, 0, 0, 0, 0);
        assertCounts(parent, 1, 1, 1, 0, 0);
    }

    @Test
    void moreThanABatchIsFoldedInBatches() {
        OrgId top = top().org();
        OrgId org = top;
        for (int level = 1; level <= 30; level++) {
            org = reseller(org, unlimited("customers")).org();
        }
        foldAll();
        deletions.deleteOrg(admin(), top);
        assertThat(number("SELECT COUNT(*) FROM subtree_changes")).isGreaterThan(Census.BATCH);
        assertThat(census.fold()).isTrue();
        assertThat(number("SELECT COUNT(*) FROM subtree_changes")).isPositive();
        assertThat(invariants.check()).isEmpty();
        assertCounts(top, 0, 0, 0, 0, 30);
    }

    @Test
    void aServerThatFindsAnotherAtItLeavesItToThatOne() throws Exception {
        customer(root());
        sequencer.advance();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            boolean more = transactions.write(admin(), () -> {
                assertThat(mapper.lockPosition()).isPresent();
                return wait(threads.submit(census::fold));
            });
            assertThat(more).isFalse();
        } finally {
            threads.shutdownNow();
        }
        assertThat(mapper.isBehind()).isTrue();
        foldAll();
        assertThat(mapper.isBehind()).isFalse();
    }

    /** A change has its number before its commit, so one with a lower number comes after others were folded in. */
    @Test
    void aChangeThatIsCommittedLateIsFoldedInLater() throws Exception {
        OrgId slow = customer(root());
        OrgId quick = customer(root());
        foldAll();
        long active = census.count(root(), null, Status.ACTIVE);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> writer = threads.submit(() -> transactions.write(admin(), () -> {
                suspend(root(), slow, true);
                written.countDown();
                return await(over);
            }));
            await(written);
            suspend(root(), quick, true);
            foldAll();
            assertThat(census.count(root(), null, Status.ACTIVE)).isEqualTo(active - 1);
            over.countDown();
            assertThat(wait(writer)).isTrue();
        } finally {
            threads.shutdownNow();
        }
        assertThat(census.count(root(), null, Status.ACTIVE)).isEqualTo(active - 2);
        foldAll();
        assertThat(census.count(root(), null, Status.ACTIVE)).isEqualTo(active - 2);
    }

    private static boolean await(CountDownLatch latch) {
        return wait(() -> latch.await(20, TimeUnit.SECONDS));
    }

    private static <T> T wait(Future<T> future) {
        return wait(() -> future.get(20, TimeUnit.SECONDS));
    }

    private static <T> T wait(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatWasWrittenBehindItsBackIsFoundAndPutRight() {
        OrgId top = top().org();
        OrgId seller = reseller(top, unlimited("customers")).org();
        OrgId buyer = customer(seller);
        sql.update("UPDATE orgs SET status = 'SUSPENDED', suspended_by = ? WHERE id = ?", bytes(root()), bytes(buyer));
        assertThat(invariants.check())
                .contains(
                        new Finding(5, rule("ACTIVE", 1), null, seller, null, "0", "1"),
                        new Finding(5, rule("SUSPENDED", 2), null, top, null, "1", "0"))
                .hasSize(6);
        OrgId beside = customer(root());
        assertThat(census.correct(beside)).isZero();
        assertThat(census.correct(seller)).isEqualTo(2);
        assertThat(census.correct(null)).isEqualTo(4);
        assertThat(census.correct(null)).isZero();
        assertCounts(top, 2, 1, 1, 1, 0);
    }

    private static String rule(String status, int depth) {
        return "as many orgs are counted as there are: " + status + " at depth " + depth;
    }
}
